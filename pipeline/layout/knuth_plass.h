#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/length.h"

/// Takes: a paragraph as boxes, glue and penalties. Gives: where its lines end. Promises: of all ways to
/// break that keep every line within the tolerance, the one with the least sum of demerits; no line wider
/// than the measure where any way avoids it; time grows with the number of items times the breaks that fit
/// into one line. After D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines", Software: Practice and
/// Experience 11 (1981).
namespace protokollwerk::layout::knuth_plass {

enum class ItemKind : std::uint8_t { box, glue, penalty };

inline constexpr int forbidden = 10'000;  ///< a penalty this high never ends a line
inline constexpr int forced = -10'000;    ///< a penalty this low always ends a line

/// A hyphen at the end of a line. Two in a row are dear; `division` is one that exists only because the line
/// ends there, and is not tried before the rest has failed.
enum class Hyphen : std::uint8_t { none, of_text, division };

/// Something with a width (box), a space that stretches and shrinks (glue; a line may end there if a box
/// precedes it), or a place where a line may end (penalty).
struct Item {
  ItemKind kind = ItemKind::box;
  Length width;  ///< of a penalty: none
  Length stretch;
  Length shrink;
  int penalty = 0;
  Hyphen hyphen = Hyphen::none;
  Length line_end;    ///< what a line is wider that ends here: a hyphen, less what hangs over the edge
  Length line_start;  ///< what the line is wider that follows if one ends here
  Length play;  ///< of a box, at most its width: by how much its letters may be printed wider or narrower

  static Item box(Length width, Length play = {}) {
    return {ItemKind::box, width, {}, {}, 0, Hyphen::none, {}, {}, play};
  }
  static Item glue(Length width, Length stretch, Length shrink) {
    return {ItemKind::glue, width, stretch, shrink, 0, Hyphen::none, {}, {}, {}};
  }
  static Item break_at(int penalty, Length line_end = {}, Hyphen hyphen = Hyphen::none,
                       Length line_start = {}) {
    return {ItemKind::penalty, {}, {}, {}, penalty, hyphen, line_end, line_start, {}};
  }
};

/// Whether a line may end at the item: at any penalty that is not forbidden, and at glue behind a box.
bool may_end_line(std::span<const Item> items, std::size_t index);

/// First item of the line behind a line end: glue and penalties up to the next box or forced break vanish.
std::size_t line_start_after(std::span<const Item> items, std::size_t line_end);

/// Demerits are dimensionless; the numbers are those that have proved themselves in TeX's plain format.
struct Parameters {
  Length first_width;  ///< measure of the first line
  Length width;        ///< measure of all others
  /// Stretch added to every line for ragged setting: how much white a line end may show without cost growing.
  Length ragged_stretch;
  /// Stretch added to every line if nothing fits within fifty times the tolerance: it makes all lines look
  /// alike, so that good ones are no longer told from bad ones.
  Length emergency_stretch;
  double pretolerance = 100;  ///< highest badness (100 · ratio³) of a line as long as no word is divided
  double tolerance = 200;     ///< with divisions; five and fifty times as high where nothing fits
  double line_demerits = 10;
  double consecutive_hyphens_demerits = 10'000;
  /// More hyphens in a row than this cost `long_hyphen_run_demerits` for each further one: above all else
  /// that lines within the tolerance can cost, so that it happens only where nothing avoids it.
  std::size_t longest_hyphen_run = 3;
  double long_hyphen_run_demerits = 1e9;
  double fitness_demerits = 10'000;  ///< when a tight line follows a loose one or the other way round
  double hyphen_before_last_demerits = 5'000;
  Length short_last_line;  ///< a last line narrower than this
  double short_last_line_demerits = 5'000;
};

/// The end of a line: the item at which it is broken, and how its glue is set: by ratio × stretch if
/// positive, by ratio × shrink if negative. Boxes give in proportion, up to a ratio of 1. Lines before a
/// forced break are never stretched.
struct Break {
  std::size_t item = 0;
  double ratio = 0;
  Length play;  ///< how much wider its boxes are together; narrower if negative
};

struct Breaks {
  std::vector<Break> lines;  ///< one per line; empty for no items
  double demerits = 0;
  std::size_t steps = 0;  ///< candidate lines that were looked at: the cost, independent of the machine
};

/// The last item must be a forced break (ENSURE), glue and penalties after a break up to the next box or
/// forced break vanish.
Breaks break_lines(std::span<const Item> items, const Parameters& parameters);

}  // namespace protokollwerk::layout::knuth_plass
