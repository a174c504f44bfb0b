#pragma once

#include <vector>

#include "base/length.h"
#include "doc/document.h"

/// Takes what the cells of each column need and the weights of the columns; gives widths that add up to the
/// table's.
namespace protokollwerk::layout {

/// What a column needs: for its widest word, and for all its content on one line; both with padding.
struct ColumnNeed {
  Length minimum;
  Length natural;
};

/// Columns with a weight share what the columns without one leave, in the relation of their weights; columns
/// without get what their content needs. No column gets less than its minimum where the width allows it for
/// all, nor where an equal share of the width is enough.
std::vector<Length> column_widths(const std::vector<doc::Column>& columns,
                                  const std::vector<ColumnNeed>& needs, Length width);

}  // namespace protokollwerk::layout
