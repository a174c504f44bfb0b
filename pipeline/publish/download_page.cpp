#include "publish/download_page.h"

#include "base/markup.h"
#include "publish/html.h"

namespace protokollwerk::publish {
namespace {

using html::file_facts;
using html::german_date;
using html::page;

std::string notice(const Withdrawal& withdrawal) {
  return "<p class=\"hinweis\"><strong>Zurückgezogen am " + german_date(withdrawal.date) +
         ".</strong> Grund: " + escape_markup(withdrawal.reason) + "</p>\n";
}

std::string entry(const ReleasedFile& file) {
  if (file.withdrawal)
    return "<li><h2>" + escape_markup(file.title) + "</h2>\n" + notice(*file.withdrawal) + "</li>\n";
  const std::string name = escape_markup(file.name);
  return "<li><h2><a href=\"" + name + "\">" + escape_markup(file.title) + " (" +
         file_facts(file.name, file.pages, file.bytes) + ")</a></h2>\n<p class=\"angabe\">" + name +
         "<br/>Prüfsumme SHA-256: " + file.digest + "</p></li>\n";
}

std::string title_of(const Release& release) {
  return escape_markup(release.project) + ": Ausgabe " + escape_markup(release.number);
}

}  // namespace

std::string download_page(const Release& release) {
  std::string body =
      "<p>Veröffentlicht am " + german_date(release.date) + " von: " + escape_markup(release.office) +
      "</p>\n<p>Barrierefreiheit der PDF-Dateien: " + escape_markup(release.accessibility) + "</p>\n";
  if (release.withdrawal) {
    body += notice(*release.withdrawal);
  } else {
    body += "<ul role=\"list\">\n";
    for (const ReleasedFile& file : release.files) body += entry(file);
    body += "</ul>\n";
  }
  body +=
      "<p><a href=\"manifest.json\">Diese Angaben als Daten (JSON)</a> · <a href=\"../index.html\">Alle "
      "Ausgaben</a></p>\n";
  return page(title_of(release), body);
}

std::string overview_page(const Releases& releases) {
  std::string body = "<ul role=\"list\">\n";
  for (auto release = releases.all.rbegin(); release != releases.all.rend(); ++release) {
    body += "<li><a href=\"" + escape_markup(release->number) + "/index.html\">Ausgabe " +
            escape_markup(release->number) + " vom " + german_date(release->date) + "</a>";
    if (release->number == releases.current) body += " – aktuelle Ausgabe";
    if (release->withdrawal) body += " – zurückgezogen am " + german_date(release->withdrawal->date);
    body += "</li>\n";
  }
  body += "</ul>\n";
  const std::string project =
      releases.all.empty() ? std::string() : escape_markup(releases.all.back().project);
  return page(project + ": Ausgaben", body);
}

}  // namespace protokollwerk::publish
