#pragma once

#include <vector>

#include "layout/frame.h"
#include "layout/paginate.h"

namespace protokollwerk::layout {

/// Takes what stands on a page; gives bars beside what has changed, and a wedge where something is gone, all
/// artifacts. `edge` is that of the text area beside which they stand, on its right.
std::vector<Item> change_marks(const Sheet& sheet, Length margin_top, Length edge);

}  // namespace protokollwerk::layout
