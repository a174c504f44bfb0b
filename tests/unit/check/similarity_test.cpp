#include "check/similarity.h"

#include <gmock/gmock.h>

namespace protokollwerk::check {
namespace {

using testing::ElementsAre;

TEST(Similarity, CountsLettersNotBytes) {
  EXPECT_EQ(edit_distance(characters("Maße"), characters("Masse")), 2u);
  EXPECT_EQ(edit_distance(characters("über"), characters("aber")), 1u);
  EXPECT_EQ(edit_distance(U"", U"abc"), 3u);
  EXPECT_EQ(edit_distance(U"abc", U"abc"), 0u);
}

TEST(Similarity, SuggestsOnlyWhatIsNear) {
  EXPECT_EQ(suggestion("plenumm", {"ag1", "plenum"}), "plenum");
  EXPECT_EQ(suggestion("CIO", {"cio"}), "cio");
  EXPECT_EQ(suggestion("kommunikation", {"ag1", "plenum"}), "keiner");
  EXPECT_EQ(suggestion("ag9", {"ag1", "ag2"}), "ag1") << "the first of equals";
}

TEST(Similarity, LeavesOutWordsWithoutMeaning) {
  EXPECT_THAT(meaningful_words("Die Finanzierung für alle, und was ist ePayment?"),
              ElementsAre("epayment", "finanzierung"));
}

TEST(Similarity, KeepsSingleDigitsAndRomanNumbers) {
  EXPECT_THAT(meaningful_words("Netz, Teil 2, Wahlgang V, Plan B"),
              ElementsAre("2", "netz", "plan", "teil", "v", "wahlgang"));
}

TEST(Similarity, MeasuresTheShareOfTheShorterTitle) {
  EXPECT_DOUBLE_EQ(containment({"a", "b"}, {"a", "b", "c", "d"}), 1.0);
  EXPECT_DOUBLE_EQ(containment({"a", "b"}, {"b", "c"}), 0.5);
  EXPECT_DOUBLE_EQ(containment({}, {"b"}), 0.0);
  EXPECT_EQ(shared_words({"a", "b"}, {"b", "c"}), std::vector<std::string>{"b"});
}

}  // namespace
}  // namespace protokollwerk::check
