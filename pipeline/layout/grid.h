#pragma once

#include <vector>

#include "doc/document.h"

/// Takes the rows of a table; gives every cell its place in the grid. Promises: every place is covered once;
/// places that the author left out get empty cells.
namespace protokollwerk::layout {

struct GridCell {
  const doc::Cell* cell = nullptr;  ///< null for a place that the author left out
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t row_span = 1;
  std::size_t column_span = 1;
};

/// How many columns the table has so that every cell has a place: those that it describes, or more.
std::size_t column_count(const doc::Table& table);

/// Cells in reading order. Spans end at the table's edge; `rows` alone, so that no cell reaches from head to
/// body.
std::vector<GridCell> grid_of(const std::vector<doc::Row>& rows, std::size_t columns);

/// For each row whether cells that span rows hold it together with the row before.
std::vector<bool> joined_rows(const std::vector<GridCell>& grid, std::size_t rows);

}  // namespace protokollwerk::layout
