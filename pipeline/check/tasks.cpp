#include "check/tasks.h"

#include <algorithm>
#include <set>

#include "check/entry_definitions.h"
#include "check/entry_index.h"
#include "check/topic_definitions.h"
#include "model/walk.h"
#include "unicode/text.h"

namespace protokollwerk::check::rule {
namespace {

using State = model::ActionItem::State;

bool can_be_settled(const model::Entry& entry) {
  if (const auto* remark = std::get_if<model::Remark>(&entry))
    return remark->kind == model::Remark::Kind::open_question;
  return std::holds_alternative<model::ActionItem>(entry) || std::holds_alternative<model::Measure>(entry);
}

/// Whether the minutes that give a task call it done already.
bool is_given_as_settled(const model::Entry& entry) {
  const auto* task = std::get_if<model::ActionItem>(&entry);
  return task && task->state != State::open;
}

/// Where and when something was settled.
struct Settled {
  Date date;
  diag::Span span;
};

diag::Related origin_of(const PlacedEntry& entry) {
  return {entry.base().origin.span, {"Hier ist der Eintrag entstanden.", "Here the entry came up."}};
}

void check_concerns(const PlacedEntry& resolution, const PlacedEntry& concerned, Report& report) {
  const auto& id = concerned.base().id;
  if (!can_be_settled(*concerned.entry))
    report.add(finding::cannot_be_settled, resolution.base().origin, {{"kennung", id}},
               {origin_of(concerned)});
  else if (resolution.minutes->date < concerned.minutes->date)
    report.add(finding::settled_before_given, resolution.base().origin,
               {{"kennung", id}, {"datum", resolution.minutes->date}, {"erteilt", concerned.minutes->date}},
               {origin_of(concerned)});
}

std::set<std::string> replaced_ids(const EntryIndex& index) {
  std::set<std::string> ids;
  for (const auto& entry : index.all())
    ids.insert(entry.base().replaces.begin(), entry.base().replaces.end());
  return ids;
}

/// The event that closed a topic; nullptr if none did.
const model::TopicEvent* closing_of(const model::Topic& topic) {
  const auto found = std::find_if(topic.history.rbegin(), topic.history.rend(), [](const auto& event) {
    return event.role == model::Deliberation::Role::closing;
  });
  return found == topic.history.rend() ? nullptr : &*found;
}

/// A task that the closing meeting itself gave is meant to outlive the topic.
bool was_forgotten(const PlacedEntry& task, const model::Topic& topic) {
  const auto* closing = closing_of(topic);
  return closing && topic.state == model::Topic::State::closed && task.minutes->date < closing->date;
}

}  // namespace

void tasks_are_settled_once(const Facts& facts, Report& report) {
  std::map<std::string, Settled> settled;
  const EntryIndex index(facts);
  for (const auto& entry : index.all()) {
    const auto& base = entry.base();
    if (is_given_as_settled(*entry.entry) && !base.id.empty())
      settled.emplace(base.id, Settled{entry.minutes->date, base.origin.span});
    const auto* resolution = std::get_if<model::Resolution>(entry.entry);
    if (!resolution) continue;
    if (resolution->state == State::open) {
      settled.erase(resolution->concerns);
      continue;
    }
    const auto [first, is_new] =
        settled.emplace(resolution->concerns, Settled{entry.minutes->date, base.origin.span});
    if (!is_new)
      report.add(finding::task_settled_twice, base.origin,
                 {{"kennung", resolution->concerns}, {"datum", first->second.date}},
                 {{first->second.span, {"Hier ist es schon erledigt.", "It is settled here already."}}});
  }
}

void settled_things_were_given(const Facts& facts, Report& report) {
  const EntryIndex index(facts);
  for (const auto& entry : index.all()) {
    const auto* resolution = std::get_if<model::Resolution>(entry.entry);
    const auto* concerned = resolution ? index.find(resolution->concerns) : nullptr;
    if (concerned) check_concerns(entry, *concerned, report);
  }
}

void measures_have_their_decision(const Facts& facts, Report& report) {
  using Requires = model::Measure::Requires;
  for (const auto& minutes : facts.minutes()) {
    model::for_each_of<model::Measure>(minutes, [&](const auto& measure) {
      const bool open = measure.decision == model::Measure::DecisionState::unknown;
      if (measure.requires_ == Requires::nothing || !open) return;
      report.add(finding::measure_without_decision, measure.origin,
                 {{"erfordert", measure.requires_ == Requires::council_decision ? "rat" : "cio"}});
    });
  }
}

void closed_topics_have_no_open_tasks(const Facts& facts, Report& report) {
  const EntryIndex index(facts);
  for (const auto& course : facts.result().courses) {
    const auto* task = index.find(course.entry);
    if (course.state != State::open || !task || !task->deliberation) continue;
    const auto* topic = facts.topic(task->deliberation->topic);
    if (!topic || !was_forgotten(*task, *topic)) continue;
    if (std::holds_alternative<model::ActionItem>(*task->entry))
      report.add(finding::closed_with_open_task, task->base().origin,
                 {{"thema", topic->entry.title}, {"auftrag", course.entry}},
                 {{closing_of(*topic)->origin.span,
                   {"Hier ist das Thema abgeschlossen.", "The topic is closed here."}}});
  }
}

void recommendations_have_titles_of_their_own(const Facts& facts, Report& report) {
  std::map<std::string, const model::Recommendation*> first;
  for (const auto& minutes : facts.minutes()) {
    model::for_each_of<model::Recommendation>(minutes, [&](const auto& entry) {
      const auto [other, is_new] = first.emplace(unicode::fold_for_comparison(entry.title), &entry);
      if (is_new) return;
      report.add_at(finding::recommendation_doubled, entry.origin, entry.title_span,
                    {{"nummer", std::int64_t{entry.number}},
                     {"andere", std::int64_t{other->second->number}},
                     {"titel", entry.title}},
                    {{other->second->title_span, {"Hier steht die andere.", "Here is the other one."}}});
    });
  }
}

void bases_still_stand(const Facts& facts, Report& report) {
  const EntryIndex index(facts);
  const auto replaced = replaced_ids(index);
  for (const auto& entry : index.all()) {
    const auto* recommendation = std::get_if<model::Recommendation>(entry.entry);
    if (!recommendation || replaced.contains(recommendation->id)) continue;
    for (const auto& id : recommendation->basis) {
      const auto* basis = index.find(id);
      const bool is_replaced = replaced.contains(id);
      if (!basis || (!is_replaced && basis->base().not_taken_because.empty())) continue;
      report.add(finding::basis_withdrawn, recommendation->origin,
                 {{"nummer", std::int64_t{recommendation->number}},
                  {"kennung", id},
                  {"grund", is_replaced ? "ersetzt" : "nicht"}},
                 {{basis->base().origin.span, {"Hier steht der Eintrag.", "Here is the entry."}}});
    }
  }
}

}  // namespace protokollwerk::check::rule
