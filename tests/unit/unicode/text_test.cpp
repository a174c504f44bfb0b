#include "unicode/text.h"

#include <random>
#include <thread>

#include <gmock/gmock.h>

#include "base/utf8.h"

namespace protokollwerk::unicode {
namespace {

using testing::ElementsAre;

std::vector<std::string> pieces_between_breaks(std::string_view text) {
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  for (const auto end : line_break_opportunities(text)) {
    pieces.emplace_back(text.substr(begin, end - begin));
    begin = end;
  }
  return pieces;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> result;
  for (const auto& range : words(text))
    result.emplace_back(text.substr(range.begin, range.end - range.begin));
  return result;
}

TEST(Normalisation, ComposesUmlautsAndKnowsWhetherItHasTo) {
  const std::string decomposed = "fu\u0308r";
  EXPECT_FALSE(is_nfc(decomposed));
  EXPECT_TRUE(is_nfc("für"));
  EXPECT_TRUE(is_nfc("plain"));
  EXPECT_TRUE(is_nfc(""));
  EXPECT_EQ(to_nfc(decomposed), "für");
}

TEST(Normalisation, KeepsSequencesOfDin91379ThatHaveNoComposedForm) {
  const std::string sequence = "M\u0302";
  EXPECT_TRUE(is_nfc(sequence));
  EXPECT_EQ(to_nfc(sequence), sequence);
}

TEST(Case, FollowsGermanRules) {
  EXPECT_EQ(to_lower("STRAẞE ÄÖÜ"), "straße äöü");
  EXPECT_EQ(to_upper("straße äöü"), "STRASSE ÄÖÜ");
}

TEST(Folding, IgnoresPunctuationSpacesCaseAndAccents) {
  EXPECT_EQ(fold_for_comparison("IT Sicherheit /Cybersicherheit"), "it sicherheit cybersicherheit");
  EXPECT_EQ(fold_for_comparison("IT-Sicherheit / Cybersicherheit"), "it sicherheit cybersicherheit");
  EXPECT_EQ(fold_for_comparison("„Größe“  "), "grosse");
  EXPECT_EQ(fold_for_comparison("Gro\u0308ße"), "grosse");
  EXPECT_EQ(fold_for_comparison("…"), "");
}

TEST(Folding, KeepsWordsThatDifferApart) {
  EXPECT_NE(fold_for_comparison("Betriebsmodell"), fold_for_comparison("Betriebsmodel"));
  EXPECT_NE(fold_for_comparison("IT Sicherheit"), fold_for_comparison("ITSicherheit"));
}

TEST(LineBreaks, StandBehindSpacesAndHyphensAndAtTheEnd) {
  EXPECT_THAT(pieces_between_breaks("Über IT-Sicherheit."), ElementsAre("Über ", "IT-", "Sicherheit."));
}

TEST(LineBreaks, NeverStandAtProtectedSpaces) {
  EXPECT_THAT(pieces_between_breaks("2.\u00A0März um 5\u202F%"),
              ElementsAre("2.\u00A0März ", "um ", "5\u202F%"));
}

TEST(LineBreaks, KeepGermanQuotesAtTheirWords) {
  EXPECT_THAT(pieces_between_breaks("Motto „Wie geht das?“ – offen"),
              ElementsAre("Motto ", "„Wie ", "geht ", "das?“ ", "– ", "offen"));
}

TEST(LineBreaks, AreNoneInAnEmptyText) {
  EXPECT_TRUE(line_break_opportunities("").empty());
}

TEST(Words, LeaveOutSpacesAndPunctuationButKeepNumbers) {
  EXPECT_THAT(words_of("Die 43 Themen (bzw. „Übrige“) — fertig!"),
              ElementsAre("Die", "43", "Themen", "bzw", "Übrige", "fertig"));
  EXPECT_TRUE(words_of(" … ").empty());
}

TEST(Words, OfLettersBetweenBlanksAreThoseThatIcuFinds) {
  const std::vector<std::string> parts = {"a", "Zug", "ß", "Ä", "7",      "2,5",    ".",      ",",  ";",
                                          ":", "'",   "’", "-", "(",      ")",      "/",      "_",  "%",
                                          "„", "“",   "–", "×", "\n",     "!",      "?",      " ",  " ",
                                          " ", " ",   " ", " ", "\u0308", "\u00AD", "\u00A0", "漢", "😀"};
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    std::string with_thin_spaces = "\u2009";  // ICU treats them alike, and no short cut applies
    for (auto length = random() % 9; length > 0; --length) {
      const std::string& part = parts[random() % parts.size()];
      text += part;
      with_thin_spaces += part == " " ? "\u2009" : part;
    }
    ASSERT_EQ(words_of(text), words_of(with_thin_spaces)) << text;
  }
}

TEST(Case, OfPlainLettersIsThatOfIcu) {
  for (char32_t character = 1; character < 0x250; ++character) {
    std::string letter;
    utf8::append(letter, character);
    const std::string through_icu = to_lower(letter + "\u2026");
    EXPECT_EQ(to_lower(letter) + "\u2026", through_icu) << letter;
  }
}

TEST(DisplayColumns, CountWhatATerminalShows) {
  EXPECT_EQ(display_columns("Größe"), 5u);
  EXPECT_EQ(display_columns("M\u0302"), 1u);
  EXPECT_EQ(display_columns("漢字"), 4u);
  EXPECT_EQ(display_columns(""), 0u);
}

TEST(Segmentation, GivesTheSameInEveryThread) {
  const std::string text = "Über IT-Sicherheit in 43 Themen der Verbandsgemeinden.";
  const auto breaks = line_break_opportunities(text);
  std::vector<std::vector<std::size_t>> found(4);
  std::vector<std::thread> threads;
  for (auto& slot : found) {
    threads.emplace_back([&slot, &text] {
      for (int i = 0; i < 50; ++i) slot = line_break_opportunities(text);
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& slot : found) EXPECT_EQ(slot, breaks);
}

}  // namespace
}  // namespace protokollwerk::unicode
