#include "check/topics.h"

#include <algorithm>

#include "check/reference_definitions.h"
#include "check/topic_definitions.h"
#include "model/walk.h"

namespace protokollwerk::check::rule {
namespace {

using Role = model::Deliberation::Role;
using Announced = model::Deliberation::Announced;

/// A deliberation with the meeting at which it took place.
struct Event {
  const model::Minutes* minutes;
  const model::Deliberation* deliberation;
};

/// By topic, in order of date.
std::map<std::string, std::vector<Event>> events_by_topic(const Facts& facts) {
  std::map<std::string, std::vector<Event>> events;
  for (const auto& minutes : facts.minutes()) {
    model::for_each_deliberation(minutes, [&](const auto&, const auto& deliberation) {
      events[deliberation.topic].push_back({&minutes, &deliberation});
    });
  }
  return events;
}

diag::Related earlier(const Event& event) {
  return {event.deliberation->title_span,
          {"Hier ist das Thema schon vorgestellt.", "The topic is presented here already."}};
}

diag::Related closing(const Event& event) {
  return {event.deliberation->origin.span,
          {"Hier ist das Thema abgeschlossen.", "The topic is closed here."}};
}

/// The earlier event with the same title if there is one, else the last one before `event`.
const Event* repeated_by(const Event& event, const std::vector<Event>& all) {
  const Event* found = nullptr;
  for (const auto& candidate : all) {
    if (candidate.minutes->date >= event.minutes->date) break;
    if (candidate.deliberation->title == event.deliberation->title) return &candidate;
    found = &candidate;
  }
  return found;
}

void report_not_new(const Event& event, const Event& before, Report& report) {
  const auto& now = *event.deliberation;
  const auto& then = *before.deliberation;
  if (now.title == then.title)
    report.add_at(finding::repeated_as_new, now.origin, now.title_span,
                  {{"titel", now.title}, {"datum", before.minutes->date}}, {earlier(before)});
  else
    report.add_at(finding::reworded_as_new, now.origin, now.title_span,
                  {{"titel", now.title}, {"datum", before.minutes->date}, {"frueher", then.title}},
                  {earlier(before)});
}

bool is_registered_title(const model::TopicEntry& topic, const std::string& title) {
  return topic.title == title ||
         std::find(topic.aliases.begin(), topic.aliases.end(), title) != topic.aliases.end();
}

/// Calls `visit(event, closing event)` for each event of a topic that comes after a closing; a settlement to
/// reopen it makes it open again.
template <typename Visit>
void for_each_event_after_closing(const Facts& facts, Visit visit) {
  for (const auto& [topic, events] : events_by_topic(facts)) {
    const Event* closed_by = nullptr;
    for (const auto& event : events) {
      if (closed_by) visit(event, *closed_by);
      const auto role = event.deliberation->role;
      if (role == Role::closing)
        closed_by = &event;
      else if (role != Role::presentation)
        closed_by = nullptr;
    }
  }
}

bool settles_something(const model::Deliberation& deliberation) {
  return std::any_of(deliberation.entries.begin(), deliberation.entries.end(),
                     [](const auto& entry) { return std::holds_alternative<model::Settlement>(entry); });
}

/// The presentation of the topic to the same body after `event`; nullptr if there is none, or if anybody had
/// it presented before: results may well be presented to those who dealt with the topic on the way.
const Event* presented_only_later(const Event& event, const std::vector<Event>& all) {
  for (const auto& other : all) {
    if (other.deliberation->role != Role::presentation) continue;
    if (other.minutes->date <= event.minutes->date) return nullptr;
    if (other.minutes->body == event.minutes->body) return &other;
  }
  return nullptr;
}

/// The topics that lead from one back to itself by "aufgegangenIn", itself first; empty: none do.
std::vector<const model::Topic*> circle_of(const Facts& facts, const model::Topic& start) {
  std::vector<const model::Topic*> path;
  for (const auto* topic = &start; topic; topic = facts.topic(topic->entry.merged_into)) {
    if (!path.empty() && topic == &start) return path;
    if (std::find(path.begin(), path.end(), topic) != path.end()) return {};
    path.push_back(topic);
  }
  return {};
}

std::string name_of(const Facts& facts, const std::string& topic) {
  const auto* known = facts.topic(topic);
  return known ? known->entry.title : topic;
}

}  // namespace

void new_topics_are_new(const Facts& facts, Report& report) {
  for (const auto& [topic, events] : events_by_topic(facts)) {
    for (const auto& event : events) {
      if (event.deliberation->announced != Announced::as_new) continue;
      if (const auto* before = repeated_by(event, events)) report_not_new(event, *before, report);
    }
  }
}

void titles_are_registered(const Facts& facts, Report& report) {
  for (const auto& minutes : facts.minutes()) {
    model::for_each_deliberation(minutes, [&](const auto&, const auto& deliberation) {
      const auto* topic = facts.topic(deliberation.topic);
      if (!topic || is_registered_title(topic->entry, deliberation.title)) return;
      report.add_at(finding::title_drift, deliberation.origin, deliberation.title_span,
                    {{"thema", topic->entry.title}, {"titel", deliberation.title}},
                    {{topic->entry.title_span,
                      {"So heißt es im Themenverzeichnis.", "So it is called in the register."}}});
    });
  }
}

void topics_are_closed_once(const Facts& facts, Report& report) {
  for_each_event_after_closing(facts, [&](const Event& event, const Event& closed_by) {
    const auto& deliberation = *event.deliberation;
    if (deliberation.role != Role::closing) return;
    report.add(finding::closed_twice, deliberation.origin,
               {{"thema", name_of(facts, deliberation.topic)}, {"datum", closed_by.minutes->date}},
               {closing(closed_by)});
  });
}

void closed_topics_are_reopened_by_settlement(const Facts& facts, Report& report) {
  for_each_event_after_closing(facts, [&](const Event& event, const Event& closed_by) {
    const auto& deliberation = *event.deliberation;
    const bool reopens = deliberation.role == Role::deepening || deliberation.role == Role::referral;
    if (!reopens || settles_something(deliberation)) return;
    report.add(finding::reopened_without_settlement, deliberation.origin,
               {{"thema", name_of(facts, deliberation.topic)}, {"datum", closed_by.minutes->date}},
               {closing(closed_by)});
  });
}

void topics_are_dealt_with(const Facts& facts, Report& report) {
  if (report.has(finding::unknown_topic)) return;
  for (const auto& topic : facts.result().topics) {
    if (!topic.history.empty()) continue;
    report.add(finding::never_dealt_with, topic.entry.origin, {{"thema", topic.entry.title}});
  }
}

/// A misspelt topic may be the presentation that seems to be missing; then only that is reported.
void topics_are_raised_first(const Facts& facts, Report& report) {
  if (report.has(finding::unknown_topic)) return;
  for (const auto& [topic, events] : events_by_topic(facts)) {
    for (const auto& event : events) {
      const auto role = event.deliberation->role;
      if (role != Role::deepening && role != Role::closing) continue;
      const auto* presented = presented_only_later(event, events);
      if (!presented) continue;
      report.add(
          finding::dealt_with_before_raised, event.deliberation->origin,
          {{"thema", name_of(facts, topic)},
           {"rolle", role == Role::closing ? "abschluss" : "vertiefung"},
           {"datum", presented->minutes->date}},
          {{presented->deliberation->origin.span, {"Hier wird es vorgestellt.", "Here it is presented."}}});
    }
  }
}

void topics_are_not_merged_into_themselves(const Facts& facts, Report& report) {
  std::vector<const model::Topic*> told;
  for (const auto& topic : facts.result().topics) {
    const auto circle = circle_of(facts, topic);
    if (circle.empty() || std::find(told.begin(), told.end(), &topic) != told.end()) continue;
    std::vector<diag::Related> others;
    for (const auto* member : circle)
      if (member != &topic)
        others.push_back({member->entry.origin.span,
                          {"Auch dieses Thema gehört zum Kreis.", "This topic belongs to the circle, too."}});
    told.insert(told.end(), circle.begin(), circle.end());
    report.add(finding::merged_in_circle, topic.entry.origin, {{"thema", topic.entry.title}}, others);
  }
}

}  // namespace protokollwerk::check::rule
