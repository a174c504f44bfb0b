#pragma once

#include <vector>

#include "check/facts.h"
#include "check/report.h"

/// The rule table: one function per rule, grouped by subject in files of one job each.
namespace protokollwerk::check {

using Rule = void (*)(const Facts&, Report&);

/// Rules that judge what stands there, in the order in which they run.
const std::vector<Rule>& rules();

/// Rules that also judge what does not stand there: they are right only if the minutes of all meetings are
/// known. They run after the others.
const std::vector<Rule>& rules_about_the_whole();

}  // namespace protokollwerk::check
