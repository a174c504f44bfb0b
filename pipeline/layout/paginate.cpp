#include "layout/paginate.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "layout/band.h"
#include "layout/note_area.h"

namespace protokollwerk::layout {
namespace {

/// Rows lower than this part of a page are rather moved to the next page than split.
constexpr int split_from_fraction = 8;
/// A head higher than this part of a page is not repeated.
constexpr int repeated_head_fraction = 3;

/// Strips that stand on landscape pages, behind the first `at` strips of the portrait ones.
struct Turned {
  std::size_t at = 0;
  std::vector<std::size_t> strips;
};

class Paginator {
 public:
  Paginator(const Flow& flow, const PageHeights& heights)
      : flow_(flow),
        heights_(heights),
        height_(heights.portrait),
        portrait_notes_(flow, heights.portrait),
        landscape_notes_(flow, heights.landscape) {
    part();
  }

  std::vector<Sheet> run() {
    while (has_current() || !carried_.empty() || turned_ < all_turned_.size()) {
      if (is_turn_due())
        fill_landscape(all_turned_[turned_++]);
      else
        fill_sheet();
    }
    if (sheets_.empty()) sheets_.emplace_back();
    return std::move(sheets_);
  }

 private:
  /// Parts the landscape strips from the others.
  void part() {
    for (std::size_t i = 0; i < flow_.strips.size(); ++i) {
      const bool continues = i > 0 && flow_.strips[i - 1].landscape;
      if (!flow_.strips[i].landscape)
        order_.push_back(i);
      else if (continues && !all_turned_.empty())
        all_turned_.back().strips.push_back(i);
      else
        all_turned_.push_back({order_.size(), {i}});
    }
  }

  /// Whether landscape strips wait whose place has been passed.
  [[nodiscard]] bool is_turn_due() const {
    return !landscape_ && !rest_ && turned_ < all_turned_.size() && all_turned_[turned_].at <= next_;
  }

  void fill_landscape(const Turned& turned) {
    std::vector<std::size_t> order = std::exchange(order_, turned.strips);
    const std::size_t next = std::exchange(next_, 0);
    landscape_ = true;
    height_ = heights_.landscape;
    while (has_current()) fill_sheet();
    landscape_ = false;
    height_ = heights_.portrait;
    order_ = std::move(order);
    next_ = next;
  }

  [[nodiscard]] NoteArea& notes() { return landscape_ ? landscape_notes_ : portrait_notes_; }
  [[nodiscard]] const NoteArea& notes() const { return landscape_ ? landscape_notes_ : portrait_notes_; }

  [[nodiscard]] bool has_current() const { return next_ < order_.size() || rest_; }
  [[nodiscard]] const Strip& current() const { return rest_ ? *rest_ : flow_.strips[order_[next_]]; }

  void advance() {
    if (rest_)
      rest_.reset();
    else
      ++next_;
  }

