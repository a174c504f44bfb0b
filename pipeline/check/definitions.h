#pragma once

#include <vector>

#include "diag/diagnostic.h"

namespace protokollwerk::check {

/// Everything that the rules report, by code.
std::vector<const diag::Definition*> definitions();

}  // namespace protokollwerk::check
