#include "app/privacy_gate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/privacy_definitions.h"
#include "app/source_place.h"
#include "pdf/definitions.h"
#include "support/sample_result.h"

namespace protokollwerk::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Ground = model::Participant::Ground;
using Place = pdf::FoundText::Place;

/// Placeholders, no persons.
model::Result result_with(const std::vector<std::pair<std::string, Ground>>& people) {
  model::Result result;
  result.minutes.emplace_back();
  for (const auto& [name, ground] : people) {
    model::Participant person;
    person.name = name;
    person.ground = ground;
    person.origin.span = {0, 5, 9};
    result.minutes[0].chairs.push_back(person);
  }
  return result;
}

/// Codes of what is found in texts of pages.
std::vector<std::string> codes(const PrivacyGate& gate, const std::vector<std::string>& pages) {
  std::vector<pdf::FoundText> texts;
  for (const std::string& page : pages)
    texts.push_back({Place::page, static_cast<int>(texts.size()) + 1, {}, page});
  std::vector<std::string> found;
  for (const auto& finding : gate.findings("a.pdf", texts)) found.emplace_back(finding.definition->code);
  return found;
}

TEST(PrivacyGate, BlocksFullNames) {
  const PrivacyGate gate(result_with({{"Vorname Nachname", Ground::none}}));
  EXPECT_FALSE(gate.is_open());
  EXPECT_THAT(codes(gate, {"Den Vorsitz hatte Vorname Nachname."}), ElementsAre("DATEN-002"));
  EXPECT_THAT(codes(gate, {"Auf Vorschlag Vorname Nachnames wurde vertagt."}), ElementsAre("DATEN-002"));
  EXPECT_THAT(codes(gate, {"VORNAME\nNACHNAME"}), ElementsAre("DATEN-002"));
}

TEST(PrivacyGate, BlocksTitlesAndInitialsBeforeASurname) {
  const PrivacyGate gate(result_with({{"Dr. Vorname Nachname", Ground::none}}));
  for (const char* text :
       {"Frau Nachname", "Herrn Nachname", "Dr. Nachname", "Prof. Dr. Nachname", "V. Nachname"})
    EXPECT_THAT(codes(gate, {text}), ElementsAre("DATEN-002")) << text;
}

TEST(PrivacyGate, NotesABareSurname) {
  const PrivacyGate gate(result_with({{"Vorname Richter", Ground::none}}));
  EXPECT_THAT(codes(gate, {"Die Richter entscheiden unabhängig."}), ElementsAre("DATEN-003"));
}

TEST(PrivacyGate, LeavesOtherWordsAlone) {
  const PrivacyGate gate(result_with({{"Vorname Nachname", Ground::none}}));
  EXPECT_THAT(codes(gate, {"Nachnamen und Vornamen stehen im Formular.", "Frau Anders"}), IsEmpty());
}

TEST(PrivacyGate, AllowsWhoIsNamedWithAGround) {
  const auto result = result_with({{"Vorname Nachname", Ground::none}, {"Vorname Nachname", Ground::office}});
  EXPECT_TRUE(PrivacyGate(result).is_open());
  EXPECT_TRUE(PrivacyGate(result_with({{"", Ground::none}})).is_open());
}

TEST(PrivacyGate, KnowsNamesOfSeveralParts) {
  const PrivacyGate gate(result_with({{"Vorname Erst-Zweit", Ground::none}}));
  EXPECT_THAT(codes(gate, {"Frau Erst-Zweit"}), ElementsAre("DATEN-002"));
  EXPECT_THAT(codes(gate, {"zuerst Erst, dann Zweit"}), IsEmpty());
}

TEST(PrivacyGate, SeesANameThatABreakOfPagesDividesOnce) {
  const PrivacyGate gate(result_with({{"Vorname Nachname", Ground::none}}));
  EXPECT_THAT(codes(gate, {"Es sprach Vorname", "Nachname über Netze."}), ElementsAre("DATEN-002"));
  EXPECT_THAT(codes(gate, {"Es sprach Vorname Nachname", "über Netze."}), ElementsAre("DATEN-002"));
}

TEST(PrivacyGate, SaysWhereTheNameIsAndWhereItComesFrom) {
  const PrivacyGate gate(result_with({{"Vorname Nachname", Ground::none}}));
  const auto found = gate.findings("a.pdf", {{Place::attachment, 0, "b.xml", "Vorname Nachname"},
                                             {Place::metadata, 0, "", "Vorname Nachname"}});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(
      diag::message(found[0], diag::Language::german),
      "„a.pdf“ ist öffentlich und nennt Vorname Nachname mit Namen (im Anhang „b.xml“), obwohl dafür kein "
      "Grund angegeben ist.");
  EXPECT_THAT(diag::message(found[1], diag::Language::english), HasSubstr("in the metadata"));
  ASSERT_EQ(found[0].related.size(), 1U);
  EXPECT_EQ(found[0].related[0].span, (diag::Span{0, 5, 9}));
}

TEST(SourcePlace, IsThatOfTheEntryPrintedThere) {
  model::Result result;
  result.minutes.emplace_back();
  result.minutes[0].items.emplace_back();
  model::Recommendation entry;
  entry.id = "HE-02";
  entry.origin.span = {3, 10, 20};
  result.minutes[0].items[0].entries.emplace_back(entry);
  pdf::BrokenClaim broken;
  broken.finding.definition = &pdf::finding::missing_glyph;
  broken.anchors = {"tabelle:1", "HE-02", "HE-01"};
  const diag::Diagnostic found = with_source_place(broken, result);
  ASSERT_EQ(found.related.size(), 1U);
  EXPECT_EQ(found.related[0].span, (diag::Span{3, 10, 20}));
  broken.anchors = {"abschnitt-1"};
  EXPECT_TRUE(with_source_place(broken, result).related.empty());
}

TEST(SourcePlace, IsWhereATopicIsDealtWith) {
  model::Result result;
  for (const std::uint32_t source : {1U, 2U}) {
    model::Minutes& minutes = result.minutes.emplace_back();
    minutes.id = "sitzung-" + std::to_string(source);
    model::Deliberation deliberation;
    deliberation.topic = "netze";
    deliberation.origin.span = {source, 10, 20};
    minutes.items.emplace_back().deliberations.push_back(deliberation);
  }
  pdf::BrokenClaim broken;
  broken.finding.definition = &pdf::finding::missing_glyph;
  broken.anchors = {"tabelle:1", "netze", "abschnitt-1"};
  EXPECT_EQ(with_source_place(broken, result).related.size(), 2U);
  broken.anchors = {"tabelle:1", "netze", "sitzung-2"};
  const diag::Diagnostic found = with_source_place(broken, result);
  ASSERT_EQ(found.related.size(), 1U);
  EXPECT_EQ(found.related[0].span, (diag::Span{2, 10, 20}));
}

}  // namespace
}  // namespace protokollwerk::app
