#pragma once

#include <string_view>

#include "base/length.h"
#include "doc/style.h"

namespace protokollwerk::compose {

/// "10.5pt", "28mm", "-4pt": a number with at most three decimals and its unit, as stil.xsd demands (ENSURE).
Length parse_length(std::string_view text);

/// "#123A63", as stil.xsd demands (ENSURE).
doc::Colour parse_colour(std::string_view text);

/// Contrast of two colours from 1 to 21 (WCAG 2.1, definition of contrast ratio).
double contrast(const doc::Colour& a, const doc::Colour& b);

}  // namespace protokollwerk::compose
