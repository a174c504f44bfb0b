#pragma once

#include "check/facts.h"
#include "check/report.h"

/// Rules about meetings and their minutes (SITZ).
namespace protokollwerk::check::rule {

void meetings_are_numbered_without_gaps(const Facts& facts, Report& report);
void meeting_dates_follow_their_numbers(const Facts& facts, Report& report);
void meetings_lie_in_the_project(const Facts& facts, Report& report);
void meetings_end_after_they_begin(const Facts& facts, Report& report);
void stated_group_meetings_follow_the_rhythm(const Facts& facts, Report& report);
void bodies_have_their_minutes(const Facts& facts, Report& report);
void announcements_lie_ahead(const Facts& facts, Report& report);

}  // namespace protokollwerk::check::rule
