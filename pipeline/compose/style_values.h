#pragma once

#include <string_view>

#include "base/length.h"
#include "doc/style.h"

namespace protokollwerk::compose {

/// "10.5pt", "28mm", "-4pt": a number with at most three decimals and its unit, as stil.xsd demands (ENSURE).
Length parse_length(std::string_view text);

/// "#123A63", as stil.xsd demands (ENSURE).
doc::Colour parse_colour(std::string_view text);

}  // namespace protokollwerk::compose
