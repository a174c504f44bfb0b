#include "check/schedule.h"

#include <algorithm>
#include <chrono>

#include "check/meeting_definitions.h"

namespace protokollwerk::check::rule {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// A meeting that many days off its usual day is still on time.
constexpr days tolerance{3};

void check_period(const std::optional<Date>& begin, const std::optional<Date>& end,
                  const model::Origin& origin, Report& report) {
  if (begin && end && *end < *begin)
    report.add(finding::period_ends_before_it_begins, origin, {{"beginn", *begin}, {"ende", *end}});
}

/// Two meetings of one body with successive numbers.
struct Interval {
  const model::Minutes* earlier;
  const model::Minutes* later;

  [[nodiscard]] days length() const { return sys_days(later->date) - sys_days(earlier->date); }
};

std::vector<Interval> intervals_of(const Facts& facts, const std::string& body) {
  std::vector<const model::Minutes*> list;
  for (const auto& minutes : facts.minutes())
    if (minutes.body == body) list.push_back(&minutes);
  std::stable_sort(list.begin(), list.end(),
                   [](const auto* a, const auto* b) { return a->number < b->number; });
  std::vector<Interval> intervals;
  for (std::size_t i = 1; i < list.size(); ++i)
    if (list[i]->number == list[i - 1]->number + 1 && list[i]->date > list[i - 1]->date)
      intervals.push_back({list[i - 1], list[i]});
  return intervals;
}

/// Free days between the meetings, or about the day on which the later one would usually have been.
bool is_explained(const Interval& interval, days rhythm, const Facts& facts) {
  const auto usual_end = sys_days(interval.earlier->date) + rhythm + tolerance;
  const auto end = std::max(usual_end, sys_days(interval.later->date));
  const auto& times = facts.project().free_times;
  return std::any_of(times.begin(), times.end(), [&](const auto& time) {
    return sys_days(time.begin) <= end && sys_days(time.end) >= sys_days(interval.earlier->date);
  });
}

std::vector<Interval> irregular_intervals(const Facts& facts, const model::Body& body) {
  const days rhythm(body.rhythm_days);
  auto intervals = intervals_of(facts, body.id);
  std::erase_if(intervals, [&](const Interval& interval) {
    return std::chrono::abs(interval.length() - rhythm) <= tolerance || is_explained(interval, rhythm, facts);
  });
  return intervals;
}

bool is_recorded(const Facts& facts, const model::PlannedMeeting& planned, days within) {
  return std::any_of(facts.minutes().begin(), facts.minutes().end(), [&](const auto& minutes) {
    return minutes.body == planned.body &&
           std::chrono::abs(sys_days(minutes.date) - sys_days(planned.date)) <= within;
  });
}

bool expects_minutes(const Facts& facts, const std::string& body_id) {
  const auto* body = facts.body(body_id);
  return body && body->minutes == model::Body::MinutesState::present;
}

}  // namespace

void periods_end_after_they_begin(const Facts& facts, Report& report) {
  const auto& project = facts.project();
  check_period(project.begin, project.end, project.origin, report);
  for (const auto& phase : project.phases) check_period(phase.begin, phase.end, phase.origin, report);
  for (const auto& time : project.free_times) check_period(time.begin, time.end, time.origin, report);
}

void meetings_follow_their_rhythm(const Facts& facts, Report& report) {
  for (const auto& body : facts.project().bodies) {
    if (body.rhythm_days == 0) continue;
    const auto irregular = irregular_intervals(facts, body);
    if (irregular.empty()) continue;
    const auto& first = irregular.front();
    report.add(finding::out_of_rhythm, first.later->origin,
               {{"gremium", facts.body_name(body.id)},
                {"takt", std::int64_t{body.rhythm_days}},
                {"anzahl", static_cast<std::int64_t>(irregular.size())},
                {"tage", std::int64_t{first.length().count()}},
                {"nummer", std::int64_t{first.later->number}},
                {"datum", first.later->date}},
               {{body.origin.span, {"Hier steht die Regel („taktTage“).", "The rule (“taktTage”)."}}});
  }
}

void next_meetings_lie_ahead(const Facts& facts, Report& report) {
  for (const auto& minutes : facts.minutes()) {
    const auto& next = minutes.next_meeting;
    if (next && next->date <= minutes.date)
      report.add(finding::next_meeting_not_ahead, next->origin,
                 {{"naechste", next->date}, {"datum", minutes.date}});
  }
}

void members_are_listed_once(const Facts& facts, Report& report) {
  for (const auto& minutes : facts.minutes()) {
    std::map<std::string, const model::Presence*> first;
    for (const auto& presence : minutes.presence) {
      const auto [other, is_new] = first.emplace(presence.member, &presence);
      if (is_new) continue;
      report.add(finding::member_listed_twice, presence.origin, {{"mitglied", presence.member}},
                 {{other->second->origin.span, {"Hier steht die andere Angabe.", "The other one."}}});
    }
  }
}

void planned_meetings_are_still_to_come(const Facts& facts, Report& report) {
  for (const auto& planned : facts.project().planned) {
    if (!is_recorded(facts, planned, days(0))) continue;
    report.add(finding::planned_but_recorded, planned.origin,
               {{"gremium", facts.body_name(planned.body)}, {"datum", planned.date}});
  }
}

void planned_meetings_have_their_minutes(const Facts& facts, Report& report) {
  for (const auto& planned : facts.project().planned) {
    const bool past = planned.date < facts.result().reference_date;
    if (!past || !expects_minutes(facts, planned.body) || is_recorded(facts, planned, tolerance)) continue;
    report.add(finding::planned_without_minutes, planned.origin,
               {{"datum", planned.date}, {"gremium", facts.body_name(planned.body)}});
  }
}

}  // namespace protokollwerk::check::rule
