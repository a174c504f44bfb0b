#pragma once

#include "layout/paragraph_prepare.h"

namespace protokollwerk::layout {

/// Permits breaks in text that is wider than the measure although nothing else may break it: at its held
/// spaces, and between the graphemes of what is still too wide. An ugly line end is better than text over the
/// margin.
void open_wide_boxes(Prepared& prepared, const Collected& collected, Length measure, WordStore& words);

}  // namespace protokollwerk::layout
