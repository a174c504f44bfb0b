#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/length.h"
#include "layout/builder.h"
#include "layout/grid.h"

/// Takes the cells of a table; says which of them are numbers and where their decimal commas stand, so that
/// the table can put these below one another.
namespace protokollwerk::layout {

/// A number as German texts write it: "12", "−3,5", "1.200,00 Euro", "12 345", "12,5 %".
struct WrittenNumber {
  std::size_t integer_end = 0;  ///< behind the last digit before the comma, in bytes
  /// `telling`: something in the form says that it is a quantity (comma, groups, sign, unit sign); `bare`:
  /// digits alone, which may as well be a year or a serial number.
  enum class Form : std::uint8_t { bare, telling, with_words };
  Form form = Form::bare;
};
std::optional<WrittenNumber> read_number(std::string_view text);

/// Width of a cell's line before and behind the place of the decimal comma.
struct DecimalExtent {
  Length before, after;
};
/// nullopt for a cell that is no number on one line. A dash for nothing ends where the comma would stand.
std::optional<DecimalExtent> decimal_extent(Builder& builder, const GridCell& cell, const Place& place);

/// What `by_content` means for a column with such cells below its head; every other alignment stays.
doc::Alignment settled_alignment(doc::Alignment alignment, const std::vector<GridCell>& body,
                                 std::size_t column);

}  // namespace protokollwerk::layout
