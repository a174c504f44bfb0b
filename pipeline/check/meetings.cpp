#include "check/meetings.h"

#include <algorithm>

#include "check/meeting_definitions.h"
#include "check/reference_definitions.h"
#include "model/walk.h"

namespace protokollwerk::check::rule {
namespace {

using ByNumber = std::vector<const model::Minutes*>;

/// The minutes of each body in the order of their numbers, bodies in the order of their identifiers.
std::map<std::string, ByNumber> by_body(const Facts& facts) {
  std::map<std::string, ByNumber> result;
  for (const auto& minutes : facts.minutes()) result[minutes.body].push_back(&minutes);
  for (auto& [body, list] : result)
    std::sort(list.begin(), list.end(), [](const auto* a, const auto* b) { return a->number < b->number; });
  return result;
}

diag::Related other_minutes(const model::Minutes& minutes) {
  return {minutes.origin.span,
          {"Hier steht das Protokoll der vorigen Sitzung.", "Here are the minutes of the meeting before."}};
}

std::chrono::year_month month_of(const Date& date) {
  return date.year() / date.month();
}

/// The meeting that took place in or after the announced month, as proof that the announcement has aged.
const model::Minutes* next_meeting(const Facts& facts, const model::Minutes& announcing) {
  for (const auto& minutes : facts.minutes())
    if (minutes.body == announcing.body && minutes.date > announcing.date) return &minutes;
  return nullptr;
}

void report_stale(const Facts& facts, const model::Minutes& minutes, const model::Remark& remark,
                  Report& report) {
  std::vector<diag::Related> related;
  if (const auto* later = next_meeting(facts, minutes))
    related.push_back(
        {later->origin.span,
         {"Hier steht die nächste Sitzung desselben Gremiums.", "The next meeting of the same body."}});
  report.add(finding::stale_announcement, remark.origin, {{"stichtag", facts.result().reference_date}},
             related);
}

}  // namespace

void meetings_are_numbered_without_gaps(const Facts& facts, Report& report) {
  if (report.has(finding::unknown_body)) return;
  for (const auto& [body, list] : by_body(facts)) {
    int last = 0;
    const model::Minutes* previous = nullptr;
    for (const auto* minutes : list) {
      const int missing = minutes->number - last - 1;
      std::vector<diag::Related> related;
      if (previous) related.push_back(other_minutes(*previous));
      if (missing > 0)
        report.add(finding::missing_meeting, minutes->origin,
                   {{"nummer", std::int64_t{minutes->number}},
                    {"gremium", facts.body_name(body)},
                    {"anzahl", std::int64_t{missing}}},
                   related);
      last = minutes->number;
      previous = minutes;
    }
  }
}

void meeting_dates_follow_their_numbers(const Facts& facts, Report& report) {
  for (const auto& [body, list] : by_body(facts)) {
    for (std::size_t i = 1; i < list.size(); ++i) {
      if (list[i]->date >= list[i - 1]->date) continue;
      report.add(finding::dates_out_of_order, list[i]->origin,
                 {{"nummer", std::int64_t{list[i]->number}},
                  {"gremium", facts.body_name(body)},
                  {"datum", list[i]->date},
                  {"vorige", std::int64_t{list[i - 1]->number}}},
                 {other_minutes(*list[i - 1])});
    }
  }
}

void meetings_lie_in_the_project(const Facts& facts, Report& report) {
  const auto& project = facts.project();
  for (const auto& minutes : facts.minutes()) {
    const bool too_early = project.begin && minutes.date < *project.begin;
    const bool too_late = project.end && minutes.date > *project.end;
    if (too_early || too_late)
      report.add(
          finding::outside_project, minutes.origin, {{"datum", minutes.date}},
          {{project.origin.span, {"Hier steht der Zeitraum des Projekts.", "The period of the project."}}});
  }
}

void meetings_end_after_they_begin(const Facts& facts, Report& report) {
  for (const auto& minutes : facts.minutes()) {
    if (minutes.begin.empty() || minutes.end.empty() || minutes.begin < minutes.end) continue;
    report.add_at(finding::ends_before_it_begins, minutes.origin,
                  facts.place_of({{}, {}, minutes.origin, minutes.origin.span}, "ende=\"" + minutes.end),
                  {{"beginn", minutes.begin}, {"ende", minutes.end}});
  }
}

void stated_group_meetings_follow_the_rhythm(const Facts& facts, Report& report) {
  for (const auto& minutes : facts.minutes()) {
    const auto* body = facts.body(minutes.body);
    const auto& stated = minutes.stated_group_meetings;
    if (!stated || !body || body->meetings_before == 0) continue;
    const std::int64_t expected = std::int64_t{minutes.number} * body->meetings_before;
    if (stated->precision != model::Precision::exact || stated->value == expected) continue;
    report.add_at(
        finding::breaks_rhythm, minutes.origin,
        facts.place_of({{}, {}, minutes.origin, minutes.origin.span}, "<gruppentreffen"),
        {{"genannt", stated->value}, {"regel", std::int64_t{body->meetings_before}}, {"erwartet", expected}},
        {{body->origin.span, {"Hier steht die Regel („sitzungenDavor“).", "The rule (“sitzungenDavor”)."}}});
  }
}

void bodies_have_their_minutes(const Facts& facts, Report& report) {
  if (report.has(finding::unknown_body)) return;
  const auto lists = by_body(facts);
  for (const auto& body : facts.project().bodies) {
    if (body.minutes == model::Body::MinutesState::unpublished || lists.contains(body.id)) continue;
    report.add(finding::body_without_minutes, body.origin, {{"gremium", facts.body_name(body.id)}});
  }
}

void announcements_lie_ahead(const Facts& facts, Report& report) {
  for (const auto& minutes : facts.minutes()) {
    model::for_each_of<model::Remark>(minutes, [&](const auto& remark) {
      if (remark.announced_for && *remark.announced_for < month_of(facts.result().reference_date))
        report_stale(facts, minutes, remark, report);
    });
  }
}

}  // namespace protokollwerk::check::rule
