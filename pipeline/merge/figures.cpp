#include "merge/figures.h"

#include <algorithm>
#include <set>

#include "model/walk.h"

namespace protokollwerk::merge {
namespace {

using Role = model::Deliberation::Role;

/// Topics and how often they were named, by what happened to them.
struct TopicCount {
  std::set<std::string> dealt_with, presented, closed, called_new;
  std::int64_t mentions = 0;

  void add(const model::Deliberation& deliberation) {
    ++mentions;
    dealt_with.insert(deliberation.topic);
    if (deliberation.role == Role::presentation) presented.insert(deliberation.topic);
    if (deliberation.role == Role::closing) closed.insert(deliberation.topic);
    if (deliberation.announced == model::Deliberation::Announced::as_new)
      called_new.insert(deliberation.topic);
  }
};

/// Collects figures about one meeting or, with an empty name, about the project.
class FigureList {
 public:
  FigureList(std::vector<model::Figure>& figures, std::string meeting)
      : figures_(figures), meeting_(std::move(meeting)) {}

  void add(const char* subject, std::int64_t value) { figures_.push_back({subject, meeting_, value}); }
  template <typename Container>
  void add_size(const char* subject, const Container& container) {
    add(subject, static_cast<std::int64_t>(container.size()));
  }
  void add_topics(const TopicCount& count) {
    add_size("themenBearbeitet", count.dealt_with);
    add_size("themenVorgestellt", count.presented);
    add_size("themenNeuGenannt", count.called_new);
    add_size("themenAbgeschlossen", count.closed);
    add("themenNennungen", count.mentions);
  }

 private:
  std::vector<model::Figure>& figures_;
  std::string meeting_;
};

TopicCount count_topics(const model::Minutes& minutes) {
  TopicCount count;
  model::for_each_deliberation(minutes,
                               [&](const auto&, const auto& deliberation) { count.add(deliberation); });
  return count;
}

TopicCount count_topics(const std::vector<model::Minutes>& all) {
  TopicCount count;
  for (const auto& minutes : all)
    model::for_each_deliberation(minutes,
                                 [&](const auto&, const auto& deliberation) { count.add(deliberation); });
  return count;
}

template <typename Kind, typename Condition>
std::int64_t count_entries(const std::vector<model::Minutes>& all, Condition condition) {
  std::int64_t sum = 0;
  for (const auto& minutes : all)
    model::for_each_of<Kind>(minutes, [&](const Kind& entry) { sum += condition(entry); });
  return sum;
}

std::int64_t bodies_of_kind(const model::Project& project, model::Body::Kind kind) {
  return std::count_if(project.bodies.begin(), project.bodies.end(),
                       [&](const auto& body) { return body.kind == kind; });
}

/// Begun months between two days: 2023-01-15 to 2023-02-14 is one.
std::int64_t months_between(const Date& begin, const Date& end) {
  const int months = (int{end.year()} - int{begin.year()}) * 12 +
                     (static_cast<int>(unsigned{end.month()}) - static_cast<int>(unsigned{begin.month()}));
  return months + (end.day() >= begin.day() ? 1 : 0);
}

void add_project_figures(const model::Result& result, std::vector<model::Figure>& figures) {
  const auto& project = result.project;
  FigureList list(figures, "");
  list.add_topics(count_topics(result.minutes));
  list.add("themenOhneTeil", std::count_if(project.topics.begin(), project.topics.end(),
                                           [](const auto& topic) { return topic.part.empty(); }));
  list.add_size("sitzungen", result.minutes);
  list.add("arbeitsgruppen", bodies_of_kind(project, model::Body::Kind::working_group));
  list.add("projektergebnisse", count_entries<model::Statement>(result.minutes, [](const auto& entry) {
             return entry.kind == model::Statement::Kind::project_result ? 1 : 0;
           }));
  list.add("empfehlungen",
           count_entries<model::Recommendation>(result.minutes, [](const auto&) { return 1; }));
  if (project.begin && project.end) list.add("projektmonate", months_between(*project.begin, *project.end));
}

const model::Body* body_of(const model::Project& project, const std::string& id) {
  const auto found = std::find_if(project.bodies.begin(), project.bodies.end(),
                                  [&](const auto& body) { return body.id == id; });
  return found == project.bodies.end() ? nullptr : &*found;
}

std::int64_t meetings_until(const model::Result& result, const std::string& body, const Date& date) {
  return std::count_if(result.minutes.begin(), result.minutes.end(),
                       [&](const auto& minutes) { return minutes.body == body && minutes.date <= date; });
}

/// Meetings that every working group had until a plenary; only where the minutes of all groups stand in the
/// sources.
std::optional<std::int64_t> group_meetings(const model::Result& result, const model::Minutes& minutes) {
  const auto* body = body_of(result.project, minutes.body);
  if (!body || body->kind != model::Body::Kind::plenary) return std::nullopt;
  std::optional<std::int64_t> fewest;
  for (const auto& group : result.project.bodies) {
    if (group.kind != model::Body::Kind::working_group) continue;
    if (group.minutes != model::Body::MinutesState::present) return std::nullopt;
    const auto count = meetings_until(result, group.id, minutes.date);
    fewest = fewest ? std::min(*fewest, count) : count;
  }
  return fewest;
}

void add_meeting_figures(const model::Result& result, const model::Minutes& minutes,
                         std::vector<model::Figure>& figures) {
  FigureList list(figures, minutes.id);
  list.add_topics(count_topics(minutes));
  if (!minutes.attendance.empty()) {
    std::int64_t sum = 0;
    for (const auto& attendance : minutes.attendance) sum += attendance.number.value;
    list.add("teilnehmende", sum);
  }
  if (const auto meetings = group_meetings(result, minutes)) list.add("gruppentreffen", *meetings);
}

}  // namespace

std::vector<model::Figure> figures_of(const model::Result& result) {
  std::vector<model::Figure> figures;
  add_project_figures(result, figures);
  for (const auto& minutes : result.minutes) add_meeting_figures(result, minutes, figures);
  return figures;
}

}  // namespace protokollwerk::merge
