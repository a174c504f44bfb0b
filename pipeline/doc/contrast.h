#pragma once

#include "doc/style.h"

namespace protokollwerk::doc {

/// Contrast of two colours from 1 to 21 (WCAG 2.1, definition of contrast ratio), whichever is the darker.
double contrast(const Colour& a, const Colour& b);

}  // namespace protokollwerk::doc
