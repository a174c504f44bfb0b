#include "layout/running.h"

#include <utility>

namespace protokollwerk::layout {
namespace {

using namespace literals;

/// White between the left and the right text, at least.
constexpr Length middle_gap = 12_pt;
/// A measure that no running text fills.
constexpr Length endless = 100'000_pt;

void replace_all(std::string& text, const std::string& placeholder, const std::string& value) {
  for (std::size_t at = text.find(placeholder); at != std::string::npos;
       at = text.find(placeholder, at + value.size()))
    text.replace(at, placeholder.size(), value);
}

doc::ParagraphStyle running_style(const doc::Style& sheet) {
  const auto found = sheet.paragraphs.find("kolumnentitel");
  doc::ParagraphStyle style = found != sheet.paragraphs.end() ? found->second : sheet.paragraphs.at("text");
  style.alignment = doc::TextAlignment::left;
  style.hyphenate = false;
  style.indent_left = style.indent_first_line = {};
  return style;
}

Length width_of(const Paragraph& paragraph) {
  return paragraph.lines.empty() ? Length{} : paragraph.lines.front().width;
}

void place(Page& page, Paragraph paragraph, Point origin, ArtifactKind kind) {
  if (paragraph.lines.empty()) return;
  for (LineRun& run : paragraph.lines.front().runs) {
    run.run.origin.x += origin.x;
    run.run.origin.y += origin.y;
    page.items.push_back({kind, std::move(run.run)});
  }
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
    : texts_(texts), style_(style), look_(running_style(style)), setter_(setter) {}

Paragraph RunningTitles::set(const std::string& text) {
  return setter_.set({{doc::Text{text}}}, look_, endless);
}

/// Drops words at the end until the text fits.
Paragraph RunningTitles::shortened(std::string text, Length width) {
  Paragraph paragraph = set(text);
  while (width_of(paragraph) > width) {
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
  const Length right_width = width_of(right_text);
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
