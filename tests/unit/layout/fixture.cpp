#include "unit/layout/fixture.h"

#include <variant>

#include "layout/layout.h"
#include "support/fake_fonts.h"

namespace protokollwerk::test {
namespace {

using namespace literals;

doc::ParagraphStyle ten_points() {
  doc::ParagraphStyle style;
  style.size = style.leading = 10_pt;
  style.space_below = {};
  style.alignment = doc::TextAlignment::left;
  style.hyphenate = false;
  return style;
}

}  // namespace

doc::Style small_style() {
  doc::Style style;
  style.page_width = 300_pt;
  style.page_height = 400_pt;
  style.margin_top = style.margin_bottom = style.margin_left = style.margin_right = 50_pt;
  style.head_baseline = style.foot_baseline = 30_pt;
  style.list_indent = 20_pt;
  style.table.cell_padding_horizontal = style.table.cell_padding_vertical = 5_pt;
  for (const char* name :
       {"text", "liste", "tabelle", "tabellenkopf", "tabellentitel", "kasten", "zitat", "fussnote",
        "bildtitel", "kolumnentitel", "verzeichnis1", "verzeichnis2", "verzeichnis3", "ueberschrift1",
        "ueberschrift2", "ueberschrift3", "ueberschrift4", "titel"})
    style.paragraphs[name] = ten_points();
  style.paragraphs["ueberschrift1"].space_above = 20_pt;
  style.paragraphs["ueberschrift1"].space_below = 10_pt;
  return style;
}

layout::Pages lay_out(const doc::Document& document, const doc::Style& style) {
  const FakeFonts fonts;
  return layout::lay_out(document, style, fonts.fonts());
}

doc::Inlines text(std::string content) {
  return {{doc::Text{std::move(content)}}};
}

doc::Block paragraph(std::string content, std::string anchor) {
  return {doc::Paragraph{"text", text(std::move(content)), std::move(anchor)}};
}

doc::Block paragraph(doc::Inlines content) {
  return {doc::Paragraph{"text", std::move(content), {}}};
}

doc::Block section(std::string number, std::string title, doc::Blocks content, std::string anchor) {
  doc::Section section;
  section.anchor = anchor.empty() ? "abschnitt-" + title : std::move(anchor);
  section.number = std::move(number);
  section.title = text(std::move(title));
  section.content = std::move(content);
  return {std::move(section)};
}

doc::ListItem item(std::string label, doc::Blocks content) {
  return {std::move(label), std::move(content), {}};
}

doc::Cell cell(std::string content, doc::CellKind kind) {
  doc::Cell cell;
  cell.kind = kind;
  if (!content.empty()) cell.content = {paragraph(std::move(content))};
  return cell;
}

doc::Row row(const std::vector<std::string>& cells, doc::CellKind kind) {
  doc::Row row;
  for (const std::string& content : cells) row.cells.push_back(cell(content, kind));
  return row;
}

doc::Document document(doc::Blocks content) {
  doc::Document document;
  document.content = std::move(content);
  return document;
}

std::string words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += i == 0 ? "wort" : " wort";
  return text;
}

std::vector<PrintedLine> lines_of(const layout::Page& page) {
  std::vector<PrintedLine> lines;
  for (const layout::Item& item : page.items) {
    const auto* run = std::get_if<layout::GlyphRun>(&item.drawing);
    if (run == nullptr) continue;
    const bool artifact = std::holds_alternative<layout::ArtifactKind>(item.content);
    if (lines.empty() || lines.back().baseline != run->origin.y)
      lines.push_back({run->origin.x, run->origin.y, {}});
    lines.back().text += artifact ? "[" + run->text + "]" : run->text;
  }
  for (PrintedLine& line : lines)
    while (!line.text.empty() && line.text.back() == ' ') line.text.pop_back();
  return lines;
}

std::vector<std::string> texts_of(const layout::Page& page) {
  std::vector<std::string> texts;
  for (PrintedLine& line : lines_of(page)) texts.push_back(std::move(line.text));
  return texts;
}

}  // namespace protokollwerk::test
