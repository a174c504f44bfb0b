#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"

namespace protokollwerk::app {

/// The sentence in one language.
std::string in(diag::Language language, const diag::Text& text);

/// "a", "a, b, c": names as they stand in messages of either language.
std::string enumerate(const std::vector<std::string>& names);

}  // namespace protokollwerk::app
