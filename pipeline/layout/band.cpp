#include "layout/band.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

namespace protokollwerk::layout {
namespace {

Length top_of(const Band& band, std::uint32_t row) {
  Length top;
  for (std::uint32_t i = 0; i < row; ++i) top += band.heights[i];
  return top;
}

struct Divided {
  std::vector<Strip> first, second;
};

/// The strips of a cell that fit into `available`, not counting beyond a place where no page may end, and the
/// others. A table within the cell is split in its turn.
Divided divide(const std::vector<Strip>& strips, Length available, Split how) {
  std::size_t fit = 0;
  std::size_t end = 0;
  Length height;
  Length top;
  for (; end < strips.size(); ++end) {
    top = height + (end == 0 ? Length{} : strips[end].space_above);
    if (top + strips[end].height > available) break;
    height = top + strips[end].height;
    const bool last = end + 1 == strips.size();
    if (last || how == Split::anyhow || strips[end + 1].page_end == PageEnd::allowed) fit = end + 1;
  }
  Divided parts;
  if (end < strips.size() && strips[end].band) {
    if (auto split_band = split(*strips[end].band, available - top, how)) {
      parts.first.assign(strips.begin(), strips.begin() + static_cast<std::ptrdiff_t>(end));
      parts.first.push_back(with_band(strips[end], std::move(split_band->first)));
      parts.second = {rest_with_band(strips[end], std::move(split_band->second))};
      parts.second.insert(parts.second.end(), strips.begin() + static_cast<std::ptrdiff_t>(end) + 1,
                          strips.end());
      return parts;
    }
  }
  const auto middle = strips.begin() + static_cast<std::ptrdiff_t>(fit);
  return {{strips.begin(), middle}, {middle, strips.end()}};
}

struct Cut {
  std::uint32_t row = 0;  ///< the row that is cut, or the first row of the second part
  bool inside = false;
  Length height;  ///< of the first part
};

bool reaches(const BandCell& cell, std::uint32_t row) {
  return cell.row < row && cell.row + cell.row_span > row;
}

void add_part(Band& part, const BandCell& cell, std::uint32_t first_row, std::uint32_t row_end,
              std::vector<Strip> strips) {
  BandCell copy = cell;
  const std::uint32_t end = std::min(cell.row + cell.row_span, row_end);
  copy.row = cell.row > first_row ? cell.row - first_row : 0;
  copy.row_span = end - first_row - copy.row;
  copy.strips = std::move(strips);
  part.cells.push_back(std::move(copy));
}

Band part_of(const Band& band, std::uint32_t rows) {
  Band part = band;
  part.cells.clear();
  part.heights.assign(rows, Length{});
  return part;
}

/// Makes the cut. nullopt if it would leave a cell of the cut row behind or take all of everything.
std::optional<std::pair<Band, Band>> cut_at(const Band& band, const Cut& cut, Split how) {
  const auto rows = static_cast<std::uint32_t>(band.heights.size());
  const std::uint32_t first_end = cut.inside ? cut.row + 1 : cut.row;
  Band first = part_of(band, first_end);
  Band second = part_of(band, rows - cut.row);
  bool moved = false;
  for (const BandCell& cell : band.cells) {
    const bool is_cut = reaches(cell, cut.row) || (cut.inside && cell.row == cut.row);
    if (!is_cut && cell.row < cut.row) {
      add_part(first, cell, 0, first_end, cell.strips);
    } else if (!is_cut) {
      add_part(second, cell, cut.row, rows, cell.strips);
      moved = true;
    } else {
      const Length room = cut.height - top_of(band, cell.row) - band.padding * 2;
      Divided parts = divide(cell.strips, room, how);
      if (parts.first.empty() && !cell.strips.empty() && cell.row == cut.row) return std::nullopt;
      moved = moved || !parts.second.empty();
      add_part(first, cell, 0, first_end, std::move(parts.first));
      add_part(second, cell, cut.row, rows, std::move(parts.second));
    }
  }
  if (!moved) return std::nullopt;
  settle_heights(first);
  settle_heights(second);
  second.rule_above = {};
  return std::pair{std::move(first), std::move(second)};
}

}  // namespace

Strip with_band(const Strip& strip, Band band) {
  Strip part = strip;
  part.height = height_of(band);
  part.band = std::make_shared<const Band>(std::move(band));
  return part;
}

Strip rest_with_band(const Strip& strip, Band band) {
  Strip rest = with_band(strip, std::move(band));
  rest.anchors.clear();
  rest.lines.clear();
  rest.space_above = {};
  rest.page_end = PageEnd::allowed;
  rest.chapter = -1;
  if (rest.change != doc::Change::changed) rest.change = doc::Change::none;
  return rest;
}

void settle_heights(Band& band) {
  std::fill(band.heights.begin(), band.heights.end(), band.row_minimum + band.padding * 2);
  for (const BandCell& cell : band.cells)
    if (cell.row_span == 1)
      band.heights[cell.row] =
          std::max(band.heights[cell.row], stacked_height(cell.strips) + band.padding * 2);
  for (const BandCell& cell : band.cells) {
    if (cell.row_span == 1) continue;
    const Length have = top_of(band, cell.row + cell.row_span) - top_of(band, cell.row);
    const Length need = stacked_height(cell.strips) + band.padding * 2;
    if (need > have) band.heights[cell.row + cell.row_span - 1] += need - have;
  }
}

Length height_of(const Band& band) {
  return top_of(band, static_cast<std::uint32_t>(band.heights.size()));
}

std::optional<std::pair<Band, Band>> split(const Band& band, Length available, Split how) {
  const auto rows = static_cast<std::uint32_t>(band.heights.size());
  std::uint32_t row = 0;
  while (row < rows && top_of(band, row + 1) <= available) ++row;
  if (row == rows) return std::nullopt;
  if (auto parts = cut_at(band, {row, true, available}, how)) return parts;
  if (row == 0) return std::nullopt;
  return cut_at(band, {row, false, top_of(band, row)}, how);
}

}  // namespace protokollwerk::layout
