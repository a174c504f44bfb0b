#include "merge/merge.h"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>

#include "merge/definitions.h"
#include "merge/whereabouts.h"
#include "model/words.h"
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

/// Two records of one meeting, each in a file of its own.
struct TwoRecords {
  diag::Sources sources;
  model::Minutes first = sample::minutes("ag1", 1, day(2, 1));
  model::Minutes second = sample::minutes("ag1", 1, day(2, 2));

  TwoRecords() {
    first.origin.span.source = sources.add("eins.xml", "<protokoll/>");
    second.origin.span.source = sources.add("zwei.xml", "<protokoll/>");
  }
  [[nodiscard]] std::vector<std::vector<model::Minutes>> in_both_orders() const {
    return {{first, second}, {second, first}};
  }
};

TEST(Merge, ReportsBothPlacesOfADoubledMeeting) {
  const TwoRecords records;
  for (const auto& files : records.in_both_orders()) {
    diag::Diagnostics diagnostics;
    const auto result = merge(sample::project(), files, day(7, 4), diagnostics);
    ASSERT_EQ(result.minutes.size(), 1u);
    ASSERT_EQ(diagnostics.items().size(), 1u);
    EXPECT_EQ(diagnostics.items()[0].definition, &finding::doubled_minutes);
    EXPECT_EQ(diagnostics.items()[0].span->source, records.second.origin.span.source);
    EXPECT_EQ(diagnostics.items()[0].related.at(0).span.source, records.first.origin.span.source);
  }
}

model::ReviewRound round_of(const std::string& draft, Date begin, Date end,
                            const std::vector<std::string>& ids) {
  model::ReviewRound round{draft, begin, end, {}};
  for (const auto& id : ids) round.comments.emplace_back().id = id;
  return round;
}

TEST(Merge, JoinsCommentsOnOneDraftWhateverTheOrderOfFiles) {
  const auto first = round_of("Entwurf 1", day(4, 3), day(4, 28), {"RM-4", "RM-1"});
  const auto late = round_of("Entwurf 1", day(4, 1), day(5, 2), {"RM-2"});
  const auto second = round_of("Entwurf 2", day(3, 1), day(3, 2), {"RM-3"});
  for (const auto& files : {std::vector{first, late, second}, std::vector{second, late, first}}) {
    diag::Diagnostics diagnostics;
    const auto rounds = merge(sample::project(), {}, day(7, 4), diagnostics, files).reviews;
    ASSERT_EQ(rounds.size(), 2u);
    EXPECT_EQ(rounds[0].draft, "Entwurf 2");
    EXPECT_EQ(rounds[1].begin, day(4, 1));
    EXPECT_EQ(rounds[1].end, day(5, 2));
    std::vector<std::string> ids;
    for (const auto& comment : rounds[1].comments) ids.push_back(comment.id);
    EXPECT_THAT(ids, testing::ElementsAre("RM-1", "RM-2", "RM-4"));
  }
}

TEST(Merge, LetsALaterVersionTakeThePlaceOfEarlierOnes) {
  TwoRecords records;
  records.first.entries_in_file = 3;
  records.second.entries_in_file = 2;
  records.second.version = 2;
  for (const auto& files : records.in_both_orders()) {
    const auto result = merged(files);
    ASSERT_EQ(result.minutes.size(), 1u);
    EXPECT_EQ(result.minutes[0].version, 2);
    ASSERT_EQ(result.minutes[0].replaced.size(), 1u);
    EXPECT_EQ(result.minutes[0].replaced[0].origin.span.source, records.first.origin.span.source);
    EXPECT_EQ(result.account.read, 5);
    EXPECT_EQ(result.account.replaced, 3);
  }
}

template <typename Kind>
Kind entry(const std::string& id) {
  Kind made;
  made.id = id;
  made.content = sample::prose("Eintrag.");
  return made;
}

TEST(Merge, ReportsAnEntryThatALaterVersionLacks) {
  TwoRecords records;
  records.second.version = 2;
  records.first.items = {item("1", {})};
  records.first.items[0].entries = {entry<model::Settlement>("F-1"), entry<model::Settlement>("F-2"),
                                    entry<model::Settlement>("F-3")};
  records.second.items = {item("1", {})};
  records.second.items[0].entries = {entry<model::Settlement>("F-2")};
  auto project = sample::project();
  project.retired = {{"F-3", "entfallen", {}, {}}};
  diag::Diagnostics diagnostics;
  merge(project, {records.first, records.second}, day(7, 4), diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 1u);
  EXPECT_EQ(diagnostics.items()[0].definition, &finding::entry_lost_in_correction);
}

/// A task given in ag1-1; later meetings of ag1 and one of ag2, in which `resolution` stands.
std::vector<model::Minutes> with_task(const model::Resolution& resolution) {
  auto task = entry<model::ActionItem>("AA-1");
  task.due = day(2, 14);
  std::vector<model::Minutes> all = {
      sample::minutes("ag1", 1, day(2, 1)), sample::minutes("ag1", 2, day(2, 15)),
      sample::minutes("ag2", 1, day(2, 20)), sample::minutes("ag1", 3, day(3, 1)),
      sample::minutes("ag1", 4, day(3, 15))};
  all[0].items = {item("1", {})};
  all[0].items[0].entries = {task};
  all[3].items = {item("1", {})};
  all[3].items[0].entries = {resolution};
  return all;
}

