#pragma once

#include <vector>

#include "layout/grid.h"
#include "layout/structure.h"

namespace protokollwerk::layout {

/// A cell with its place in the whole table, rows of the head first, and its element.
struct TaggedCell {
  GridCell cell;
  ElementIndex element = 0;
};

/// Where a header cell spans rows or columns, its Scope does not say for sure whom it heads (ISO
/// 14289-1, 7.5): names for every cell the header cells that are meant for it. Does nothing in other tables.
void name_headers(StructureTree& tree, const std::vector<TaggedCell>& cells);

}  // namespace protokollwerk::layout
