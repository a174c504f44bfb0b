#pragma once

#include "check/facts.h"
#include "check/report.h"

/// Rules about topics over their whole life (THEMA).
namespace protokollwerk::check::rule {

void new_topics_are_new(const Facts& facts, Report& report);
void titles_are_registered(const Facts& facts, Report& report);
void similar_topics_are_told_apart(const Facts& facts, Report& report);
void titles_are_spelled_alike(const Facts& facts, Report& report);
void topics_are_closed_once(const Facts& facts, Report& report);
void closed_topics_are_reopened_by_settlement(const Facts& facts, Report& report);
void topics_are_dealt_with(const Facts& facts, Report& report);
void topics_are_raised_first(const Facts& facts, Report& report);
void topics_are_not_merged_into_themselves(const Facts& facts, Report& report);

}  // namespace protokollwerk::check::rule
