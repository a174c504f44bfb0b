#pragma once

#include "check/facts.h"
#include "check/report.h"

/// Rules about typing and spelling (FORM).
namespace protokollwerk::check::rule {

void quotes_are_german(const Facts& facts, Report& report);
void abbreviations_have_one_expansion(const Facts& facts, Report& report);
void words_are_spelled_as_elsewhere(const Facts& facts, Report& report);
void words_end_as_elsewhere(const Facts& facts, Report& report);

}  // namespace protokollwerk::check::rule
