#include "layout/one_line.h"

#include <utility>

namespace protokollwerk::layout {

doc::ParagraphStyle one_line_style(const doc::Style& sheet, const char* name) {
  const auto found = sheet.paragraphs.find(name);
  doc::ParagraphStyle style = found != sheet.paragraphs.end() ? found->second : sheet.paragraphs.at("text");
  style.alignment = doc::TextAlignment::left;
  style.hyphenate = false;
  style.indent_left = style.indent_first_line = {};
  return style;
}

Length width_of_line(const Paragraph& paragraph) {
  return paragraph.lines.empty() ? Length{} : paragraph.lines.front().width;
}

std::vector<Item> items_of_line(Paragraph paragraph, Point origin, ArtifactKind kind) {
  std::vector<Item> items;
  if (paragraph.lines.empty()) return items;
  for (LineRun& run : paragraph.lines.front().runs) {
    run.run.origin.x += origin.x;
    run.run.origin.y += origin.y;
    items.push_back({kind, std::move(run.run)});
  }
  return items;
}

}  // namespace protokollwerk::layout
