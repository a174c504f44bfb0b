#include "diag/excerpt.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "diag/printable.h"
#include "unicode/text.h"

namespace protokollwerk::diag {
namespace {

constexpr std::size_t max_columns = 100;
constexpr std::size_t max_columns_before_caret = 40;
constexpr std::size_t tab_columns = 4;

/// A character as it is printed, and where it stands in the line's bytes.
struct Cell {
  std::string text;
  std::size_t begin = 0;
  std::size_t columns = 1;
};

Cell next_cell(std::string_view line, std::size_t& offset) {
  const auto begin = offset;
  if (line[begin] == '\t') {
    ++offset;
    return {std::string(tab_columns, ' '), begin, tab_columns};
  }
  const auto sequence = line.substr(begin, 4);
  const auto invalid = utf8::first_invalid(sequence);
  if (invalid == 0u) {
    ++offset;
    return {replacement_character, begin, 1};
  }
  const auto character = utf8::next(line, offset);
  if (is_unsafe_on_terminal(character)) return {replacement_character, begin, 1};
  const auto text = line.substr(begin, offset - begin);
  return {std::string(text), begin, unicode::display_columns(text)};
}

std::vector<Cell> cells_of(std::string_view line) {
  std::vector<Cell> cells;
  for (std::size_t offset = 0; offset < line.size();) cells.push_back(next_cell(line, offset));
  return cells;
}

std::size_t columns(const std::vector<Cell>& cells, std::size_t from, std::size_t to) {
  std::size_t sum = 0;
  for (std::size_t i = from; i < to; ++i) sum += cells[i].columns;
  return sum;
}

/// Index of the first cell at or behind a byte of the line.
std::size_t cell_at(const std::vector<Cell>& cells, std::size_t byte) {
  const auto found = std::lower_bound(cells.begin(), cells.end(), byte,
                                      [](const Cell& cell, std::size_t value) { return cell.begin < value; });
  return static_cast<std::size_t>(found - cells.begin());
}

/// The cells to be shown, end exclusive.
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
};

Window window_around(const std::vector<Cell>& cells, std::size_t caret) {
  Window window{0, cells.size()};
  if (columns(cells, 0, cells.size()) <= max_columns) return window;
  while (columns(cells, window.first, caret) > max_columns_before_caret) ++window.first;
  window.last = window.first;
  for (std::size_t used = 0; window.last < cells.size(); ++window.last) {
    used += cells[window.last].columns;
    if (used > max_columns) break;
  }
  return window;
}

}  // namespace

Excerpt make_excerpt(const Span& span, const Source& source) {
  Excerpt excerpt;
  excerpt.line = source.position(span.begin).line;
  const auto line = source.line(excerpt.line);
  const auto start = source.line_start(excerpt.line);
  // A caret far to the right needs no cells far to its right, but all to its left: lines are bounded by the
  // file.
  const auto cells = cells_of(line);
  const auto caret = cell_at(
      cells, std::min<std::size_t>(span.begin - std::min<std::size_t>(start, span.begin), line.size()));
  const auto window = window_around(cells, caret);
  const auto end = std::min(cell_at(cells, span.end > start ? span.end - start : 0), window.last);

  if (window.first > 0) excerpt.text += "…";
  for (std::size_t i = window.first; i < window.last; ++i) excerpt.text += cells[i].text;
  if (window.last < cells.size()) excerpt.text += "…";

  const std::size_t before = columns(cells, window.first, caret) + (window.first > 0 ? 1 : 0);
  const std::size_t width = end > caret ? columns(cells, caret, end) : 0;
  excerpt.marks = std::string(before, ' ') + "^" + std::string(width > 1 ? width - 1 : 0, '~');
  return excerpt;
}

}  // namespace protokollwerk::diag