  void fill_sheet() {
    Sheet sheet;
    sheet.landscape = landscape_;
    y_ = {};
    own_ = 0;
    full_ = false;
    notes().begin_page(std::exchange(carried_, {}));
    may_give_way_ = notes().has_carried() && !rest_;
    if (has_current()) {
      sheet.title_page = current().title_page;
      sheet.front_matter = current().front_matter;
      repeat_head(sheet);
      own_ = sheet.strips.size();
    }
    while (has_current()) {
      const bool first = sheet.strips.size() == own_;
      if (!first && current().page_end == PageEnd::forced) break;
      if (!first && current().chapter >= 0 && is_turn_due()) break;
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
    const NoteArea::Fit fit = full_ ? NoteArea::Fit::none : notes().fit(strip, top + strip.height);
    if (fit != NoteArea::Fit::none) {
      full_ = fit == NoteArea::Fit::begun;
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
    end_page(sheet, strip, top);
    return false;
  }

  void put(Sheet& sheet, Strip strip, Length top) {
    y_ = top + strip.height;
    notes().add(strip);
    sheet.strips.push_back({std::move(strip), top, false});
  }

  bool split_band(Sheet& sheet, const Strip& strip, Length top, bool first) {
    if (!strip.band || strip.table_head || full_) return false;
    if (!first && strip.height * split_from_fraction < height_) return false;
    auto parts = split_with_notes(strip, top, Split::careful);
    if (!parts && first) parts = split_with_notes(strip, top, Split::anyhow);
    if (!parts && first) parts = split_into(strip, height_ - top, Split::anyhow);  // notes give way
    if (!parts) return false;
    put(sheet, std::move(parts->first), top);
    advance();
    rest_ = std::move(parts->second);
    return true;
  }

  static std::optional<std::pair<Strip, Strip>> split_into(const Strip& strip, Length available, Split how) {
    auto parts = split(*strip.band, available, how);
    if (!parts) return std::nullopt;
    return std::pair{with_band(strip, std::move(parts->first)),
                     rest_with_band(strip, std::move(parts->second))};
  }

  /// Splits so that the notes of the first part have room below it. The second try knows which notes those
  /// can be at most.
  [[nodiscard]] std::optional<std::pair<Strip, Strip>> split_with_notes(const Strip& strip, Length top,
                                                                        Split how) const {
    Length below = notes().height_with(Strip{});
    for (int tries = 0; tries < 2; ++tries) {
      auto parts = split_into(strip, height_ - top - below, how);
      if (!parts) return std::nullopt;
      const Strip& first = parts->first;
      if (how == Split::anyhow || notes().fit(first, top + first.height) != NoteArea::Fit::none) return parts;
      below = notes().height_with(first);
    }
    return std::nullopt;
  }

  /// How many strips the page keeps if it ends where ending it costs least; of equal places the last one.
  struct End {
    PageEnd page_end;
    std::size_t keep;
  };
  [[nodiscard]] End best_end(const Sheet& sheet) const {
    End end{current().page_end, sheet.strips.size()};
    for (std::size_t i = sheet.strips.size() - 1; i > own_ && end.page_end != PageEnd::allowed; --i)
      if (sheet.strips[i].strip.page_end < end.page_end) end = {sheet.strips[i].strip.page_end, i};
    return end;
  }

  /// Ends the page before a strip for which there is no room. Where it would end badly everywhere, notes are
  /// what gives: those of the strip, or the text to those that were carried over.
  void end_page(Sheet& sheet, const Strip& strip, Length top) {
    End end = best_end(sheet);
    const bool bad = end.page_end == PageEnd::forbidden;
    if (bad && !may_give_way_ && !full_ && top + strip.height <= height_) {
      put(sheet, strip, top);
      advance();
      return;
    }
    next_ -= sheet.strips.size() - end.keep;
    if (bad && may_give_way_) {
      next_ -= end.keep - own_;
      end.keep = own_ = 0;
    }
    take_back(sheet, end.keep);
  }

  void take_back(Sheet& sheet, std::size_t keep) {
    sheet.strips.erase(sheet.strips.begin() + static_cast<std::ptrdiff_t>(keep), sheet.strips.end());
    notes().restart();
    for (std::size_t i = own_; i < sheet.strips.size(); ++i) notes().add(sheet.strips[i].strip);
    y_ = sheet.strips.empty() ? Length{} : sheet.strips.back().top + sheet.strips.back().strip.height;
  }

  /// Sets the notes at the foot of the page, a rule above them.
  void place_notes(Sheet& sheet) {
    const auto text = sheet.strips.empty() ? NoteArea::Text::none : NoteArea::Text::some;
    NoteArea::Division division = notes().divide(y_, text);
    carried_ = std::move(division.later);
    if (division.here.empty()) return;
    const NoteRule& rule = flow_.note_rule;
    division.here.front().rules.push_back(
        {-(rule.distance + rule.thickness), rule.thickness, {}, rule.length, rule.colour});
    Length top = height_ - stacked_height(division.here);
    for (Strip& strip : division.here) {
      if (!sheet.notes.empty()) top += strip.space_above;
      const Length height = strip.height;
      sheet.notes.push_back({std::move(strip), top, false});
      top += height;
    }
  }

  void close(Sheet sheet) {
    place_notes(sheet);
    const std::int32_t at_top = own_ < sheet.strips.size() ? sheet.strips[own_].strip.chapter : -1;
    sheet.chapter = at_top >= 0 ? at_top : chapter_;
    for (const PlacedStrip& placed : sheet.strips) chapter_ = std::max(chapter_, placed.strip.chapter);
    sheets_.push_back(std::move(sheet));
  }

  const Flow& flow_;
  PageHeights heights_;
  Length height_;  ///< of the page that is being filled
  std::vector<Sheet> sheets_;
  std::vector<std::size_t> order_;  ///< indexes of the strips that are being placed
  std::vector<Turned> all_turned_;
  std::size_t turned_ = 0;  ///< how many of them have been placed
  bool landscape_ = false;
  std::size_t next_ = 0;       ///< the first strip not yet placed: index into `order_`
  std::optional<Strip> rest_;  ///< the second part of a split band, before `next_`
  Length y_;
  std::size_t own_ = 0;  ///< where the sheet's own strips start, behind repeated heads
  std::int32_t chapter_ = -1;
  NoteArea portrait_notes_, landscape_notes_;
  bool may_give_way_ = false;   ///< the text of this page to the notes
  bool full_ = false;           ///< the last note goes on on the next page
  std::vector<Strip> carried_;  ///< notes for the next page
};

template <class Visit>
void visit_anchors(const Strip& strip, const Visit& visit) {
  for (const AnchorIndex anchor : strip.anchors) visit(anchor);
  if (!strip.band) return;
  for (const BandCell& cell : strip.band->cells)
    for (const Strip& inner : cell.strips) visit_anchors(inner, visit);
}

}  // namespace

std::vector<Sheet> paginate(const Flow& flow, const PageHeights& heights) {
  return Paginator(flow, heights).run();
}

std::map<std::string, std::uint32_t, std::less<>> pages_of_anchors(const Flow& flow,
                                                                   const std::vector<Sheet>& sheets) {
  std::map<std::string, std::uint32_t, std::less<>> pages;
  for (std::uint32_t page = 0; page < sheets.size(); ++page)
    for (const auto* strips : {&sheets[page].strips, &sheets[page].notes})
      for (const PlacedStrip& placed : *strips)
        if (!placed.repeated)
          visit_anchors(placed.strip, [&](AnchorIndex anchor) { pages.emplace(flow.anchors[anchor], page); });
  return pages;
}

}  // namespace protokollwerk::layout
