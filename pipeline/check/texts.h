#pragma once

#include "check/facts.h"
#include "check/report.h"

/// Rules about typing and spelling (FORM), and about names in prose (DATEN).
namespace protokollwerk::check::rule {

void quotes_are_german(const Facts& facts, Report& report);
void abbreviations_have_one_expansion(const Facts& facts, Report& report);
void words_are_spelled_as_elsewhere(const Facts& facts, Report& report);
void no_placeholders_are_left(const Facts& facts, Report& report);
void dashes_are_dashes(const Facts& facts, Report& report);
void words_are_not_doubled(const Facts& facts, Report& report);
void persons_stay_out_of_prose(const Facts& facts, Report& report);

}  // namespace protokollwerk::check::rule
