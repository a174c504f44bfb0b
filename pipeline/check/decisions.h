#pragma once

#include "check/facts.h"
#include "check/report.h"

/// Rules about decisions with votes and about entries that replace others (BESCHL).
namespace protokollwerk::check::rule {

void votes_fit_the_attendance(const Facts& facts, Report& report);
void decisions_have_a_quorum(const Facts& facts, Report& report);
void words_fit_the_votes(const Facts& facts, Report& report);
void outcomes_fit_the_votes(const Facts& facts, Report& report);
void nothing_replaces_itself(const Facts& facts, Report& report);
void later_entries_replace_earlier_ones(const Facts& facts, Report& report);

}  // namespace protokollwerk::check::rule
