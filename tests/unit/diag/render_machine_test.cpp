#include <sstream>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "diag/journal.h"
#include "diag/render_data.h"
#include "diag/render_lines.h"

namespace protokollwerk::diag {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr Definition renamed{"BEZ-901",
                             Severity::error,
                             {"„{name}“ ist doppelt.", "“{name}” is doubled."},
                             {"Benennen Sie eines um.", "Rename one."}};
constexpr Definition remark{"FORM-902", Severity::note, {"Bemerkung.", "Remark."}, {"Nichts.", "Nothing."}};

class MachineForms : public testing::Test {
 protected:
  void SetUp() override {
    const auto first = sources.add("ag 1/ä.xml", "<a>\n <b id='x'/>\n</a>");
    const auto second = sources.add("b.xml", "öö<c id='x'/>");
    diagnostics.report({&renamed,
                        {{"name", std::string("x")}},
                        Span{first, 5, 16},
                        {},
                        {{Span{second, 4, 9}, {"Zuerst hier.", "First here."}}},
                        "words\nof a library"});
    diagnostics.report({&remark, {}, std::nullopt, "leer.xml", {}, {}});
    diagnostics.report_silenced({{&remark, {}, Span{second, 0, 2}, {}, {}, {}}, "So gewollt."});
  }

  [[nodiscard]] json as_json(Language language = Language::german) const {
    return json::parse(render_as_json(diagnostics, sources, language, tool));
  }
  [[nodiscard]] json sarif_run() const {
    return json::parse(render_as_sarif(diagnostics, sources, Language::german, tool)).at("runs").at(0);
  }

  Sources sources;
  Diagnostics diagnostics;
  Tool tool{"Werk", "1.2.3"};
};

TEST_F(MachineForms, LinesHoldOneFindingEachWithRemedyAndSecondPlace) {
  EXPECT_EQ(render_as_lines(diagnostics, sources, Language::german),
            "ag 1/ä.xml:2:2: Fehler BEZ-901: „x“ ist doppelt. Benennen Sie eines um. (siehe b.xml:1:3)\n"
            "leer.xml: Hinweis FORM-902: Bemerkung. Nichts.\n");
  EXPECT_THAT(render_as_lines(diagnostics, sources, Language::english),
              HasSubstr("error BEZ-901: “x” is doubled. Rename one. (see b.xml:1:3)"));
}

TEST_F(MachineForms, LinesStayOneLineEachWhateverTheyHold) {
  Diagnostics hostile;
  hostile.report({&renamed, {{"name", std::string("a\nb\x1B[31m")}}, std::nullopt, "c\nd.xml", {}, {}});
  const auto lines = render_as_lines(hostile, sources, Language::german);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 1);
  EXPECT_EQ(lines.find('\x1B'), std::string::npos);
}

TEST_F(MachineForms, JournalGetsAPriorityBeforeEachLine) {
  EXPECT_EQ(render_for_journal(diagnostics, sources, Language::german),
            "<3>ag 1/ä.xml:2:2: Fehler BEZ-901: „x“ ist doppelt. Benennen Sie eines um. (siehe b.xml:1:3) "
            "[words of a library]\n"
            "<6>leer.xml: Hinweis FORM-902: Bemerkung. Nichts.\n");
  EXPECT_EQ(with_priority("a\n\nb", Priority::warning), "<4>a\n<4>b\n");
  EXPECT_EQ(with_priority("", Priority::error), "");
}

TEST_F(MachineForms, JsonLinesAreOneObjectEach) {
  const std::string lines = render_as_json_lines(diagnostics, sources, Language::german);
  std::istringstream stream(lines);
  std::vector<std::string> codes;
  for (std::string line; std::getline(stream, line);) codes.push_back(json::parse(line).at("code"));
  EXPECT_THAT(codes, ElementsAre("BEZ-901", "FORM-902", "FORM-902"));
  EXPECT_EQ(json_line({{"a", "x\ny"}, {"b", std::int64_t{3}}}), "{\"a\":\"x\\ny\",\"b\":3}\n");
}

