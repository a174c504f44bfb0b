#pragma once

#include "check/facts.h"
#include "check/report.h"

/// Rules about identifiers and references to them (BEZ).
namespace protokollwerk::check::rule {

void identifiers_are_unique(const Facts& facts, Report& report);
void topics_are_registered(const Facts& facts, Report& report);
void bodies_exist(const Facts& facts, Report& report);
void parts_exist(const Facts& facts, Report& report);
void addressees_exist(const Facts& facts, Report& report);
void related_terms_exist(const Facts& facts, Report& report);
void members_exist(const Facts& facts, Report& report);
void earlier_entries_exist(const Facts& facts, Report& report);
void bases_exist(const Facts& facts, Report& report);
void claimed_meetings_exist(const Facts& facts, Report& report);
void targets_in_prose_exist(const Facts& facts, Report& report);

}  // namespace protokollwerk::check::rule
