#include "text/divided_words.h"

#include <gtest/gtest.h>

namespace protokollwerk::text {
namespace {

std::string divided(const Hyphenator& hyphenator, std::string word) {
  const auto divisions = hyphenator.divisions(word);
  for (auto division = divisions.rbegin(); division != divisions.rend(); ++division)
    word.insert(division->offset, "-");
  return word;
}

TEST(DividedWords, DivideTheirWordsAsTheyAreWritten) {
  const std::vector<std::string> words = {"Mühlgraben-amt", "Protokollwerk", "Grö-ßenmaß"};
  const DividedWords hyphenator(german_hyphenator(), words);
  EXPECT_EQ(divided(hyphenator, "Mühlgrabenamt"), "Mühlgraben-amt");
  EXPECT_EQ(divided(hyphenator, "mühlgrabenamtes"), "mühlgraben-amtes");
  EXPECT_EQ(divided(hyphenator, "GRÖẞENMAẞ"), "GRÖ-ẞENMAẞ");
  EXPECT_EQ(divided(hyphenator, "Protokollwerks"), "Protokollwerks");
}

TEST(DividedWords, LeaveAllOthersToTheOtherHyphenator) {
  const std::vector<std::string> words = {"Protokollwerk"};
  const DividedWords hyphenator(german_hyphenator(), words);
  EXPECT_EQ(divided(hyphenator, "Verwaltung"), "Ver-wal-tung");
  EXPECT_EQ(divided(hyphenator, "Protokolle"), divided(german_hyphenator(), "Protokolle"));
}

TEST(DividedWords, KnowWhatIsNoDividedWord) {
  for (const char* word : {"Ur-in-stinkt", "Amt", "Łódź-er", "ab-er"})
    EXPECT_TRUE(is_divided_word(word)) << word;
  for (const char* word : {"", "-", "A-mt", "Am-t", "Ur--instinkt", "Ur-", "-instinkt", "Ur instinkt",
                           "Ur=instinkt", "AG3", "Ur\u00ADinstinkt", "a"}) {
    EXPECT_FALSE(is_divided_word(word)) << word;
  }
}

}  // namespace
}  // namespace protokollwerk::text
