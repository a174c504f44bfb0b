#pragma once

#include <string>

#include "diag/source.h"

namespace protokollwerk::diag {

/// "datei:zeile:spalte" of a span's begin, fit for a terminal.
std::string place_of(const Span& span, const Sources& sources);

}  // namespace protokollwerk::diag
