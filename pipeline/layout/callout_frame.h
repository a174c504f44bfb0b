#pragma once

#include <vector>

#include "doc/style.h"
#include "layout/frame.h"

namespace protokollwerk::layout {

/// What is drawn around a callout that covers `area` on one page: background, frame, bar, as fills from the
/// lowest to the highest. All lie within the area.
std::vector<Fill> callout_frame(const doc::CalloutStyle& style, const Rectangle& area);

}  // namespace protokollwerk::layout
