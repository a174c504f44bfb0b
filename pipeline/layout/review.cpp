#include "layout/review.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "doc/contrast.h"
#include "layout/one_line.h"

namespace protokollwerk::layout {
namespace {

using namespace literals;

/// The mark is as wide as this part of the page.
constexpr std::int64_t mark_width_percent = 72;
constexpr Length trial_size = 100_pt;
/// Greys that the mark may have, from the darkest; each pale enough for black text.
constexpr int darkest_mark = 226;
constexpr int palest_mark = 252;
constexpr double least_contrast = 4.5;  ///< WCAG 2.1, criterion 1.4.3

constexpr Length number_gap = 9_pt;  ///< between a line number and the text
/// Baselines that are closer belong to one printed line (cells of a row, raised marks).
constexpr Length same_line = 5_pt;

/// The darkest grey on which all text of the style that stands on the bare page keeps its contrast.
doc::Colour mark_colour(const doc::Style& style) {
  constexpr doc::Colour paper{255, 255, 255};
  doc::Colour palest = style.link;
  for (const auto& [name, paragraph] : style.paragraphs)
    if (!paragraph.background && doc::contrast(paragraph.colour, paper) < doc::contrast(palest, paper))
      palest = paragraph.colour;
  for (int grey = darkest_mark; grey < palest_mark; ++grey) {
    const auto part = static_cast<std::uint8_t>(grey);
    if (doc::contrast({part, part, part}, palest) >= least_contrast) return {part, part, part};
  }
  return {palest_mark, palest_mark, palest_mark};
}

class Marker {
 public:
  Marker(const std::string& mark, const doc::Style& sheet, ParagraphSetter& setter)
      : content_{{doc::Text{mark}}}, style_(one_line_style(sheet, "titel")), setter_(setter) {
    style_.colour = mark_colour(sheet);
    style_.size = style_.leading = trial_size;
    const Length width = width_of_line(setter_.set(content_, style_, endless));
    style_.size = style_.leading =
        trial_size * sheet.page_width.millipoints() / width.millipoints() * mark_width_percent / 100;
  }

  void mark(Page& page) {
    Paragraph text = setter_.set(content_, style_, endless);
    const Length left = (page.width - width_of_line(text)) / 2;
    const Length baseline = (page.height + style_.size * 7 / 10) / 2;
    std::vector<Item> items = items_of_line(std::move(text), {left, baseline}, ArtifactKind::watermark);
    page.items.insert(page.items.begin(), items.begin(), items.end());
  }

 private:
  doc::Inlines content_;
  doc::ParagraphStyle style_;
  ParagraphSetter& setter_;
};

/// The mark once more, for readers whom a pale one escapes, and what other marks mean: above the running
/// head.
void add_head(Page& page, const doc::Review& review, const doc::Style& sheet, ParagraphSetter& setter) {
  doc::ParagraphStyle look = one_line_style(sheet, "kolumnentitel");
  look.bold = true;
  const bool both = !review.mark.empty() && !review.note.empty();
  const std::string text = review.mark + (both ? " · " : "") + review.note;
  std::vector<Item> items =
      items_of_line(setter.set({{doc::Text{text}}}, look, endless),
                    {sheet.margin_left, sheet.head_baseline - look.leading}, ArtifactKind::pagination_header);
  page.items.insert(page.items.begin(), items.begin(), items.end());
}

/// The baselines of a page's text, from above.
std::vector<Length> baselines_of(const Page& page) {
  std::set<Length> all;
  for (const Item& item : page.items)
    if (const auto* run = std::get_if<GlyphRun>(&item.drawing);
        run != nullptr && std::holds_alternative<LeafIndex>(item.content))
      all.insert(run->origin.y);
  std::vector<Length> lines;
  for (const Length baseline : all)
    if (lines.empty() || baseline - lines.back() >= same_line) lines.push_back(baseline);
  return lines;
}

/// Numbers the lines of a page from 1; every `step`-th number is printed.
void number_lines(Page& page, int step, const doc::ParagraphStyle& look, Length margin,
                  ParagraphSetter& setter) {
  const std::vector<Length> lines = baselines_of(page);
  for (std::size_t line = static_cast<std::size_t>(step); line <= lines.size();
       line += static_cast<std::size_t>(step)) {
    Paragraph number = setter.set({{doc::Text{std::to_string(line)}}}, look, endless);
    const Length left = margin - number_gap - width_of_line(number);
    for (Item& item : items_of_line(std::move(number), {left, lines[line - 1]}, ArtifactKind::layout))
      page.items.push_back(std::move(item));
  }
}

}  // namespace

void add_review(Pages& pages, const doc::Review& review, const doc::Style& style, ParagraphSetter& setter) {
  if (review.line_numbers > 0) {
    const doc::ParagraphStyle look = one_line_style(style, "kolumnentitel");
    for (Page& page : pages.pages)
      if (page.label.style != PageLabel::Style::none)
        number_lines(page, review.line_numbers, look, style.margin_left, setter);
  }
  if (!review.mark.empty() || !review.note.empty())
    for (Page& page : pages.pages) add_head(page, review, style, setter);
  if (review.mark.empty()) return;
  Marker marker(review.mark, style, setter);
  for (Page& page : pages.pages) marker.mark(page);
}

}  // namespace protokollwerk::layout
