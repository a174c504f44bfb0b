#pragma once

#include "check/facts.h"
#include "check/report.h"

/// Rules about dates of meetings: periods, rhythm, what was announced and planned (SITZ).
namespace protokollwerk::check::rule {

void periods_end_after_they_begin(const Facts& facts, Report& report);
void meetings_follow_their_rhythm(const Facts& facts, Report& report);
void next_meetings_lie_ahead(const Facts& facts, Report& report);
void members_are_listed_once(const Facts& facts, Report& report);
void planned_meetings_are_still_to_come(const Facts& facts, Report& report);
void planned_meetings_have_their_minutes(const Facts& facts, Report& report);

}  // namespace protokollwerk::check::rule
