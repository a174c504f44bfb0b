#include "layout/review.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace protokollwerk::layout {
namespace {

using namespace literals;

constexpr Length endless = 100'000_pt;
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

double linear(std::uint8_t component) {
  const double value = component / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const doc::Colour& colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

/// The darkest grey on which all text of the style that stands on the bare page keeps its contrast.
doc::Colour mark_colour(const doc::Style& style) {
  double palest_text = luminance(style.link);
  for (const auto& [name, paragraph] : style.paragraphs)
    if (!paragraph.background) palest_text = std::max(palest_text, luminance(paragraph.colour));
  for (int grey = darkest_mark; grey < palest_mark; ++grey) {
    const auto part = static_cast<std::uint8_t>(grey);
    const doc::Colour colour{part, part, part};
    if ((luminance(colour) + 0.05) / (palest_text + 0.05) >= least_contrast) return colour;
  }
  return {palest_mark, palest_mark, palest_mark};
}

doc::ParagraphStyle plain_style(const doc::Style& sheet, const char* name) {
  const auto found = sheet.paragraphs.find(name);
  doc::ParagraphStyle style = found != sheet.paragraphs.end() ? found->second : sheet.paragraphs.at("text");
  style.alignment = doc::TextAlignment::left;
  style.hyphenate = false;
  style.indent_left = style.indent_first_line = {};
  return style;
}

Length width_of(const Paragraph& paragraph) {
  return paragraph.lines.empty() ? Length{} : paragraph.lines.front().width;
}

/// The runs of a text of one line, as artifacts with its beginning at `origin`.
std::vector<Item> items_of(Paragraph paragraph, Point origin, ArtifactKind kind) {
  std::vector<Item> items;
  if (paragraph.lines.empty()) return items;
  for (LineRun& run : paragraph.lines.front().runs) {
    run.run.origin.x += origin.x;
    run.run.origin.y += origin.y;
    items.push_back({kind, std::move(run.run)});
  }
  return items;
}

/// The mark of a draft, pale behind everything else.
class Marker {
 public:
  Marker(const std::string& mark, const doc::Style& sheet, ParagraphSetter& setter)
      : content_{{doc::Text{mark}}}, style_(plain_style(sheet, "titel")), setter_(setter) {
    style_.colour = mark_colour(sheet);
    style_.size = style_.leading = trial_size;
    const Length width = width_of(setter_.set(content_, style_, endless));
    style_.size = style_.leading =
        trial_size * sheet.page_width.millipoints() / width.millipoints() * mark_width_percent / 100;
  }

  void mark(Page& page) {
    Paragraph text = setter_.set(content_, style_, endless);
    const Length left = (page.width - width_of(text)) / 2;
    const Length baseline = (page.height + style_.size * 7 / 10) / 2;
    std::vector<Item> items = items_of(std::move(text), {left, baseline}, ArtifactKind::watermark);
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
  doc::ParagraphStyle look = plain_style(sheet, "kolumnentitel");
  look.bold = true;
  const bool both = !review.mark.empty() && !review.note.empty();
  const std::string text = review.mark + (both ? " · " : "") + review.note;
  std::vector<Item> items =
      items_of(setter.set({{doc::Text{text}}}, look, endless),
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
    const Length left = margin - number_gap - width_of(number);
    for (Item& item : items_of(std::move(number), {left, lines[line - 1]}, ArtifactKind::layout))
      page.items.push_back(std::move(item));
  }
}

}  // namespace

void add_review(Pages& pages, const doc::Review& review, const doc::Style& style, ParagraphSetter& setter) {
  if (review.line_numbers > 0) {
    const doc::ParagraphStyle look = plain_style(style, "kolumnentitel");
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
