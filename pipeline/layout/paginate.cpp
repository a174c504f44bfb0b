#include "layout/paginate.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "layout/band.h"

namespace protokollwerk::layout {
namespace {

/// Rows lower than this part of a page are rather moved to the next page than split.
constexpr int split_from_fraction = 8;
/// A head higher than this part of a page is not repeated.
constexpr int repeated_head_fraction = 3;

class Paginator {
 public:
  Paginator(const Flow& flow, Length height) : flow_(flow), height_(height) {}

  std::vector<Sheet> run() {
    while (next_ < flow_.strips.size() || rest_) fill_sheet();
    if (sheets_.empty()) sheets_.emplace_back();
    return std::move(sheets_);
  }

 private:
  [[nodiscard]] const Strip& current() const { return rest_ ? *rest_ : flow_.strips[next_]; }

  void advance() {
    if (rest_)
      rest_.reset();
    else
      ++next_;
  }

  void fill_sheet() {
    Sheet sheet;
    y_ = {};
    sheet.title_page = current().title_page;
    repeat_head(sheet);
    own_ = sheet.strips.size();
    while (next_ < flow_.strips.size() || rest_) {
      const bool first = sheet.strips.size() == own_;
      if (!first && current().page_end == PageEnd::forced) break;
      if (!place(sheet, first)) break;
    }
    close(std::move(sheet));
  }

  /// A page that goes on with a table starts with its head.
  void repeat_head(Sheet& sheet) {
    const Strip& strip = current();
    if (strip.table < 0 || strip.table_head) return;
    const TableHead& head = flow_.tables[static_cast<std::size_t>(strip.table)];
    if (head.height * repeated_head_fraction > height_) return;
    for (const Strip& repeated : head.strips) {
      sheet.strips.push_back({repeated, y_, true});
      sheet.strips.back().strip.bar = strip.bar;
      y_ += repeated.height;
    }
  }

  /// Places the current strip or, if it does not fit, ends the page at the best place. False: the page is
  /// full.
  bool place(Sheet& sheet, bool first) {
    const Strip& strip = current();
    const Length top = y_ + (first && !strip.title_page ? Length{} : strip.space_above);
    if (top + strip.height <= height_) {
      put(sheet, strip, top);
      advance();
      return true;
    }
    if (split_band(sheet, strip, top, first)) return false;
    if (first) {  // higher than a page and not to be split
      put(sheet, strip, top);
      advance();
      return false;
    }
    end_at_best_place(sheet);
    return false;
  }

  void put(Sheet& sheet, Strip strip, Length top) {
    y_ = top + strip.height;
    sheet.strips.push_back({std::move(strip), top, false});
  }

  bool split_band(Sheet& sheet, const Strip& strip, Length top, bool first) {
    if (!strip.band || strip.table_head) return false;
    if (!first && strip.height * split_from_fraction < height_) return false;
    auto parts = split(*strip.band, height_ - top, Split::careful);
    if (!parts && first) parts = split(*strip.band, height_ - top, Split::anyhow);
    if (!parts) return false;
    Strip rest = rest_with_band(strip, std::move(parts->second));
    put(sheet, with_band(strip, std::move(parts->first)), top);
    advance();
    rest_ = std::move(rest);
    return true;
  }

  /// Takes strips back until the page ends where ending it costs least; of equal places the last one.
  void end_at_best_place(Sheet& sheet) {
    PageEnd best = current().page_end;
    std::size_t keep = sheet.strips.size();
    for (std::size_t i = sheet.strips.size() - 1; i > own_ && best != PageEnd::allowed; --i) {
      if (sheet.strips[i].strip.page_end >= best) continue;
      best = sheet.strips[i].strip.page_end;
      keep = i;
    }
    next_ -= sheet.strips.size() - keep;
    sheet.strips.erase(sheet.strips.begin() + static_cast<std::ptrdiff_t>(keep), sheet.strips.end());
  }

  void close(Sheet sheet) {
    const std::int32_t at_top = sheet.strips[own_].strip.chapter;
    sheet.chapter = at_top >= 0 ? at_top : chapter_;
    for (const PlacedStrip& placed : sheet.strips) chapter_ = std::max(chapter_, placed.strip.chapter);
    sheets_.push_back(std::move(sheet));
  }

  const Flow& flow_;
  Length height_;
  std::vector<Sheet> sheets_;
  std::size_t next_ = 0;       ///< the first strip not yet placed
  std::optional<Strip> rest_;  ///< the second part of a split band, before `next_`
  Length y_;
  std::size_t own_ = 0;  ///< where the sheet's own strips start, behind repeated heads
  std::int32_t chapter_ = -1;
};

template <class Visit>
void visit_anchors(const Strip& strip, const Visit& visit) {
  for (const AnchorIndex anchor : strip.anchors) visit(anchor);
  if (!strip.band) return;
  for (const BandCell& cell : strip.band->cells)
    for (const Strip& inner : cell.strips) visit_anchors(inner, visit);
}

}  // namespace

std::vector<Sheet> paginate(const Flow& flow, Length height) {
  return Paginator(flow, height).run();
}

std::map<std::string, std::uint32_t, std::less<>> pages_of_anchors(const Flow& flow,
                                                                   const std::vector<Sheet>& sheets) {
  std::map<std::string, std::uint32_t, std::less<>> pages;
  for (std::uint32_t page = 0; page < sheets.size(); ++page)
    for (const PlacedStrip& placed : sheets[page].strips)
      if (!placed.repeated)
        visit_anchors(placed.strip, [&](AnchorIndex anchor) { pages.emplace(flow.anchors[anchor], page); });
  return pages;
}

}  // namespace protokollwerk::layout
