#include "merge/restrict.h"

#include <gmock/gmock.h>

#include "check/check.h"
#include "merge/merge.h"
#include "model/walk.h"
#include "support/sample_result.h"

namespace protokollwerk::merge {
namespace {

using model::Visibility;
using sample::day;
using testing::HasSubstr;
using testing::Not;

template <typename Kind>
model::Entry entry(const std::string& id, Visibility visibility, const std::string& text) {
  Kind made;
  made.id = id;
  made.visibility = visibility;
  made.content = sample::prose(text);
  if constexpr (requires { made.title; }) made.title = "Titel: " + text;
  return made;
}

/// One entry of each kind.
std::vector<model::Entry> every_kind(const std::string& prefix, Visibility visibility,
                                     const std::string& text) {
  return {entry<model::Remark>(prefix + "1", visibility, text),
          entry<model::Settlement>(prefix + "2", visibility, text),
          entry<model::ActionItem>(prefix + "3", visibility, text),
          entry<model::Measure>(prefix + "4", visibility, text),
          entry<model::Statement>(prefix + "5", visibility, text),
          entry<model::Recommendation>(prefix + "6", visibility, text)};
}

/// Every word of a result that a reader could see.
std::string all_text(const model::Result& result) {
  std::string text;
  for (const auto& minutes : result.minutes) {
    text += minutes.title + minutes.motto + "\n";
    for (const auto& item : minutes.items) text += item.title + "\n";
    model::for_each_deliberation(minutes, [&](auto&, auto& part) { text += part.title + "\n"; });
    model::for_each_prose(minutes, [&](auto& blocks, auto&) {
      model::for_each_line(blocks, [&](auto& line) { text += doc::plain_text(line) + "\n"; });
    });
    model::for_each_entry(minutes, [&](auto&, auto& any) {
      std::visit(
          [&](auto& kind) {
            if constexpr (requires { kind.title; }) text += kind.title + "\n";
          },
          any);
    });
  }
  for (const auto& topic : result.topics) {
    text += topic.entry.title + "\n";
    for (const auto& alias : topic.entry.aliases) text += alias + "\n";
    for (const auto& title : topic.former_titles) text += title + "\n";
    for (const auto& event : topic.history) text += event.title + "\n";
  }
  return text;
}

model::View view_of(std::vector<model::Minutes> minutes, Visibility visibility,
                    model::Project project = sample::project(),
                    std::vector<model::ReviewRound> reviews = {}) {
  diag::Sources sources;
  sources.add("projekt.xml", "<projekt/>");
  diag::Diagnostics diagnostics;
  auto result = merge(std::move(project), std::move(minutes), day(7, 4), diagnostics, std::move(reviews));
  return restrict(check::check(std::move(result), sources, diagnostics), visibility);
}

/// A plenary with open, participants' and internal entries of every kind in a deliberation and in an item.
model::Minutes mixed_minutes() {
  auto minutes = sample::minutes("plenum", 1, day(3, 2));
  auto deliberation = sample::deliberation("bezahlen", "Bezahlen im Netz");
  for (const auto& [prefix, visibility, text] :
       {std::tuple{"O", Visibility::open, "offen"}, std::tuple{"T", Visibility::participants, "halboffen"},
        std::tuple{"I", Visibility::internal, "GEHEIM"}}) {
    for (auto& made : every_kind(prefix, visibility, text)) deliberation.entries.push_back(made);
  }
  minutes.items = {sample::item("1", {deliberation})};
  minutes.items[0].entries = every_kind("J", Visibility::internal, "GEHEIM");
  auto secret = sample::item("2", {sample::deliberation("drucken", "GEHEIM: Drucken")});
  secret.visibility = Visibility::internal;
  secret.content = sample::prose("GEHEIM");
  minutes.items.push_back(secret);
  return minutes;
}

std::size_t entry_count(const model::View& view) {
  std::size_t count = 0;
  for (const auto& minutes : view.result().minutes)
    model::for_each_entry(minutes, [&](auto&, auto&) { ++count; });
  return count;
}

TEST(Restrict, LeavesNothingInternalInOtherViews) {
  EXPECT_THAT(all_text(view_of({mixed_minutes()}, Visibility::internal).result()), HasSubstr("GEHEIM"));
  const auto participants = view_of({mixed_minutes()}, Visibility::participants);
  EXPECT_THAT(all_text(participants.result()), Not(HasSubstr("GEHEIM")));
  EXPECT_THAT(all_text(participants.result()), HasSubstr("halboffen"));
  const auto open = view_of({mixed_minutes()}, Visibility::open);
  EXPECT_THAT(all_text(open.result()), Not(HasSubstr("GEHEIM")));
  EXPECT_THAT(all_text(open.result()), Not(HasSubstr("halboffen")));
  EXPECT_THAT(all_text(open.result()), HasSubstr("offen"));
}

TEST(Restrict, KeepsEverythingThatMayBeSeen) {
  EXPECT_EQ(entry_count(view_of({mixed_minutes()}, Visibility::internal)), 24u);
  EXPECT_EQ(entry_count(view_of({mixed_minutes()}, Visibility::participants)), 12u);
  EXPECT_EQ(entry_count(view_of({mixed_minutes()}, Visibility::open)), 6u);
}

TEST(Restrict, RemovesInternalMinutesAndTopicsOfWhichNothingIsLeft) {
  auto secret = sample::minutes("ag1", 1, day(2, 1));
  secret.visibility = Visibility::internal;
  secret.title = "GEHEIM";
  secret.items = {sample::item("1", {sample::deliberation("anmelden", "GEHEIM: Anmelden"),
                                     sample::deliberation("bezahlen", "GEHEIM: Bezahlen")})};
  auto project = sample::project();
  project.topics[0].aliases = {"GEHEIM: Bezahlen"};
  project.topics[1].title = "GEHEIM: Anmelden";
  const auto view = view_of({secret, mixed_minutes()}, Visibility::open, project);
  EXPECT_THAT(all_text(view.result()), Not(HasSubstr("GEHEIM")));
  ASSERT_EQ(view.result().topics.size(), 1u);
  EXPECT_EQ(view.result().topics[0].entry.id, "bezahlen");
  EXPECT_EQ(view.result().topics[0].history.size(), 1u);
  EXPECT_EQ(view.result().project.topics.size(), 1u);
  for (const auto& figure : view.result().figures) EXPECT_NE(figure.meeting, "ag1-1");
}

TEST(Restrict, StillTellsHowManyMeetingsABodyHad) {
  auto secret = sample::minutes("ag1", 1, day(2, 1));
  secret.visibility = Visibility::internal;
  const model::View view = view_of({secret, sample::minutes("ag1", 2, day(2, 8))}, Visibility::open);
  EXPECT_EQ(view.result().minutes.size(), 1u);
  std::vector<std::string> told;
  for (const auto& figure : view.result().figures)
    if (!figure.body.empty())
      told.push_back(figure.subject + " " + figure.body + " " + std::to_string(figure.value));
  EXPECT_EQ(told, std::vector<std::string>{"sitzungen ag1 2"});
}

TEST(Restrict, KeepsTopicsThatWereNeverDealtWith) {
  const auto view = view_of({}, Visibility::open);
  EXPECT_EQ(view.result().topics.size(), 3u);
}

TEST(Restrict, UnlinksReferencesToRemovedThings) {
  auto minutes = mixed_minutes();
  doc::Reference hidden{"I5", {{doc::Text{"dort"}}}, doc::PageNumber::without};
  doc::Reference shown{"O5", {{doc::Text{"hier"}}}, doc::PageNumber::without};
  doc::Emphasis around{doc::EmphasisKind::strong, {{hidden}, {shown}}};
  minutes.items[0].content = {{doc::Paragraph{"text", {{around}}, {}}}};
  model::Recommendation recommendation;
  recommendation.visibility = Visibility::open;
  recommendation.basis = {"I5", "O5"};
  minutes.items[0].entries.push_back(recommendation);
  const auto view = view_of({minutes}, Visibility::open);
  const auto& item = view.result().minutes[0].items[0];
  const auto& paragraph = std::get<doc::Paragraph>(item.content[0].value);
  const auto& content = std::get<doc::Emphasis>(paragraph.content[0].value).content;
  ASSERT_EQ(content.size(), 2u);
  EXPECT_EQ(std::get<doc::Text>(content[0].value).text, "dort");
  EXPECT_EQ(std::get<doc::Reference>(content[1].value).target, "O5");
  EXPECT_THAT(std::get<model::Recommendation>(item.entries[0]).basis, testing::ElementsAre("O5"));
}

TEST(Restrict, UnlinksReferencesInFootnotes) {
  auto minutes = mixed_minutes();
  doc::Reference hidden{"I5", {{doc::Text{"dort"}}}, doc::PageNumber::without};
  doc::Footnote footnote{{{doc::Paragraph{"text", {{hidden}}, {}}}}};
  minutes.items[0].content = {{doc::Paragraph{"text", {{doc::Text{"Wort"}}, {footnote}}, {}}}};
  const auto view = view_of({minutes}, Visibility::open);
  const auto& paragraph = std::get<doc::Paragraph>(view.result().minutes[0].items[0].content[0].value);
  const auto& note = std::get<doc::Footnote>(paragraph.content[1].value);
  EXPECT_EQ(std::get<doc::Text>(std::get<doc::Paragraph>(note.content[0].value).content[0].value).text,
            "dort");
}

doc::Block figure_of(const std::string& file) {
  doc::Figure figure;
  figure.file = file;
  return {figure};
}

TEST(Restrict, KeepsOnlyImagesThatTheViewStillShows) {
  auto minutes = mixed_minutes();
  minutes.items[0].content = {{doc::Quotation{{figure_of("offen.png")}}}};
  minutes.items[1].content = {figure_of("geheim.png")};
  diag::Sources sources;
  sources.add("projekt.xml", "<projekt/>");
  diag::Diagnostics diagnostics;
  auto result = merge(sample::project(), {minutes}, day(7, 4), diagnostics);
  result.images = {{"geheim.png", "image/png", "g"}, {"offen.png", "image/png", "o"}};
  const auto checked = check::check(std::move(result), sources, diagnostics);
  EXPECT_EQ(restrict(checked, Visibility::internal).result().images.size(), 2u);
  const auto open = restrict(checked, Visibility::open).result().images;
  ASSERT_EQ(open.size(), 1u);
  EXPECT_EQ(open[0].name, "offen.png");
}

model::ReviewComment comment(const std::string& id, const std::string& concerns, Visibility visibility) {
  model::ReviewComment made;
  made.id = id;
  made.concerns = concerns;
  made.visibility = visibility;
  made.wording = {{doc::Paragraph{
      "text", {{doc::Reference{"I5", {{doc::Text{"dort"}}}, doc::PageNumber::without}}}, {}}}};
  return made;
}

std::vector<std::string> comments_seen_by(Visibility visibility) {
  const model::ReviewRound mixed{
      "Entwurf 1",
      day(4, 3),
      day(4, 28),
      {comment("R1", "O5", Visibility::open), comment("R2", "O5", Visibility::participants),
       comment("R3", "I5", Visibility::open), comment("R4", "T5", Visibility::open),
       comment("R5", "O5", Visibility::internal)}};
  const model::ReviewRound hidden{
      "Entwurf 2", day(5, 3), day(5, 28), {comment("R6", "O5", Visibility::internal)}};
  const auto view = view_of({mixed_minutes()}, visibility, sample::project(), {mixed, hidden});
  std::vector<std::string> ids;
  for (const auto& round : view.result().reviews) ids.push_back(round.draft);
  model::for_each_comment(view.result(), [&](const auto& each) { ids.push_back(each.id); });
  return ids;
}

TEST(Restrict, TakesCommentsOutTogetherWithWhatTheyAreAbout) {
  EXPECT_THAT(comments_seen_by(Visibility::internal),
              testing::ElementsAre("Entwurf 1", "Entwurf 2", "R1", "R2", "R3", "R4", "R5", "R6"));
  EXPECT_THAT(comments_seen_by(Visibility::participants),
              testing::ElementsAre("Entwurf 1", "R1", "R2", "R4"));
  EXPECT_THAT(comments_seen_by(Visibility::open), testing::ElementsAre("Entwurf 1", "R1"));
}

doc::Block table_of(const std::string& anchor) {
  doc::Table table;
  table.anchor = anchor;
  return {table};
}

doc::Block figure_named(const std::string& anchor) {
  doc::Figure figure;
  figure.anchor = anchor;
  return {figure};
}

/// Minutes with a table or figure in everything that an open view lacks, and with one that it keeps.
model::Minutes minutes_with_hidden_tables() {
  auto minutes = mixed_minutes();
  auto shown = entry<model::Remark>("O7", Visibility::open, "offen");
  std::get<model::Remark>(shown).content = {table_of("tab-offen")};
  auto hidden = entry<model::Remark>("I7", Visibility::internal, "GEHEIM");
  std::get<model::Remark>(hidden).content = {
      {doc::Quotation{{table_of("tab-eintrag"), figure_named("abb-eintrag")}}}};
  minutes.items[0].entries = {shown, hidden};
  minutes.items[1].content.push_back(table_of("tab-punkt"));
  minutes.items[1].deliberations[0].content = {table_of("tab-beratung")};
  return minutes;
}

model::Minutes internal_minutes_with_table() {
  auto minutes = sample::minutes("ag1", 1, day(2, 1));
  minutes.visibility = Visibility::internal;
  minutes.items = {sample::item("1", {sample::deliberation("anmelden", "GEHEIM: Anmelden")})};
  minutes.items[0].content = {table_of("tab-protokoll")};
  return minutes;
}

model::Project project_with_hidden_tables() {
  auto project = sample::project();
  project.topics[1].answer = {table_of("tab-thema")};
  model::FaqEntry question;
  question.id = "FAQ-1";
  question.visibility = Visibility::internal;
  question.answer = {figure_named("abb-frage")};
  project.faq = {question};
  return project;
}

const std::vector<std::string> hidden_anchors = {"tab-eintrag",  "abb-eintrag",   "tab-punkt",
                                                 "tab-beratung", "tab-protokoll", "tab-thema",
                                                 "abb-frage",    "tab-anmerkung"};

TEST(Restrict, TakesOutCommentsOnTablesAndFiguresOfWhatIsWithheld) {
  model::ReviewRound round{"Entwurf 1", day(4, 3), day(4, 28), {}};
  for (const auto& anchor : hidden_anchors)
    round.comments.push_back(comment("R-" + anchor, anchor, Visibility::open));
  round.comments.push_back(comment("R-offen", "tab-offen", Visibility::open));
  round.comments.push_back(comment("R-auf-anmerkung", "R-intern", Visibility::open));
  round.comments.push_back(comment("R-intern", "O5", Visibility::internal));
  round.comments.back().answer = {table_of("tab-anmerkung")};
  const auto view = view_of({minutes_with_hidden_tables(), internal_minutes_with_table()}, Visibility::open,
                            project_with_hidden_tables(), {round});
  std::vector<std::string> ids;
  model::for_each_comment(view.result(), [&](const auto& each) { ids.push_back(each.id); });
  EXPECT_THAT(ids, testing::ElementsAre("R-offen"));
}

TEST(Restrict, UnlinksReferencesToTablesAndFiguresOfWhatIsWithheld) {
  auto minutes = minutes_with_hidden_tables();
  doc::Inlines line = {{doc::Reference{"tab-offen", {}, doc::PageNumber::without}}};
  for (const auto& anchor : hidden_anchors)
    line.push_back({doc::Reference{anchor, {{doc::Text{"dort"}}}, doc::PageNumber::without}});
  minutes.items[0].content = {{doc::Paragraph{"text", line, {}}}};
  model::ReviewRound round{"Entwurf 1", day(4, 3), day(4, 28), {comment("R1", "O5", Visibility::internal)}};
  round.comments[0].answer = {table_of("tab-anmerkung")};
  const auto view = view_of({minutes, internal_minutes_with_table()}, Visibility::open,
                            project_with_hidden_tables(), {round});
  const auto& paragraph = std::get<doc::Paragraph>(view.result().minutes.back().items[0].content[0].value);
  ASSERT_EQ(paragraph.content.size(), hidden_anchors.size() + 1);
  EXPECT_EQ(std::get<doc::Reference>(paragraph.content[0].value).target, "tab-offen");
  for (std::size_t i = 1; i < paragraph.content.size(); ++i)
    EXPECT_TRUE(std::holds_alternative<doc::Text>(paragraph.content[i].value)) << hidden_anchors[i - 1];
}

TEST(Restrict, UnlinksReferencesInComments) {
  const model::ReviewRound round{"Entwurf 1", day(4, 3), day(4, 28), {comment("R1", "O5", Visibility::open)}};
  const auto view = view_of({mixed_minutes()}, Visibility::open, sample::project(), {round});
  const auto& paragraph =
      std::get<doc::Paragraph>(view.result().reviews.at(0).comments.at(0).wording.at(0).value);
  EXPECT_EQ(std::get<doc::Text>(paragraph.content.at(0).value).text, "dort");
}

TEST(Restrict, PrintsPersonsOnlyWithAGround) {
  using Ground = model::Participant::Ground;
  auto minutes = mixed_minutes();
  minutes.opened_by = model::Participant{"Erika Muster", "Leitung", Ground::none, {}};
  minutes.chairs = {{"Max Muster", "", Ground::none, {}},
                    {"Anna Amt", "Referatsleitung", Ground::office, {}}};
  minutes.keynotes = {{"Vortrag", {"Karl Koch", "Referat 55", Ground::none, {}}, "", {}}};
  const auto internal = view_of({minutes}, Visibility::internal).result().minutes[0];
  EXPECT_EQ(internal.chairs.size(), 2u);
  EXPECT_EQ(internal.opened_by->name, "Erika Muster");
  const auto open = view_of({minutes}, Visibility::open).result().minutes[0];
  EXPECT_EQ(open.opened_by->name, "");
  EXPECT_EQ(open.opened_by->function, "Leitung");
  ASSERT_EQ(open.chairs.size(), 1u);
  EXPECT_EQ(open.chairs[0].name, "Anna Amt");
  EXPECT_EQ(open.keynotes[0].speaker.name, "");
}

TEST(Restrict, KeepsFindingsAndPlacesInTheInternalViewOnly) {
  auto minutes = mixed_minutes();
  auto second = entry<model::Remark>("O1", Visibility::open, "doppelt");
  minutes.items[0].entries.push_back(second);
  minutes.origin = {"plenum-1", "", {0, 1, 3}, "", 0};
  auto project = sample::project();
  project.silences = {{"BEZ-001", "O9", "Grund", {"projekt", "", {0, 0, 0}, "", 0}}};
  const auto internal = view_of({minutes}, Visibility::internal, project);
  std::vector<std::string> codes;
  for (const auto& finding : internal.findings()) codes.push_back(finding.code);
  EXPECT_THAT(codes, testing::IsSupersetOf({"BEZ-001", "BEZ-010"}))
      << "a doubled identifier, an unused silence";
  EXPECT_EQ(internal.result().minutes[0].origin.file, "projekt.xml");
  EXPECT_EQ(internal.result().minutes[0].origin.line, 1u);
  const auto open = view_of({minutes}, Visibility::open, project);
  EXPECT_TRUE(open.findings().empty());
  EXPECT_TRUE(open.result().project.silences.empty());
  model::for_each_origin(open.result(), [](const model::Origin& origin) {
    EXPECT_EQ(origin.file, "");
    EXPECT_EQ(origin.line, 0u);
    EXPECT_EQ(origin.span, diag::Span{});
  });
}

}  // namespace
}  // namespace protokollwerk::merge