TEST(Courses, CarryATaskOverUntilItIsDone) {
  auto done = entry<model::Resolution>("E-1");
  done.concerns = "AA-1";
  const auto courses = merged(with_task(done)).courses;
  ASSERT_EQ(courses.size(), 1u);
  EXPECT_EQ(courses[0].state, model::ActionItem::State::done);
  EXPECT_EQ(courses[0].settled_in, "ag1-3");
  EXPECT_THAT(courses[0].carried_to, ElementsAre("ag1-2", "ag1-3"));
}

TEST(Courses, CarryATaskOnWithANewDate) {
  auto extended = entry<model::Resolution>("E-1");
  extended.concerns = "AA-1";
  extended.state = model::ActionItem::State::open;
  extended.due = day(3, 31);
  const auto courses = merged(with_task(extended)).courses;
  ASSERT_EQ(courses.size(), 1u);
  EXPECT_EQ(courses[0].state, model::ActionItem::State::open);
  EXPECT_EQ(courses[0].due, day(3, 31));
  EXPECT_EQ(courses[0].settled_in, "");
  EXPECT_THAT(courses[0].carried_to, ElementsAre("ag1-2", "ag1-3", "ag1-4"));
}

TEST(Courses, FollowOpenQuestionsAndMeasuresThatNeedADecision) {
  auto question = entry<model::Remark>("OF-1");
  question.kind = model::Remark::Kind::open_question;
  auto measure = entry<model::Measure>("M-1");
  measure.requires_ = model::Measure::Requires::council_decision;
  measure.decision = model::Measure::DecisionState::given;
  auto minutes = sample::minutes("ag1", 1, day(2, 1));
  minutes.items = {item("1", {})};
  minutes.items[0].entries = {question, measure, entry<model::Measure>("M-2"), entry<model::Remark>("INF-1")};
  const auto courses = merged({minutes}).courses;
  ASSERT_EQ(courses.size(), 2u);
  EXPECT_EQ(courses[0].entry, "OF-1");
  EXPECT_EQ(courses[0].state, model::ActionItem::State::open);
  EXPECT_EQ(courses[1].entry, "M-1");
  EXPECT_EQ(courses[1].state, model::ActionItem::State::done);
}

/// "F-1 verzeichnis", "AUS-1 teil grundlagen".
std::vector<std::string> whereabouts(const model::Result& result) {
  std::vector<std::string> rows;
  for (const auto& row : result.whereabouts) {
    std::string text = row.entry + " " + std::string(model::word_of(row.state));
    if (!row.target.empty()) text += " " + row.target;
    if (!row.reason.empty()) text += " " + row.reason;
    rows.push_back(text);
  }
  return rows;
}

TEST(Whereabouts, AreKnownOfEveryKindOfEntry) {
  auto remark = entry<model::Remark>("INF-1");
  auto in_part = entry<model::Statement>("AUS-1");
  in_part.part = "grundlagen";
  auto rejected = entry<model::Statement>("AUS-3");
  rejected.not_taken_because = "zu ungenau";
  auto replacing = entry<model::Settlement>("F-2");
  replacing.replaces = {"F-1"};
  auto resolution = entry<model::Resolution>("E-1");
  resolution.concerns = "AA-1";
  auto minutes = sample::minutes("ag1", 1, day(2, 1));
  minutes.items = {item("1", {deliberation("bezahlen", "Zahlen")})};
  minutes.items[0].deliberations[0].entries = {remark, in_part, entry<model::Statement>("AUS-2"), rejected};
  minutes.items[0].entries = {entry<model::Remark>("INF-2"),
                              entry<model::Settlement>("F-1"),
                              replacing,
                              entry<model::ActionItem>("AA-1"),
                              resolution,
                              entry<model::Recommendation>("HE-01")};
  auto project = sample::project();
  project.topics[0].part = "grundlagen";
  project.topics[1].merged_into = "bezahlen";
  project.topics[2].not_taken_because = "erledigt";
  diag::Diagnostics diagnostics;
  const auto result = merge(project, {minutes}, day(7, 4), diagnostics);
  EXPECT_THAT(whereabouts(result),
              ElementsAre("bezahlen teil grundlagen", "anmelden aufgegangen bezahlen",
                          "drucken nichtUebernommen erledigt", "INF-1 thema bezahlen",
                          "AUS-1 teil grundlagen", "AUS-2 nichtZugeordnet",
                          "AUS-3 nichtUebernommen zu ungenau", "INF-2 protokoll", "F-1 ersetzt F-2",
                          "F-2 verzeichnis", "AA-1 verzeichnis", "E-1 erledigung AA-1", "HE-01 verzeichnis"));
}

TEST(Whereabouts, BalanceOnlyWhenNothingIsLost) {
  auto minutes = sample::minutes("ag1", 1, day(2, 1));
  minutes.items = {item("1", {})};
  minutes.items[0].entries = {entry<model::Settlement>("F-1")};
  minutes.entries_in_file = 1;
  EXPECT_TRUE(is_balanced(merged({minutes})));
  minutes.entries_in_file = 2;
  EXPECT_FALSE(is_balanced(merged({minutes})));
}

TEST(Merge, KnowsTopicsThatRestMergeOrAreLeftOut) {
  auto project = sample::project();
  project.topics[0].rests_because = "Ferien";
  project.topics[1].merged_into = "bezahlen";
  project.topics[2].not_taken_because = "erledigt";
  diag::Diagnostics diagnostics;
  const auto topics = merge(project, three_meetings(), day(7, 4), diagnostics).topics;
  EXPECT_EQ(topics[0].state, model::Topic::State::resting);
  EXPECT_THAT(topics[0].absorbed, ElementsAre("anmelden"));
  EXPECT_EQ(topics[1].state, model::Topic::State::merged);
  EXPECT_EQ(topics[2].state, model::Topic::State::rejected);
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
