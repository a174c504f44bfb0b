#include "merge/figures.h"

#include <algorithm>
#include <array>
#include <set>

#include "model/walk.h"

namespace protokollwerk::merge {
namespace {

using Deliberation = model::Deliberation;
using List = std::vector<Evidence>;

/// The minutes that a figure looks at: one meeting's or all.
using Scope = std::vector<const model::Minutes*>;

Scope scope_of(const model::Result& result, const std::string& meeting) {
  Scope scope;
  for (const auto& minutes : result.minutes)
    if (meeting.empty() || minutes.id == meeting) scope.push_back(&minutes);
  return scope;
}

/// The first deliberation of each topic that fulfils the condition.
template <typename Condition>
List topics(const Scope& scope, Condition condition) {
  List list;
  std::set<std::string> seen;
  for (const auto* minutes : scope) {
    model::for_each_deliberation(*minutes, [&](const auto&, const Deliberation& deliberation) {
      if (condition(deliberation) && seen.insert(deliberation.topic).second)
        list.push_back({deliberation.topic, 1, deliberation.origin});
    });
  }
  return list;
}

List mentions(const Scope& scope) {
  List list;
  for (const auto* minutes : scope) {
    model::for_each_deliberation(*minutes, [&](const auto&, const Deliberation& deliberation) {
      list.push_back({deliberation.topic, 1, deliberation.origin});
    });
  }
  return list;
}

template <typename Kind, typename Condition>
List entries(const Scope& scope, Condition condition) {
  List list;
  for (const auto* minutes : scope) {
    model::for_each_of<Kind>(*minutes, [&](const Kind& entry) {
      if (condition(entry)) list.push_back({entry.id, 1, entry.origin});
    });
  }
  return list;
}

/// Items of the project file that fulfil the condition.
template <typename Items, typename Condition>
List listed(const Items& items, Condition condition) {
  List list;
  for (const auto& item : items)
    if (condition(item)) list.push_back({item.id, 1, item.origin});
  return list;
}

std::optional<List> attendance(const Scope& scope) {
  List list;
  for (const auto* minutes : scope)
    for (const auto& group : minutes->attendance)
      list.push_back({group.group, group.number.value, group.origin});
  return list.empty() ? std::nullopt : std::optional(list);
}

/// Begun months between two days: 2023-01-15 to 2023-02-14 is one.
std::int64_t months_between(const Date& begin, const Date& end) {
  const int months = (int{end.year()} - int{begin.year()}) * 12 +
                     (static_cast<int>(unsigned{end.month()}) - static_cast<int>(unsigned{begin.month()}));
  return months + (end.day() >= begin.day() ? 1 : 0);
}

std::optional<List> months(const model::Project& project) {
  if (!project.begin || !project.end || *project.end < *project.begin) return std::nullopt;
  return List{{project.id, months_between(*project.begin, *project.end), project.origin}};
}

const model::Body* body_of(const model::Project& project, const std::string& id) {
  const auto found = std::find_if(project.bodies.begin(), project.bodies.end(),
                                  [&](const auto& body) { return body.id == id; });
  return found == project.bodies.end() ? nullptr : &*found;
}

List meetings_until(const model::Result& result, const std::string& body, const Date& date) {
  List list;
  for (const auto& minutes : result.minutes)
    if (minutes.body == body && minutes.date <= date) list.push_back({minutes.id, 1, minutes.origin});
  return list;
}

/// Meetings that every working group had until a plenary: those of the group with the fewest. Only where the
/// minutes of all groups stand in the sources.
std::optional<List> group_meetings(const model::Result& result, const Scope& scope) {
  if (scope.size() != 1) return std::nullopt;
  const auto* body = body_of(result.project, scope[0]->body);
  if (!body || body->kind != model::Body::Kind::plenary) return std::nullopt;
  std::optional<List> fewest;
  for (const auto& group : result.project.bodies) {
    if (group.kind != model::Body::Kind::working_group) continue;
    if (group.minutes != model::Body::MinutesState::present) return std::nullopt;
    auto meetings = meetings_until(result, group.id, scope[0]->date);
    if (!fewest || meetings.size() < fewest->size()) fewest = std::move(meetings);
  }
  return fewest;
}

/// Subjects that a meeting has, in the order of the result.
constexpr std::array meeting_subjects = {"themenBearbeitet",    "themenVorgestellt", "themenNeuGenannt",
                                         "themenAbgeschlossen", "themenNennungen",   "teilnehmende",
                                         "gruppentreffen"};
/// Subjects that the project has.
constexpr std::array project_subjects = {"themenBearbeitet",    "themenVorgestellt", "themenNeuGenannt",
                                         "themenAbgeschlossen", "themenNennungen",   "themenOhneTeil",
                                         "sitzungen",           "arbeitsgruppen",    "projektergebnisse",
                                         "empfehlungen",        "projektmonate"};

std::optional<List> about_topics(const Scope& scope, std::string_view subject) {
  if (subject == "themenBearbeitet") return topics(scope, [](const auto&) { return true; });
  if (subject == "themenVorgestellt")
    return topics(scope, [](const auto& each) { return each.role == Deliberation::Role::presentation; });
  if (subject == "themenAbgeschlossen")
    return topics(scope, [](const auto& each) { return each.role == Deliberation::Role::closing; });
  if (subject == "themenNeuGenannt")
    return topics(scope, [](const auto& each) { return each.announced == Deliberation::Announced::as_new; });
  if (subject == "themenNennungen") return mentions(scope);
  return std::nullopt;
}

std::optional<List> about_project(const model::Result& result, const Scope& scope, std::string_view subject) {
  const auto& project = result.project;
  if (subject == "themenOhneTeil")
    return listed(project.topics, [](const auto& topic) { return topic.part.empty(); });
  if (subject == "sitzungen") return listed(result.minutes, [](const auto&) { return true; });
  if (subject == "arbeitsgruppen")
    return listed(project.bodies,
                  [](const auto& body) { return body.kind == model::Body::Kind::working_group; });
  if (subject == "projektergebnisse")
    return entries<model::Statement>(
        scope, [](const auto& entry) { return entry.kind == model::Statement::Kind::project_result; });
  if (subject == "empfehlungen")
    return entries<model::Recommendation>(scope, [](const auto&) { return true; });
  if (subject == "projektmonate") return months(project);
  return std::nullopt;
}

/// `meeting`: the one that the scope consists of; empty for the whole project.
std::optional<List> evidence_in(const model::Result& result, const Scope& scope, std::string_view subject,
                                const std::string& meeting) {
  if (auto list = about_topics(scope, subject)) return list;
  if (meeting.empty()) return about_project(result, scope, subject);
  if (subject == "teilnehmende") return attendance(scope);
  if (subject == "gruppentreffen") return group_meetings(result, scope);
  return std::nullopt;
}

template <typename Subjects>
void add_figures(const model::Result& result, const Subjects& subjects, const Scope& scope,
                 const std::string& meeting, std::vector<model::Figure>& figures) {
  for (const char* subject : subjects) {
    const auto evidence = evidence_in(result, scope, subject, meeting);
    if (!evidence) continue;
    std::int64_t sum = 0;
    for (const auto& each : *evidence) sum += each.amount;
    figures.push_back({subject, meeting, sum, ""});
  }
}

/// How many meetings each body had whose minutes stand in the sources, whoever may read them.
void add_meetings_of_bodies(const model::Result& result, std::vector<model::Figure>& figures) {
  for (const auto& body : result.project.bodies) {
    const auto count = std::count_if(result.minutes.begin(), result.minutes.end(),
                                     [&](const auto& minutes) { return minutes.body == body.id; });
    if (count > 0) figures.push_back({"sitzungen", "", count, body.id});
  }
}

}  // namespace

std::optional<List> evidence_for(const model::Result& result, std::string_view subject,
                                 const std::string& meeting) {
  return evidence_in(result, scope_of(result, meeting), subject, meeting);
}

std::vector<model::Figure> figures_of(const model::Result& result) {
  std::vector<model::Figure> figures;
  add_figures(result, project_subjects, scope_of(result, ""), "", figures);
  add_meetings_of_bodies(result, figures);
  for (const auto& minutes : result.minutes)
    add_figures(result, meeting_subjects, {&minutes}, minutes.id, figures);
  return figures;
}

}  // namespace protokollwerk::merge
