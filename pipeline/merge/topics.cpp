#include "merge/topics.h"

#include <algorithm>
#include <map>

#include "model/walk.h"

namespace protokollwerk::merge {
namespace {

using Role = model::Deliberation::Role;
using State = model::Topic::State;
using Histories = std::map<std::string, std::vector<model::TopicEvent>, std::less<>>;

model::TopicEvent event_of(const model::Minutes& minutes, const model::AgendaItem& item,
                           const model::Deliberation& deliberation) {
  return {minutes.id,        minutes.date,           item.number,        deliberation.title,
          deliberation.role, deliberation.announced, deliberation.origin};
}

Histories histories_of(const std::vector<model::Minutes>& all) {
  Histories histories;
  for (const auto& minutes : all) {
    model::for_each_deliberation(minutes, [&](const auto& item, const auto& deliberation) {
      histories[deliberation.topic].push_back(event_of(minutes, item, deliberation));
    });
  }
  return histories;
}

/// What one event makes of a topic's state. A presentation of a closed topic only reports on it.
State after(State state, const model::TopicEvent& event) {
  const bool was_closed = state == State::closed;
  switch (event.role) {
    case Role::closing:
      return State::closed;
    case Role::presentation:
      return was_closed ? State::closed : State::in_progress;
    case Role::deepening:
    case Role::referral:
      return was_closed ? State::reopened : State::in_progress;
  }
  return state;
}

State state_after(const std::vector<model::TopicEvent>& history) {
  const bool only_raised = history.empty() || (history.size() == 1 && history[0].role == Role::presentation);
  if (only_raised) return State::raised;
  State state = State::raised;
  for (const auto& event : history) state = after(state, event);
  return state;
}

/// What the register says counts more than what the meetings show.
std::optional<State> declared_state(const model::TopicEntry& entry) {
  if (!entry.not_taken_because.empty()) return State::rejected;
  if (!entry.merged_into.empty()) return State::merged;
  if (!entry.rests_because.empty()) return State::resting;
  return std::nullopt;
}

std::vector<std::string> absorbed_by(const std::string& id, const model::Project& project) {
  std::vector<std::string> ids;
  for (const auto& entry : project.topics)
    if (entry.merged_into == id) ids.push_back(entry.id);
  return ids;
}

}  // namespace

std::vector<std::string> former_titles(const model::Topic& topic) {
  std::vector<std::string> titles;
  for (const auto& event : topic.history) {
    const bool known = event.title == topic.entry.title ||
                       std::find(titles.begin(), titles.end(), event.title) != titles.end();
    if (!known) titles.push_back(event.title);
  }
  return titles;
}

std::vector<model::Topic> topics_of(const model::Project& project,
                                    const std::vector<model::Minutes>& minutes) {
  const auto histories = histories_of(minutes);
  std::vector<model::Topic> topics;
  for (const auto& entry : project.topics) {
    model::Topic topic;
    topic.entry = entry;
    if (const auto found = histories.find(entry.id); found != histories.end()) topic.history = found->second;
    topic.state = declared_state(entry).value_or(state_after(topic.history));
    topic.absorbed = absorbed_by(entry.id, project);
    topic.former_titles = former_titles(topic);
    topics.push_back(std::move(topic));
  }
  return topics;
}

}  // namespace protokollwerk::merge
