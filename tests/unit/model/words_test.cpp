#include "model/words.h"

#include <set>

#include <gtest/gtest.h>

namespace protokollwerk::model {
namespace {

/// Every value has one word and every word one value.
template <typename Enum>
void expect_one_to_one() {
  std::set<std::string_view> all;
  for (const auto& [value, word] : words<Enum>) {
    EXPECT_TRUE(all.insert(word).second) << word;
    EXPECT_EQ(word_of(value), word);
    EXPECT_EQ(value_of<Enum>(word), value);
  }
}

TEST(Words, StandForOneValueEach) {
  expect_one_to_one<Visibility>();
  expect_one_to_one<Precision>();
  expect_one_to_one<Wording>();
  expect_one_to_one<Attribution>();
  expect_one_to_one<Participant::Ground>();
  expect_one_to_one<Body::Kind>();
  expect_one_to_one<Body::MinutesState>();
  expect_one_to_one<Body::Voting>();
  expect_one_to_one<Minutes::State>();
  expect_one_to_one<Deliberation::Role>();
  expect_one_to_one<Deliberation::Announced>();
  expect_one_to_one<Remark::Kind>();
  expect_one_to_one<Settlement::Kind>();
  expect_one_to_one<Statement::Kind>();
  expect_one_to_one<ActionItem::State>();
  expect_one_to_one<Measure::Requires>();
  expect_one_to_one<Measure::DecisionState>();
  expect_one_to_one<Recommendation::State>();
  expect_one_to_one<Topic::State>();
}

TEST(Words, AreEmptyForAnAbsentAttribute) {
  EXPECT_EQ(word_of(Participant::Ground::none), "");
  EXPECT_EQ(word_of(Deliberation::Announced::unsaid), "");
  EXPECT_EQ(value_of<Visibility>("geheim"), std::nullopt);
  EXPECT_EQ(value_of<Participant::Ground>(""), std::nullopt);
}

TEST(Entry, GivesItsBaseWhateverItsKind) {
  Recommendation recommendation;
  recommendation.id = "HE-02";
  EXPECT_EQ(base_of(Entry{recommendation}).id, "HE-02");
  Remark remark;
  remark.id = "INF-1";
  const Entry entry{remark};
  EXPECT_EQ(&base_of(entry), &std::get<Remark>(entry));
}

}  // namespace
}  // namespace protokollwerk::model
