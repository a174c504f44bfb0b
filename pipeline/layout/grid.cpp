#include "layout/grid.h"

#include <algorithm>
#include <cstddef>

namespace protokollwerk::layout {
namespace {

std::size_t at_least_one(int span) {
  return static_cast<std::size_t>(std::max(span, 1));
}

class Filler {
 public:
  Filler(std::size_t rows, std::size_t columns) : rows_(rows), columns_(columns), busy_(columns, 0) {}

  void row(const doc::Row& row, std::size_t index) {
    std::size_t column = 0;
    for (const doc::Cell& cell : row.cells) {
      column = next_free(column, index);
      if (column == columns_) break;
      place({&cell, index, column, at_least_one(cell.row_span), at_least_one(cell.column_span)});
    }
    for (column = next_free(column, index); column < columns_; column = next_free(column, index))
      place({nullptr, index, column, 1, 1});
  }

  std::vector<GridCell> take() { return std::move(cells_); }

 private:
  [[nodiscard]] std::size_t next_free(std::size_t column, std::size_t row) const {
    while (column < columns_ && busy_[column] > row) ++column;
    return column;
  }

  void place(GridCell cell) {
    cell.row_span = std::min(cell.row_span, rows_ - cell.row);
    std::size_t end = cell.column;
    while (end < columns_ && end < cell.column + cell.column_span && busy_[end] <= cell.row)
      busy_[end++] = cell.row + cell.row_span;
    cell.column_span = end - cell.column;
    cells_.push_back(cell);
  }

  std::size_t rows_;
  std::size_t columns_;
  std::vector<std::size_t> busy_;  ///< by column: the first row that is free again
  std::vector<GridCell> cells_;
};

bool has_place_for_all(const std::vector<doc::Row>& rows, std::size_t columns) {
  std::size_t cells = 0;
  for (const doc::Row& row : rows) cells += row.cells.size();
  const std::vector<GridCell> grid = grid_of(rows, columns);
  const auto placed =
      std::count_if(grid.begin(), grid.end(), [](const GridCell& cell) { return cell.cell != nullptr; });
  return static_cast<std::size_t>(placed) == cells;
}

}  // namespace

std::size_t column_count(const doc::Table& table) {
  std::size_t count = table.columns.size();
  for (const std::vector<doc::Row>* rows : {&table.head, &table.body})
    for (const doc::Row& row : *rows) count = std::max(count, row.cells.size());
  while (!has_place_for_all(table.head, count) || !has_place_for_all(table.body, count)) ++count;
  return count;
}

std::vector<GridCell> grid_of(const std::vector<doc::Row>& rows, std::size_t columns) {
  Filler filler(rows.size(), columns);
  for (std::size_t i = 0; i < rows.size(); ++i) filler.row(rows[i], i);
  return filler.take();
}

std::vector<bool> joined_rows(const std::vector<GridCell>& grid, std::size_t rows) {
  std::vector<bool> joined(rows, false);
  for (const GridCell& cell : grid)
    for (std::size_t row = cell.row + 1; row < cell.row + cell.row_span; ++row) joined[row] = true;
  return joined;
}

}  // namespace protokollwerk::layout
