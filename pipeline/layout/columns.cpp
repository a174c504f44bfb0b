#include "layout/columns.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace protokollwerk::layout {
namespace {

using namespace literals;

constexpr Length balancing_step = 1_pt;

class ColumnSetter {
 public:
  ColumnSetter(std::vector<Sheet>& sheets, std::vector<Strip> strips, const Columns& columns, Length height)
      : sheets_(sheets), strips_(std::move(strips)), columns_(columns), height_(height) {}

  void run() {
    Length top = end_of(sheets_.back());
    while (next_ < strips_.size()) {
      const Length room = bottom_of(sheets_.back()) - top;
      fill(sheets_.back(), top, balanced(room));
      if (next_ == strips_.size()) return;
      open_sheet();
      top = {};
    }
  }

 private:
  /// Where the text of a page ends, with the white that a column wants above itself.
  [[nodiscard]] Length end_of(const Sheet& sheet) const {
    if (sheet.strips.empty()) return {};
    const PlacedStrip& last = sheet.strips.back();
    return last.top + last.strip.height + strips_.front().space_above;
  }

  /// Where its notes begin.
  [[nodiscard]] Length bottom_of(const Sheet& sheet) const {
    if (sheet.notes.empty()) return height_;
    const PlacedStrip& first = sheet.notes.front();
    Length rule;
    for (const StripRule& each : first.strip.rules) rule = std::min(rule, each.top);
    return first.top + rule;
  }

  void open_sheet() {
    Sheet sheet;
    sheet.front_matter = sheets_.back().front_matter;
    sheet.chapter = sheets_.back().chapter;
    for (const PlacedStrip& placed : sheets_.back().strips)
      sheet.chapter = std::max(sheet.chapter, placed.strip.chapter);
    sheets_.push_back(std::move(sheet));
  }

  /// How many strips from `first` on a column takes; on an empty page at least one.
  [[nodiscard]] std::size_t fitting(std::size_t first, Length room, bool at_least_one) const {
    Length bottom;
    std::size_t end = first;
    for (; end < strips_.size(); ++end) {
      const Length top = bottom + (end == first ? Length{} : strips_[end].space_above);
      if (top + strips_[end].height > room) break;
      bottom = top + strips_[end].height;
    }
    if (end == strips_.size()) return end - first;
    std::size_t good = end;
    while (good > first && strips_[good].page_end != PageEnd::allowed) --good;
    if (good == first && at_least_one) good = std::max(end, first + 1);
    return good - first;
  }

  [[nodiscard]] bool takes_all(Length room) const {
    std::size_t at = next_;
    for (int i = 0; i < columns_.count && at < strips_.size(); ++i) at += fitting(at, room, false);
    return at == strips_.size();
  }

  /// The least height that takes all that is left; the whole room if that is not enough.
  [[nodiscard]] Length balanced(Length room) const {
    if (!takes_all(room)) return room;
    Length height;
    for (std::size_t i = next_; i < strips_.size(); ++i) height += strips_[i].height;
    height = std::min(height / columns_.count, room);
    while (height < room && !takes_all(height)) height += balancing_step;
    return std::min(height, room);
  }

  void fill(Sheet& sheet, Length top, Length room) {
    const bool empty = sheet.strips.empty();
    for (int column = 0; column < columns_.count && next_ < strips_.size(); ++column) {
      const std::size_t end = next_ + fitting(next_, room, empty && column == 0);
      Length y = top;
      for (const std::size_t first = next_; next_ < end; ++next_) {
        Strip& strip = strips_[next_];
        if (next_ != first) y += strip.space_above;
        const Length height = strip.height;
        sheet.strips.push_back({std::move(strip), y, false, columns_.pitch * column});
        y += height;
      }
    }
  }

  std::vector<Sheet>& sheets_;
  std::vector<Strip> strips_;
  Columns columns_;
  Length height_;
  std::size_t next_ = 0;  ///< the first strip not yet placed
};

}  // namespace

void set_in_columns(std::vector<Sheet>& sheets, std::vector<Strip> strips, const Columns& columns,
                    Length height) {
  if (!strips.empty()) ColumnSetter(sheets, std::move(strips), columns, height).run();
}

}  // namespace protokollwerk::layout
