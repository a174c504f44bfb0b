#pragma once

#include <vector>

#include "doc/document.h"
#include "doc/style.h"
#include "layout/flow.h"
#include "layout/frame.h"
#include "layout/paginate.h"

/// Takes strips with their places; gives the items, links and destinations of the pages. Moves the glyphs out
/// of the flow.
namespace protokollwerk::layout {

Pages emit(Flow& flow, const std::vector<Sheet>& sheets, const doc::Style& style);

}  // namespace protokollwerk::layout
