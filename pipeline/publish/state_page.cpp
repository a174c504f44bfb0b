#include "publish/state_page.h"

#include "base/markup.h"
#include "publish/html.h"

namespace protokollwerk::publish {
namespace {

using html::german_date;

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + escape_markup(name);
  return text;
}

std::string readers_in_words(const std::string& readers) {
  if (readers == "oeffentlich") return "öffentlich";
  return readers == "teilnehmende" ? "nur für Teilnehmende" : "nur intern";
}

std::string title_of(const FileRecord& file) {
  return escape_markup(file.title.empty() ? file.name : file.title);
}

std::string date_of(const FileRecord& file) {
  return file.as_of.empty() ? "unbekannt" : german_date(file.as_of);
}

std::string link_to(const FileRecord& file) {
  return "<h3><a href=\"" + escape_markup(file.name) + "\">" + title_of(file) + " (" +
         html::file_facts(file.name, file.pages, file.bytes) + ")</a></h3>\n";
}

std::string current_entry(const FileRecord& file) {
  return "<li>" + link_to(file) + "<p class=\"angabe\">" + escape_markup(file.name) + " · Stichtag " +
         date_of(file) + " · " + readers_in_words(file.readers) + "</p></li>\n";
}

std::string held_back_entry(const FileRecord& file) {
  return "<li class=\"hinweis\">" + link_to(file) +
         "<p>Eine neuere Fassung ist zurückgehalten. Letzte gute Fassung: Stichtag " + date_of(file) +
         ".</p>\n<p class=\"angabe\">" + escape_markup(file.name) + " · " + readers_in_words(file.readers) +
         " · Fehler in " + listed(file.held_back_by) + "</p></li>\n";
}

std::string missing_entry(const HeldBackFile& file) {
  return "<li class=\"hinweis\"><h3>" + escape_markup(file.name) +
         "</h3>\n<p>Zurückgehalten; eine frühere Fassung gibt es nicht.</p>\n<p class=\"angabe\">Fehler in " +
         listed(file.because) + "</p></li>\n";
}

std::string section(const std::string& heading, std::size_t count, const std::string& entries) {
  if (count == 0) return {};
  return "<h2>" + heading + " (" + std::to_string(count) + ")</h2>\n<ul role=\"list\">\n" + entries +
         "</ul>\n";
}

}  // namespace

std::string state_page(const StateHead& head, const StateRecord& record,
                       const std::vector<HeldBackFile>& missing) {
  std::string held_back, current;
  std::size_t waiting = missing.size();
  for (const HeldBackFile& file : missing) held_back += missing_entry(file);
  for (const FileRecord& file : record.files) {
    if (!file.held_back_by.empty()) ++waiting;
    (file.held_back_by.empty() ? current : held_back) +=
        file.held_back_by.empty() ? current_entry(file) : held_back_entry(file);
  }
  return html::page(
      escape_markup(head.project) + ": Arbeitsstand",
      "<p class=\"hinweis\"><strong>Interner Arbeitsstand, keine Veröffentlichung.</strong> Bitte geben Sie "
      "diese "
      "Dateien nicht weiter.</p>\n<p>Barrierefreiheit der PDF-Dateien: " +
          escape_markup(head.accessibility) + "</p>\n" + section("Zurückgehalten", waiting, held_back) +
          section("Auf dem neuesten Stand", record.files.size() + missing.size() - waiting, current));
}

}  // namespace protokollwerk::publish
