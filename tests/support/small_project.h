#pragma once

#include <string>
#include <vector>

#include "base/files.h"

namespace protokollwerk::test {

/// One meeting of a small project, as far as tests change it.
struct SmallMeeting {
  std::string body = "ag1";
  int number = 1;
  std::string date = "2025-01-23";
  std::string readers = "oeffentlich";
  std::string topic = "aktenplan";
  std::string title = "Ein Aktenplan";
  std::string text = "Es wurde beraten.";
  std::string entry = "Wir bleiben dabei.";
  std::string entry_readers = "oeffentlich";
  enum class Condition : std::uint8_t { sound, malformed, invalid } condition = Condition::sound;

  [[nodiscard]] std::string path() const {
    return "protokolle/" + body + "-" + std::to_string(number) + ".xml";
  }
};

/// A project of two working groups and a plenary, small enough to be built a thousand times.
struct SmallProject {
  std::string id = "probe";
  std::string short_name = "Probe";
  std::string notice = "Frei erfunden.";
  std::string second_topic = "Ein zweites Thema";
  std::string divided_word = "Haus-halt";
  std::vector<std::string> documents = {"kurz", "sitzungsbericht", "protokoll"};
  std::vector<SmallMeeting> meetings = {{}, {.body = "ag2", .date = "2025-01-30", .topic = "papier"}};
};

inline std::string xml_of(const SmallProject& project) {
  std::string documents;
  for (const std::string& name : project.documents) documents += "<dokument vorlage=\"" + name + "\"/>";
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<projekt xmlns="urn:protokollwerk:projekt:1" id=")" +
         project.id + R"(" stil="standard" standardSichtbarkeit="oeffentlich">
  <name>Projekt )" +
         project.short_name + R"(</name>
  <kurzname>)" +
         project.short_name + R"(</kurzname>
  <hinweis>)" +
         project.notice + R"(</hinweis>
  <auftraggeber>Amt</auftraggeber>
  <herausgeber>Büro</herausgeber>
  <zeitraum beginn="2025-01-01" ende="2025-12-31"/>
  <gremien>
    <arbeitsgruppe id="ag1" name="Akte"/>
    <arbeitsgruppe id="ag2" name="Papier"/>
    <plenum id="plenum" name="Plenum"/>
  </gremien>
  <ergebnisteile><ergebnisteil id="regeln"><titel>Regeln</titel></ergebnisteil></ergebnisteile>
  <themen>
    <thema id="aktenplan" teil="regeln"><titel>Ein Aktenplan</titel></thema>
    <thema id="papier" teil="regeln"><titel>)" +
         project.second_topic + R"(</titel></thema>
  </themen>
  <trennungen><wort>)" +
         project.divided_word + R"(</wort></trennungen>
  <dokumente>)" +
         documents + R"(</dokumente>
</projekt>
)";
}

inline std::string xml_of(const SmallMeeting& meeting) {
  const std::string id = meeting.body + "-" + std::to_string(meeting.number);
  const bool invalid = meeting.condition == SmallMeeting::Condition::invalid;
  const std::string end =
      meeting.condition == SmallMeeting::Condition::malformed ? "</protokol>" : "</protokoll>";
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<protokoll xmlns="urn:protokollwerk:protokoll:1" gremium=")" +
         meeting.body + "\" nummer=\"" + std::to_string(meeting.number) +
         R"(" status="freigegeben" version="1" sichtbarkeit=")" + meeting.readers + R"(">
  <sitzung datum=")" +
         (invalid ? "gestern" : meeting.date) + R"(" ort="Halle"/>
  <top nummer="1">
    <titel>)" +
         meeting.title + R"(</titel>
    <beratung thema=")" +
         meeting.topic + R"(" rolle="vorstellung">
      <titel>)" +
         meeting.title + R"(</titel>
      <absatz>)" +
         meeting.text + R"(</absatz>
      <festlegung id="F-)" +
         id + R"(" sichtbarkeit=")" + meeting.entry_readers + R"(">
        <absatz>)" +
         meeting.entry + R"(</absatz>
      </festlegung>
    </beratung>
  </top>
)" + end +
         "\n";
}

/// A template that prints something of all meetings, for a whole-result document that is quickly made.
inline std::string short_template(const std::string& words) {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<vorlage xmlns="urn:protokollwerk:vorlage:1" name="kurz" sichtbarkeit="oeffentlich" datei="kurz.pdf"
         abhaengig="alles">
  <dokumenttitel>)" +
         words + R"(</dokumenttitel>
  <inhalt>
    <absatz stil="titel"><wert wahl="projekt/kurzname"/></absatz>
    <fuerJedes wahl="sitzungen/sitzung">
      <abschnitt titel="{top/titel}" anker="{@id}"><prosa wahl=".//festlegung/inhalt"/></abschnitt>
    </fuerJedes>
  </inhalt>
</vorlage>
)";
}

/// Writes the project into an empty or older folder, which afterwards holds nothing else.
inline void write_project(Files& files, const std::string& folder, const SmallProject& project) {
  files.remove_all(folder);
  files.create_folders(folder + "/protokolle");
  files.write(folder + "/projekt.xml", xml_of(project));
  for (const SmallMeeting& meeting : project.meetings)
    files.write(folder + "/" + meeting.path(), xml_of(meeting));
}

/// Copies the program's templates, schemas and styles and adds the short template.
inline void copy_templates(const Files& from, Files& to, const std::string& folder,
                           const std::string& target) {
  constexpr std::size_t no_limit = 1U << 30U;
  for (const std::string& path : from.list_recursively(folder)) {
    const std::string copy = target + path.substr(folder.size());
    to.create_folders(copy.substr(0, copy.rfind('/')));
    to.write(copy, from.read(path, no_limit));
  }
  to.write(target + "/dokumente/kurz.xml", short_template("Kurzes Dokument"));
}

}  // namespace protokollwerk::test
