#include "layout/running.h"

#include <utility>

#include "layout/one_line.h"

namespace protokollwerk::layout {
namespace {

using namespace literals;

/// White between the left and the right text, at least.
constexpr Length middle_gap = 12_pt;

void replace_all(std::string& text, const std::string& placeholder, const std::string& value) {
  for (std::size_t at = text.find(placeholder); at != std::string::npos;
       at = text.find(placeholder, at + value.size()))
    text.replace(at, placeholder.size(), value);
}

void place(Page& page, Paragraph paragraph, Point origin, ArtifactKind kind) {
  for (Item& item : items_of_line(std::move(paragraph), origin, kind)) page.items.push_back(std::move(item));
}

}  // namespace

/// The head or the foot.
struct RunningTitles::Zone {
  const std::string& left;
  const std::string& right;
  Length baseline;  ///< from the page's top
  ArtifactKind kind;
};

std::string fill_placeholders(const std::string& text, const RunningContext& context) {
  std::string filled = text;
  replace_all(filled, "{seiten}", context.pages);
  replace_all(filled, "{seite}", context.page);
  replace_all(filled, "{kapitel}", context.chapter);
  return filled;
}

RunningTitles::RunningTitles(const doc::RunningTexts& texts, const doc::Style& style, ParagraphSetter& setter)
    : texts_(texts), style_(style), look_(one_line_style(style, "kolumnentitel")), setter_(setter) {}

Paragraph RunningTitles::set(const std::string& text) {
  return setter_.set({{doc::Text{text}}}, look_, endless);
}

/// Drops words at the end until the text fits.
Paragraph RunningTitles::shortened(std::string text, Length width) {
  Paragraph paragraph = set(text);
  while (width_of_line(paragraph) > width) {
    const std::size_t space = text.find_last_of(' ');
    if (space == std::string::npos) return set("…");
    text.resize(space);
    paragraph = set(text + " …");
  }
  return paragraph;
}

void RunningTitles::add_zone(Page& page, const Zone& zone, const RunningContext& context) {
  const Length left = style_.margin_left;
  const Length right = page.width - style_.margin_right;
  Paragraph right_text = shortened(fill_placeholders(zone.right, context), right - left);
  const Length right_width = width_of_line(right_text);
  const Length room = right - left - right_width - (right_width > Length{} ? middle_gap : Length{});
  place(page, shortened(fill_placeholders(zone.left, context), room), {left, zone.baseline}, zone.kind);
  place(page, std::move(right_text), {right - right_width, zone.baseline}, zone.kind);
}

void RunningTitles::add(Page& page, const RunningContext& context) {
  add_zone(page, {texts_.head_left, texts_.head_right, style_.head_baseline, ArtifactKind::pagination_header},
           context);
  add_zone(page,
           {texts_.foot_left, texts_.foot_right, page.height - style_.foot_baseline,
            ArtifactKind::pagination_footer},
           context);
}

}  // namespace protokollwerk::layout
