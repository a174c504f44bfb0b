#include "check/entries.h"

#include <algorithm>

#include "check/entry_definitions.h"
#include "check/similarity.h"
#include "model/walk.h"

namespace protokollwerk::check::rule {
namespace {

/// Whom a task can be given to: bodies, addressees, or everyone.
std::vector<std::string> owners(const Facts& facts) {
  auto known = facts.project().addressees;
  for (const auto& body : facts.project().bodies) known.push_back(body.id);
  for (const auto& member : facts.project().members) known.push_back(member.id);
  known.emplace_back("alle");
  return known;
}

void check_person(const model::Participant& person, const model::Origin& origin, Report& report) {
  if (person.name.empty() || person.ground != model::Participant::Ground::none) return;
  report.add_at(finding::person_without_ground, origin, person.origin.span,
                {{"name", person.name}, {"funktion", person.function.empty() ? "keine" : person.function}});
}

}  // namespace

void tasks_have_a_known_owner(const Facts& facts, Report& report) {
  const auto known = owners(facts);
  for (const auto& minutes : facts.minutes()) {
    model::for_each_of<model::ActionItem>(minutes, [&](const auto& task) {
      if (task.owner.empty()) {
        report.add(finding::task_without_owner, task.origin, {});
      } else if (std::find(known.begin(), known.end(), task.owner) == known.end()) {
        report.add(finding::task_with_unknown_owner, task.origin,
                   {{"kennung", task.owner}, {"vorschlag", suggestion(task.owner, known)}});
      }
    });
    model::for_each_of<model::Measure>(minutes, [&](const auto& measure) {
      if (measure.owner.empty() || std::find(known.begin(), known.end(), measure.owner) != known.end())
        return;
      report.add(finding::task_with_unknown_owner, measure.origin,
                 {{"kennung", measure.owner}, {"vorschlag", suggestion(measure.owner, known)}});
    });
  }
}

void tasks_are_due_after_they_are_given(const Facts& facts, Report& report) {
  for (const auto& minutes : facts.minutes()) {
    model::for_each_of<model::ActionItem>(minutes, [&](const auto& task) {
      if (task.due && *task.due < minutes.date)
        report.add(
            finding::task_due_before_given, task.origin, {{"frist", *task.due}, {"datum", minutes.date}},
            {{minutes.origin.span, {"Hier steht das Datum der Sitzung.", "The date of the meeting."}}});
    });
  }
}

void decisions_need_a_vote(const Facts& facts, Report& report) {
  for (const auto& minutes : facts.minutes()) {
    const auto* body = facts.body(minutes.body);
    if (!body || body->voting == model::Body::Voting::yes) continue;
    model::for_each_of<model::Settlement>(minutes, [&](const auto& entry) {
      if (entry.kind == model::Settlement::Kind::decision)
        report.add(finding::decision_without_vote, entry.origin, {{"gremium", facts.body_name(body->id)}},
                   {{body->origin.span, {"Hier steht das Gremium.", "Here is the body."}}});
    });
  }
}

void topics_have_a_part(const Facts& facts, Report& report) {
  const auto total = facts.figure("themenOhneTeil", "").value_or(0);
  for (const auto& topic : facts.project().topics)
    if (topic.part.empty())
      report.add(finding::topic_without_part, topic.origin, {{"thema", topic.title}, {"insgesamt", total}});
}

void statements_have_a_part(const Facts& facts, Report& report) {
  for (const auto& minutes : facts.minutes()) {
    model::for_each_of<model::Statement>(minutes, [&](const auto& entry) {
      if (entry.part.empty()) report.add(finding::statement_without_part, entry.origin, {});
    });
  }
}

/// Whoever agrees asks for nothing.
void decided_comments_have_an_answer(const Facts& facts, Report& report) {
  using Comment = model::ReviewComment;
  model::for_each_comment(facts.result(), [&](const Comment& comment) {
    const bool decided = comment.state != Comment::State::open && comment.kind != Comment::Kind::approval;
    if (decided && comment.answer.empty())
      report.add(finding::comment_without_answer, comment.origin, {{"kennung", comment.id}});
  });
}

void persons_have_a_ground(const Facts& facts, Report& report) {
  for (const auto& minutes : facts.minutes()) {
    if (minutes.opened_by) check_person(*minutes.opened_by, minutes.origin, report);
    for (const auto& chair : minutes.chairs) check_person(chair, minutes.origin, report);
    for (const auto& keynote : minutes.keynotes) check_person(keynote.speaker, minutes.origin, report);
  }
}

}  // namespace protokollwerk::check::rule
