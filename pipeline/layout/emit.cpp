#include "layout/emit.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "base/contract.h"
#include "layout/callout_frame.h"
#include "layout/change_marks.h"
#include "layout/page_numbers.h"

namespace protokollwerk::layout {
namespace {

/// How a line is used: `only` once, as content; of a table's head `first` as content and `again` as artifact.
enum class Use : std::uint8_t { only, first, again };

/// Fills one page. Backgrounds, bars and rules are painted first, below everything.
class PageFiller {
 public:
  PageFiller(Flow& flow, const doc::Style& style, std::vector<std::optional<Destination>>& destinations,
             std::uint32_t page_index)
      : flow_(flow), style_(style), destinations_(destinations), page_index_(page_index) {}

  Page fill(const Sheet& sheet) {
    page_.width = sheet.landscape ? style_.page_height : style_.page_width;
    page_.height = sheet.landscape ? style_.page_width : style_.page_height;
    for (const PlacedStrip& placed : sheet.strips) {
      const Length top = style_.margin_top + placed.top;
      left_ = placed.left;
      const Use once = placed.strip.table_head ? Use::first : Use::only;
      add_strip(placed.strip, top, placed.repeated ? Use::again : once);
      extend_bars(placed.strip, top);
    }
    left_ = {};
    for (const PlacedStrip& placed : sheet.notes)
      add_strip(placed.strip, style_.margin_top + placed.top, Use::only);
    for (const BarArea& bar : bars_)
      for (const Fill& fill : callout_frame(flow_.bars[bar.index].style, bar.area))
        page_.items.push_back({ArtifactKind::layout, fill});
    for (Item& mark : change_marks(sheet, style_.margin_top, page_.width - style_.margin_right))
      page_.items.push_back(std::move(mark));
    std::move(fills_.begin(), fills_.end(), std::back_inserter(page_.items));
    std::move(content_.begin(), content_.end(), std::back_inserter(page_.items));
    return std::move(page_);
  }

 private:
  void add_strip(const Strip& strip, Length top, Use use) {
    if (use != Use::again)
      for (const AnchorIndex anchor : strip.anchors)
        destinations_[anchor] = Destination{flow_.anchors[anchor], page_index_, top};
    for (const StripRule& rule : strip.rules)
      add_fill({column(rule.left), top + rule.top, column(rule.right), top + rule.top + rule.thickness},
               rule.colour);
    if (strip.picture) add_picture(*strip.picture, top, top + strip.height, use);
    if (strip.drawing) add_drawing(*strip.drawing, top, top + strip.height);
    for (const StripLine& line : strip.lines) add_line(line, top + strip.baseline, use);
    if (strip.band) add_band(*strip.band, top, use);
  }

  void add_picture(const StripPicture& picture, Length top, Length bottom, Use use) {
    Item item;
    if (use == Use::again)
      item.content = ArtifactKind::layout;
    else
      item.content = picture.leaf;
    const Rectangle area = {column(picture.left), top, column(picture.right), bottom};
    item.drawing = Picture{picture.image, area};
    if (use != Use::again) page_.figures.push_back({area, picture.element});
    content_.push_back(std::move(item));
  }

  void add_drawing(const StripDrawing& drawing, Length top, Length bottom) {
    for (const Shape& shape : *drawing.shapes) {
      Item item{drawing.leaf, {}};
      std::visit([&](const auto& part) { item.drawing = moved(part, {column(drawing.left), top}); }, shape);
      content_.push_back(std::move(item));
    }
    page_.figures.push_back({{column(drawing.left), top, column(drawing.right), bottom}, drawing.element});
  }

  [[nodiscard]] Length column(Length x) const { return style_.margin_left + left_ + x; }

  /// Joins neighbours, so that a rule over several cells is one.
  void add_fill(const Rectangle& area, doc::Colour colour) {
    auto* before = fills_.empty() ? nullptr : std::get_if<Fill>(&fills_.back().drawing);
    const bool joins = before != nullptr && before->colour == colour && before->area.right == area.left &&
                       before->area.top == area.top && before->area.bottom == area.bottom;
    if (joins)
      before->area.right = area.right;
    else
      fills_.push_back({ArtifactKind::layout, Fill{area, colour}});
  }

  void add_band(const Band& band, Length top, Use use) {
    std::vector<Length> tops = {top};
    for (const Length height : band.heights) tops.push_back(tops.back() + height);
    const auto area_of = [&](const BandCell& cell) {
      return Rectangle{column(cell.left), tops[cell.row], column(cell.right), tops[cell.row + cell.row_span]};
    };
    for (const BandCell& cell : band.cells)
      if (cell.shaded) add_fill(area_of(cell), band.shade);
    for (const BandCell& cell : band.cells) add_rule_above(band, cell, area_of(cell));
    for (const BandCell& cell : band.cells) add_rule_below(band, cell, area_of(cell));
    for (const BandCell& cell : band.cells) add_cell(cell, tops[cell.row] + band.padding, use);
  }

  void add_cell(const BandCell& cell, Length y, Use use) {
    for (const Strip& strip : cell.strips) {
      if (&strip != &cell.strips.front()) y += strip.space_above;
      add_strip(strip, y, use);
      y += strip.height;
    }
  }

  void add_rule_above(const Band& band, const BandCell& cell, const Rectangle& area) {
    if (cell.row == 0 && band.rule_above > Length{})
      add_fill({area.left, area.top, area.right, area.top + band.rule_above}, band.rule);
  }

