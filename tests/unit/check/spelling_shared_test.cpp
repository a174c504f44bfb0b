#include <fstream>
#include <iostream>

#include <gmock/gmock.h>

#include "check/check.h"
#include "merge/merge.h"
#include "read/minutes.h"
#include "read/project.h"
#include "support/xml_text.h"

/// How often FORM-103 cries wolf in German that nobody wrote for this program: laws, protocols of the
/// Bundestag and single sentences. Each file is made minutes of a project of its own. The data are no part of
/// the repository, see test::shared_folder().
namespace protokollwerk::check {
namespace {

std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// Text as XML: without markup, entities left as the letters that they are written with.
std::string escaped(const std::string& text) {
  std::string result;
  bool in_markup = false;
  for (const char c : text) {
    if (c == '<') in_markup = true;
    if (!in_markup && c == '&')
      result += "&amp;";
    else if (!in_markup)
      result += static_cast<unsigned char>(c) < 32 ? ' ' : c;
    else if (c == '>') {
      in_markup = false;
      result += ' ';
    }
  }
  return result;
}

/// The paragraphs of a law ("P") or a protocol ("p"); of other files, the lines.
std::vector<std::string> paragraphs_of(const std::filesystem::path& file, const std::string& element) {
  const auto text = content_of(file);
  std::vector<std::string> paragraphs;
  if (element.empty()) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
      paragraphs.push_back(escaped(line.substr(line.rfind('\t') + 1)));
    return paragraphs;
  }
  const auto begin = "<" + element, end = "</" + element + ">";
  for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1)) {
    const char next = text[at + begin.size()];
    if (next != '>' && next != ' ') continue;
    const auto stop = text.find(end, at);
    if (stop != std::string::npos) paragraphs.push_back(escaped(text.substr(at, stop - at)));
  }
  return paragraphs;
}

/// Message of each FORM-103 that a project with these paragraphs gets.
std::vector<std::string> slips_in(const std::vector<std::string>& paragraphs) {
  std::string text =
      "<protokoll xmlns=\"urn:protokollwerk:protokoll:1\" gremium=\"g\" nummer=\"1\" status=\"freigegeben\" "
      "version=\"1\"><sitzung datum=\"2023-03-02\"/><top nummer=\"1\"><titel>Text</titel><information>";
  for (const auto& paragraph : paragraphs)
    if (paragraph.find_first_not_of(' ') != std::string::npos) text += "<absatz>" + paragraph + "</absatz>";
  text += "</information></top></protokoll>";
  const std::string project_text =
      "<projekt xmlns=\"urn:protokollwerk:projekt:1\" id=\"p\" standardSichtbarkeit=\"oeffentlich\">"
      "<name>P</name><kurzname>P</kurzname><auftraggeber unbekannt=\"-\"/><herausgeber unbekannt=\"-\"/>"
      "<zeitraum unbekannt=\"-\"/><gremien><plenum id=\"g\" name=\"G\"/></gremien><ergebnisteile>"
      "<ergebnisteil id=\"e\"><titel>E</titel></ergebnisteil></ergebnisteile><dokumente>"
      "<dokument vorlage=\"pruefbericht\"/></dokumente></projekt>";
  static const xml::Schema project_schema(PROTOKOLLWERK_SOURCE_DIR "/templates/schema/projekt.xsd");
  static const xml::Schema minutes_schema(PROTOKOLLWERK_SOURCE_DIR "/templates/schema/protokoll.xsd");
  diag::Sources sources;
  diag::Diagnostics diagnostics;
  const auto project =
      read::read_project(sources.add("projekt.xml", project_text), sources, project_schema, diagnostics);
  auto minutes = read::read_minutes(sources.add("g-1.xml", text), sources, minutes_schema,
                                    model::Visibility::open, diagnostics);
  EXPECT_TRUE(project && minutes) << diag::message(diagnostics.items().at(0), diag::Language::german);
  if (!project || !minutes) return {};
  check(merge::merge(*project, {std::move(*minutes)}, Date(std::chrono::year(2023) / 3 / 2), diagnostics),
        sources, diagnostics);
  std::vector<std::string> slips;
  for (const auto& item : diagnostics.items())
    if (item.definition->code == "FORM-103") slips.push_back(diag::message(item, diag::Language::german));
  return slips;
}

/// All files of a folder with that ending, each for itself.
std::vector<std::string> slips_below(const char* folder, const std::string& ending,
                                     const std::string& element) {
  const auto data = test::shared_folder() / "data" / folder;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(data))
    if (entry.path().string().ends_with(ending)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> all;
  for (const auto& file : files)
    for (const auto& slip : slips_in(paragraphs_of(file, element))) all.push_back(slip);
  std::cout << folder << ": " << files.size() << " files, " << all.size() << " findings\n";
  for (const auto& slip : all) std::cout << "    " << slip << "\n";
  return all;
}

TEST(SpellingOfForeignTexts, IsRarelyDoubted) {
  const auto data = test::shared_folder() / "data";
  if (!std::filesystem::exists(data / "gesetze"))
    GTEST_SKIP() << "no test data at " << data << " (set PROTOKOLLWERK_SHARED)";
  EXPECT_THAT(slips_below("gesetze", ".xml", "P"), testing::IsEmpty());
  EXPECT_LE(slips_below("german-sentences", "sentences.tsv", "").size(), 1u);
  const auto protocols = slips_below("bundestag", ".xml", "p");
  EXPECT_THAT(protocols, testing::Contains(testing::HasSubstr("„Hundertausende“")));
  EXPECT_LE(protocols.size(), 14u);
}

}  // namespace
}  // namespace protokollwerk::check
