#include "merge/merge.h"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>

#include "merge/definitions.h"
#include "support/sample_result.h"

namespace protokollwerk::merge {
namespace {

using Role = model::Deliberation::Role;
using sample::day;
using sample::deliberation;
using sample::item;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<model::Minutes> three_meetings() {
  auto first = sample::minutes("ag1", 1, day(2, 1));
  first.items = {item("1", {deliberation("bezahlen", "Zahlen"), deliberation("anmelden", "Anmelden")})};
  auto second = sample::minutes("ag2", 1, day(2, 1));
  second.items = {item("1", {deliberation("bezahlen", "Zahlen", Role::deepening)})};
  auto third = sample::minutes("plenum", 1, day(3, 2));
  third.items = {
      item("1", {deliberation("bezahlen", "Bezahlen im Netz"), deliberation("bezahlen", "Zahlen")}),
      item("2", {deliberation("anmelden", "Anmelden", Role::closing)})};
  third.attendance = {{"Land", {20, {}}, {}}, {"Kommunen", {25, {}}, {}}};
  return {first, second, third};
}

model::Result merged(std::vector<model::Minutes> minutes) {
  diag::Diagnostics diagnostics;
  auto result = merge(sample::project(), std::move(minutes), day(7, 4), diagnostics);
  EXPECT_EQ(diagnostics.items().size(), 0u);
  return result;
}

std::int64_t figure(const model::Result& result, std::string_view subject, std::string_view meeting) {
  for (const auto& figure : result.figures)
    if (figure.subject == subject && figure.meeting == meeting) return figure.value;
  return -1;
}

std::vector<std::string> ids(const model::Result& result) {
  std::vector<std::string> all;
  for (const auto& minutes : result.minutes) all.push_back(minutes.id);
  return all;
}

TEST(Merge, OrdersMeetingsByDateBodyAndNumber) {
  auto minutes = three_meetings();
  minutes.push_back(sample::minutes("ag1", 2, day(1, 31)));
  std::reverse(minutes.begin(), minutes.end());
  EXPECT_THAT(ids(merged(minutes)), ElementsAre("ag1-2", "ag1-1", "ag2-1", "plenum-1"));
}

TEST(Merge, TellsTheHistoryOfATopicAcrossBodies) {
  const auto result = merged(three_meetings());
  const auto& topic = result.topics[0];
  std::vector<std::string> events;
  for (const auto& event : topic.history)
    events.push_back(event.minutes + "/" + event.agenda_item + " " + event.title);
  EXPECT_THAT(events, ElementsAre("ag1-1/1 Zahlen", "ag2-1/1 Zahlen", "plenum-1/1 Bezahlen im Netz",
                                  "plenum-1/1 Zahlen"));
  EXPECT_THAT(topic.former_titles, ElementsAre("Zahlen"));
}

TEST(Merge, DerivesTheStateOfATopicFromItsHistory) {
  auto minutes = three_meetings();
  auto result = merged(minutes);
  EXPECT_EQ(result.topics[0].state, model::Topic::State::in_progress);
  EXPECT_EQ(result.topics[1].state, model::Topic::State::closed);
  EXPECT_EQ(result.topics[2].state, model::Topic::State::raised);
  auto later = sample::minutes("ag1", 2, day(4, 1));
  later.items = {item("1", {deliberation("anmelden", "Anmelden", Role::deepening)})};
  minutes.push_back(later);
  EXPECT_EQ(merged(minutes).topics[1].state, model::Topic::State::reopened);
}

TEST(Merge, APresentationAfterTheClosingLeavesATopicClosed) {
  auto minutes = three_meetings();
  auto later = sample::minutes("plenum", 2, day(5, 11));
  later.items = {item("1", {deliberation("anmelden", "Anmelden")})};
  minutes.push_back(later);
  EXPECT_EQ(merged(minutes).topics[1].state, model::Topic::State::closed);
}

TEST(Merge, CountsDistinctTopicsAndMentions) {
  const auto result = merged(three_meetings());
  EXPECT_EQ(figure(result, "themenVorgestellt", "plenum-1"), 1);
  EXPECT_EQ(figure(result, "themenNennungen", "plenum-1"), 3);
  EXPECT_EQ(figure(result, "themenAbgeschlossen", "plenum-1"), 1);
  EXPECT_EQ(figure(result, "teilnehmende", "plenum-1"), 45);
  EXPECT_EQ(figure(result, "teilnehmende", "ag1-1"), -1) << "no attendance, no figure";
  EXPECT_EQ(figure(result, "themenVorgestellt", ""), 2);
  EXPECT_EQ(figure(result, "themenNennungen", ""), 6);
  EXPECT_EQ(figure(result, "themenOhneTeil", ""), 3);
  EXPECT_EQ(figure(result, "sitzungen", ""), 3);
  EXPECT_EQ(figure(result, "arbeitsgruppen", ""), 2);
  EXPECT_EQ(figure(result, "projektmonate", ""), -1) << "the period is unknown";
}

TEST(Merge, CountsGroupMeetingsOnlyWhereAllGroupsHaveMinutes) {
  EXPECT_EQ(figure(merged(three_meetings()), "gruppentreffen", "plenum-1"), 1);
  auto project = sample::project();
  project.bodies[1].minutes = model::Body::MinutesState::unpublished;
  diag::Diagnostics diagnostics;
  const auto result = merge(project, three_meetings(), day(7, 4), diagnostics);
  EXPECT_EQ(figure(result, "gruppentreffen", "plenum-1"), -1);
}

TEST(Merge, CountsBegunMonths) {
  auto project = sample::project();
  project.begin = day(1, 15);
  project.end = day(2, 14);
  diag::Diagnostics diagnostics;
  EXPECT_EQ(figure(merge(project, {}, day(7, 4), diagnostics), "projektmonate", ""), 1);
  project.end = day(2, 15);
  EXPECT_EQ(figure(merge(project, {}, day(7, 4), diagnostics), "projektmonate", ""), 2);
}

TEST(Merge, ReportsBothPlacesOfADoubledMeetingAndKeepsTheHigherVersion) {
  diag::Sources sources;
  auto old = sample::minutes("ag1", 1, day(2, 1));
  old.origin.span.source = sources.add("alt.xml", "<protokoll/>");
  auto corrected = sample::minutes("ag1", 1, day(2, 2));
  corrected.origin.span.source = sources.add("neu.xml", "<protokoll/>");
  corrected.version = 2;
  for (const auto& files : {std::vector{old, corrected}, std::vector{corrected, old}}) {
    diag::Diagnostics diagnostics;
    const auto result = merge(sample::project(), files, day(7, 4), diagnostics);
    ASSERT_EQ(result.minutes.size(), 1u);
    EXPECT_EQ(result.minutes[0].version, 2);
    ASSERT_EQ(diagnostics.items().size(), 1u);
    EXPECT_EQ(diagnostics.items()[0].definition, &finding::doubled_minutes);
    EXPECT_EQ(diagnostics.items()[0].span->source, old.origin.span.source);
    EXPECT_EQ(diagnostics.items()[0].related.at(0).span.source, corrected.origin.span.source);
  }
}

/// All that merging decides: order of meetings, histories, states, figures.
std::string digest(const model::Result& result) {
  std::string text;
  for (const auto& id : ids(result)) text += id + ";";
  for (const auto& topic : result.topics) {
    text += topic.entry.id + std::to_string(static_cast<int>(topic.state)) + ":";
    for (const auto& event : topic.history) text += event.minutes + "/" + event.title + ",";
    for (const auto& title : topic.former_titles) text += title + "|";
  }
  for (const auto& figure : result.figures)
    text += figure.subject + figure.meeting + std::to_string(figure.value);
  return text;
}

TEST(MergeProperty, DoesNotDependOnTheOrderOfFiles) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::printf("seed %u\n", seed);
  std::mt19937 random(seed);
  const auto pick = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
  for (int round = 0; round < 100; ++round) {
    std::vector<model::Minutes> minutes;
    for (int number = 1; number <= 5; ++number) {
      for (const char* body : {"ag1", "ag2", "plenum"}) {
        auto made = sample::minutes(body, number, day(1 + pick(3), 1 + static_cast<unsigned>(pick(3))));
        const char* topics[] = {"bezahlen", "anmelden", "drucken"};
        made.items = {item("1", {deliberation(topics[pick(3)], "Titel " + std::to_string(pick(3)),
                                              static_cast<Role>(pick(4)))})};
        minutes.push_back(made);
      }
    }
    const auto expected = digest(merged(minutes));
    std::shuffle(minutes.begin(), minutes.end(), random);
    ASSERT_EQ(digest(merged(minutes)), expected);
  }
}

TEST(Merge, AnEmptyProjectGivesAnEmptyResult) {
  const auto result = merged({});
  EXPECT_THAT(result.minutes, IsEmpty());
  EXPECT_EQ(figure(result, "sitzungen", ""), 0);
}

}  // namespace
}  // namespace protokollwerk::merge
