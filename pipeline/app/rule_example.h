#pragma once

#include <string>

#include "app/program_files.h"

namespace protokollwerk::app {

/// A rule at work: the example projects of the program (templates/regeln/), which are also its tests, are
/// checked, and the first finding with that code is shown as a user would see it. Empty where no example has
/// it.
std::string rule_example(std::string_view code, const std::string& templates, const Files& files,
                         diag::Language language);

}  // namespace protokollwerk::app