TEST_F(MachineForms, JsonCountsAndListsEverythingSilencedOnesToo) {
  const auto document = as_json();
  EXPECT_EQ(document.at("format"), "protokollwerk-befunde-1");
  EXPECT_EQ(document.at("programm"), "Werk 1.2.3");
  EXPECT_EQ(document.at("anzahl"), json({{"fehler", 1}, {"warnung", 0}, {"hinweis", 1}, {"stillgelegt", 1}}));
  ASSERT_EQ(document.at("befunde").size(), 3u);
  EXPECT_EQ(document["befunde"][2]["stillgelegt"], "So gewollt.");
  EXPECT_TRUE(document["befunde"][0]["stillgelegt"].is_null());
}

TEST_F(MachineForms, JsonCarriesBothPlacesInCharacters) {
  const auto finding = as_json().at("befunde").at(0);
  EXPECT_EQ(finding.at("ort"),
            json({{"datei", "ag 1/ä.xml"}, {"zeile", 2}, {"spalte", 2}, {"bisZeile", 2}, {"bisSpalte", 13}}));
  EXPECT_EQ(finding.at("weitere").at(0).at("datei"), "b.xml");
  EXPECT_EQ(finding["weitere"][0]["spalte"], 3);
  EXPECT_EQ(finding["weitere"][0]["text"], "Zuerst hier.");
  EXPECT_EQ(finding.at("meldung"), "„x“ ist doppelt.");
  EXPECT_EQ(finding.at("einzelheit"), "words\nof a library");
  EXPECT_EQ(as_json(Language::english)["befunde"][0]["meldung"], "“x” is doubled.");
}

TEST_F(MachineForms, JsonSaysNullForAPlaceThatIsMissing) {
  const auto place = as_json().at("befunde").at(1).at("ort");
  EXPECT_EQ(place.at("datei"), "leer.xml");
  for (const char* key : {"zeile", "spalte", "bisZeile", "bisSpalte"}) EXPECT_TRUE(place.at(key).is_null());
}

TEST_F(MachineForms, BrokenBytesInAPathGiveValidJson) {
  Diagnostics broken;
  broken.report({&remark, {}, std::nullopt, "kaputt\xFF.xml", {}, {}});
  const auto document = json::parse(render_as_json(broken, sources, Language::german, tool));
  EXPECT_EQ(document["befunde"][0]["ort"]["datei"], "kaputt\uFFFD.xml");
  EXPECT_THAT(render_as_sarif(broken, sources, Language::german, tool), HasSubstr("kaputt%FF.xml"));
}

TEST_F(MachineForms, SarifNamesEachRuleOnceAndRefersToIt) {
  diagnostics.report({&remark, {}, std::nullopt, "noch.xml", {}, {}});
  const auto run = sarif_run();
  const auto& rules = run.at("tool").at("driver").at("rules");
  ASSERT_EQ(rules.size(), 2u);
  EXPECT_EQ(rules[0].at("id"), "BEZ-901");
  EXPECT_EQ(rules[0].at("shortDescription").at("text"), "„…“ ist doppelt.");
  for (const auto& result : run.at("results"))
    EXPECT_EQ(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id"), result.at("ruleId"));
}

TEST_F(MachineForms, SarifWritesPathsAsUrisAndSilencesAsSuppressions) {
  const auto run = sarif_run();
  const auto& first = run.at("results").at(0);
  const auto& place = first.at("locations").at(0).at("physicalLocation");
  EXPECT_EQ(place.at("artifactLocation").at("uri"), "ag%201/%C3%A4.xml");
  EXPECT_EQ(place.at("region"),
            json({{"startLine", 2}, {"startColumn", 2}, {"endLine", 2}, {"endColumn", 13}}));
  EXPECT_EQ(first.at("relatedLocations").size(), 1u);
  EXPECT_TRUE(first.at("suppressions").empty());
  EXPECT_EQ(run["results"][2]["suppressions"][0]["justification"], "So gewollt.");
  EXPECT_EQ(run["results"][2]["level"], "note");
}

}  // namespace
}  // namespace protokollwerk::diag