  void add_rule_below(const Band& band, const BandCell& cell, const Rectangle& area) {
    const bool last = cell.row + cell.row_span == band.heights.size();
    const Length below = last ? band.rule_below : std::min(band.rule_below, style_.table.rule_width);
    if (below > Length{}) add_fill({area.left, area.bottom - below, area.right, area.bottom}, band.rule);
  }

  void add_line(const StripLine& placed, Length baseline, Use use) {
    SetParagraph& paragraph = flow_.paragraphs[placed.paragraph];
    ENSURE(placed.line < paragraph.lines.size());
    Line& line = paragraph.lines[placed.line];
    const Point origin = {column(placed.x), baseline};
    if (!paragraph.leaves.empty() && use != Use::again) add_links(paragraph, line, origin);
    for (LineRun& run : line.runs) {
      Item item;
      if (paragraph.leaves.empty() || use == Use::again)
        item.content = ArtifactKind::layout;
      else
        item.content = paragraph.leaves[run.piece];
      // The lines of a table's head are needed again; no other line is.
      GlyphRun glyphs = use == Use::only ? std::move(run.run) : run.run;
      glyphs.origin.x += origin.x;
      glyphs.origin.y += origin.y;
      item.drawing = std::move(glyphs);
      content_.push_back(std::move(item));
    }
  }

  /// One area for the runs of a link on a line, and what lies between them (the leader of a table of
  /// contents).
  void add_links(const SetParagraph& paragraph, const Line& line, Point origin) {
    for (const LineRun& run : line.runs) {
      const std::int32_t index = paragraph.links[run.piece];
      if (index < 0) continue;
      const LinkTarget& link = flow_.links[static_cast<std::size_t>(index)];
      const Length left = origin.x + run.run.origin.x;
      const Rectangle area = {left, origin.y - paragraph.metrics.ascent, left + run.width,
                              origin.y + paragraph.metrics.descent};
      add_link(link, area);
      if (link.underlined) underline(area.left, area.right, origin.y, run.run.colour);
    }
  }

  void add_link(const LinkTarget& link, const Rectangle& area) {
    LinkArea* before = page_.links.empty() ? nullptr : &page_.links.back();
    if (before != nullptr && before->element == link.element && before->area.top == area.top)
      before->area.right = area.right;
    else
      page_.links.push_back({area, link.element, link.uri, link.anchor, link.description});
  }

  void underline(Length left, Length right, Length baseline, doc::Colour colour) {
    const Length top = baseline + style_.underline_distance;
    add_fill({left, top, right, top + style_.underline_width}, colour);
  }

  /// Lengthens the bars beside a strip down to its end, from the first strip on the page that carries them;
  /// a bar around another one comes first and lies below it.
  void extend_bars(const Strip& strip, Length top) { extend_bar(strip.bar, top, top + strip.height); }

  void extend_bar(std::int32_t index, Length top, Length bottom) {
    if (index < 0) return;
    const auto number = static_cast<std::size_t>(index);
    const Bar& bar = flow_.bars[number];
    extend_bar(bar.parent, top, bottom);
    const auto open =
        std::find_if(bars_.begin(), bars_.end(), [&](const BarArea& area) { return area.index == number; });
    if (open == bars_.end())
      bars_.push_back({number, {column(bar.left), top, column(bar.right), bottom}});
    else
      open->area.bottom = bottom;
  }

  /// What a callout covers on this page.
  struct BarArea {
    std::size_t index = 0;  ///< into Flow::bars
    Rectangle area;
  };

  Flow& flow_;
  const doc::Style& style_;
  std::vector<std::optional<Destination>>& destinations_;
  std::uint32_t page_index_;
  Length left_;  ///< of the column that is being filled
  Page page_;
  std::vector<Item> fills_;
  std::vector<Item> content_;
  std::vector<BarArea> bars_;
};

/// Sorts the destinations by anchor and points the bookmarks to them.
void enter_destinations(Pages& pages, const Flow& flow, std::vector<std::optional<Destination>> found) {
  std::vector<std::uint32_t> order(found.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return flow.anchors[a] < flow.anchors[b]; });
  std::vector<std::uint32_t> position(found.size());
  for (const std::uint32_t anchor : order) {
    std::optional<Destination>& destination = found[anchor];
    ENSURE(destination.has_value());
    position[anchor] = static_cast<std::uint32_t>(pages.destinations.size());
    pages.destinations.push_back(std::move(destination).value());
  }
  for (const OutlinePoint& point : flow.bookmarks)
    pages.bookmarks.push_back({point.level, point.title, position[point.anchor]});
}

}  // namespace

Pages emit(Flow& flow, const std::vector<Sheet>& sheets, const doc::Style& style) {
  Pages pages;
  std::vector<std::optional<Destination>> destinations(flow.anchors.size());
  const std::vector<PageLabel> labels = labels_of(sheets);
  for (const Sheet& sheet : sheets) {
    const auto index = static_cast<std::uint32_t>(pages.pages.size());
    pages.pages.push_back(PageFiller(flow, style, destinations, index).fill(sheet));
    pages.pages.back().label = labels[index];
  }
  enter_destinations(pages, flow, std::move(destinations));
  return pages;
}

}  // namespace protokollwerk::layout
