#include "publish/html.h"

#include "base/date.h"
#include "base/markup.h"

namespace protokollwerk::publish::html {

std::string german_date(const std::string& iso) {
  if (!parse_iso_date(iso)) return escape_markup(iso);
  return iso.substr(8, 2) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
}

std::string german_size(std::uint64_t bytes) {
  constexpr std::uint64_t kilobyte = 1000, megabyte = 1000 * kilobyte, tenth = megabyte / 10;
  if (bytes < megabyte) return std::to_string((bytes + kilobyte - 1) / kilobyte) + "&#160;KB";
  const std::uint64_t tenths = (bytes + tenth / 2) / tenth;
  return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + "&#160;MB";
}

std::string file_facts(const std::string& name, std::uint64_t pages, std::uint64_t bytes) {
  std::string facts = name.ends_with(".pdf") ? "PDF" : name.ends_with(".xml") ? "XML, Daten" : "Datei";
  if (pages > 0) facts += ", " + std::to_string(pages) + (pages == 1 ? "&#160;Seite" : "&#160;Seiten");
  return facts + ", " + german_size(bytes);
}

std::string page(const std::string& title, const std::string& body) {
  return "<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\"/>\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
         "<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>" +
         title +
         "</title>\n<style>\n"
         ":root { color-scheme: light dark; --text: #1a1a1a; --grund: #fff; --verweis: #123a63; --angabe: "
         "#444; "
         "--warnung: #8c1d18; }\n"
         "@media (prefers-color-scheme: dark) { :root { --text: #ececec; --grund: #161616; --verweis: "
         "#9cc7f5; "
         "--angabe: #bdbdbd; --warnung: #ff9d94; } }\n"
         "body { font: 1.1rem/1.5 sans-serif; color: var(--text); background: var(--grund); max-width: "
         "46rem; "
         "margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; hyphens: auto; }\n"
         "h1 { font-size: 1.7rem; line-height: 1.25; }\nh2 { font-size: 1.3rem; margin-top: 2rem; }\n"
         "h3 { font-size: 1.1rem; margin: 1.2rem 0 0; }\n"
         "a { color: var(--verweis); }\na:focus-visible { outline: 0.2rem solid; outline-offset: 0.15rem; }\n"
         "ul { list-style: none; padding: 0; }\nli p { margin: 0.2rem 0; }\n"
         ".hinweis { border-left: 0.3rem solid var(--warnung); padding-left: 0.8rem; }\n"
         ".angabe { color: var(--angabe); overflow-wrap: anywhere; hyphens: manual; }\n"
         "</style>\n</head>\n<body>\n<main>\n<h1>" +
         title + "</h1>\n" + body + "</main>\n</body>\n</html>\n";
}

}  // namespace protokollwerk::publish::html
