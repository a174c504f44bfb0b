#include "publish/download_page.h"

#include "base/date.h"

namespace protokollwerk::publish {
namespace {

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

/// "20.02.2025"; the text itself if it is no date.
std::string german_date(const std::string& iso) {
  if (!parse_iso_date(iso)) return escaped(iso);
  return iso.substr(8, 2) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
}

/// "187 KB", "1,2 MB": thousands, as file managers count.
std::string german_size(std::uint64_t bytes) {
  constexpr std::uint64_t kilobyte = 1000, megabyte = 1000 * kilobyte, tenth = megabyte / 10;
  if (bytes < megabyte) return std::to_string((bytes + kilobyte - 1) / kilobyte) + "&#160;KB";
  const std::uint64_t tenths = (bytes + tenth / 2) / tenth;
  return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + "&#160;MB";
}

std::string kind_of(const std::string& name) {
  if (name.ends_with(".pdf")) return "PDF, barrierefrei";
  return name.ends_with(".xml") ? "XML, Daten" : "Datei";
}

std::string notice(const Withdrawal& withdrawal) {
  return "<p class=\"hinweis\"><strong>Zurückgezogen am " + german_date(withdrawal.date) +
         ".</strong> Grund: " + escaped(withdrawal.reason) + "</p>\n";
}

std::string page(const std::string& title, const std::string& body) {
  return "<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\"/>\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>" +
         title +
         "</title>\n<style>\n"
         "body { font: 1.1rem/1.5 sans-serif; color: #1a1a1a; background: #fff; max-width: 46rem; margin: "
         "2rem "
         "auto; padding: 0 1rem; }\n"
         "a { color: #123a63; }\n"
         ".hinweis { border-left: 0.3rem solid #8c1d18; padding-left: 0.8rem; }\n"
         ".angabe { color: #444; overflow-wrap: anywhere; }\n"
         "</style>\n</head>\n<body>\n<main>\n<h1>" +
         title + "</h1>\n" + body + "</main>\n</body>\n</html>\n";
}

std::string entry(const ReleasedFile& file) {
  if (file.withdrawal)
    return "<li><h2>" + escaped(file.title) + "</h2>\n" + notice(*file.withdrawal) + "</li>\n";
  const std::string name = escaped(file.name);
  return "<li><h2><a href=\"" + name + "\">" + escaped(file.title) + " (" + kind_of(file.name) + ", " +
         german_size(file.bytes) + ")</a></h2>\n<p class=\"angabe\">" + name +
         "<br/>Prüfsumme SHA-256: " + file.digest + "</p></li>\n";
}

std::string title_of(const Release& release) {
  return escaped(release.project) + ": Ausgabe " + escaped(release.number);
}

}  // namespace

std::string download_page(const Release& release) {
  std::string body =
      "<p>Veröffentlicht am " + german_date(release.date) + " von: " + escaped(release.office) + "</p>\n";
  if (release.withdrawal) {
    body += notice(*release.withdrawal);
  } else {
    body += "<ul>\n";
    for (const ReleasedFile& file : release.files) body += entry(file);
    body += "</ul>\n";
  }
  body +=
      "<p><a href=\"manifest.json\">Diese Angaben als Daten (JSON)</a> · <a href=\"../index.html\">Alle "
      "Ausgaben</a></p>\n";
  return page(title_of(release), body);
}

std::string overview_page(const Releases& releases) {
  std::string body = "<ul>\n";
  for (auto release = releases.all.rbegin(); release != releases.all.rend(); ++release) {
    body += "<li><a href=\"" + escaped(release->number) + "/index.html\">Ausgabe " +
            escaped(release->number) + " vom " + german_date(release->date) + "</a>";
    if (release->number == releases.current) body += " – aktuelle Ausgabe";
    if (release->withdrawal) body += " – zurückgezogen am " + german_date(release->withdrawal->date);
    body += "</li>\n";
  }
  body += "</ul>\n";
  const std::string project = releases.all.empty() ? std::string() : escaped(releases.all.back().project);
  return page(project + ": Ausgaben", body);
}

}  // namespace protokollwerk::publish
