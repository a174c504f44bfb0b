#include "layout/drawing.h"

#include <algorithm>
#include <utility>

namespace protokollwerk::layout {
namespace {

struct Drawer {
  Canvas& canvas;
  const DrawingRoom& room;

  DrawnRows operator()(const doc::Tree& tree) const { return draw_tree(canvas, tree, room); }
  DrawnRows operator()(const doc::Timeline& timeline) const { return draw_timeline(canvas, timeline, room); }
  DrawnRows operator()(const doc::BarChart& chart) const { return draw_bars(canvas, chart, room); }
};

/// Sets a piece of drawing below what is there; shapes before words, so that no shape covers a word.
void append(Drawn& part, const Drawn& more) {
  for (const Shape& shape : more.shapes)
    std::visit([&](const auto& kind) { part.shapes.emplace_back(moved(kind, {{}, part.height})); }, shape);
  part.height += more.height;
}

std::vector<Drawn> parts_of(const DrawnRows& rows, Length height) {
  std::vector<Drawn> parts = {rows.head};
  for (const Drawn& row : rows.rows) {
    const bool begun = parts.back().height > rows.head.height;
    if (begun && parts.back().height + row.height > height) parts.push_back(rows.head);
    append(parts.back(), row);
  }
  for (Drawn& part : parts)
    std::stable_partition(part.shapes.begin(), part.shapes.end(),
                          [](const Shape& shape) { return !std::holds_alternative<GlyphRun>(shape); });
  return parts;
}

}  // namespace

std::vector<Drawn> draw(const doc::Drawing& drawing, const DrawingRoom& room, ParagraphSetter& setter,
                        const doc::Style& style) {
  Canvas canvas(setter, style);
  return parts_of(std::visit(Drawer{canvas, room}, drawing), room.height);
}

Length title_width(Canvas& canvas, const std::vector<std::string>& names,
                   const std::vector<std::string>& notes, Length width) {
  Length widest;
  for (const std::string& name : names)
    widest = std::max(widest, canvas.extent(name, Canvas::Weight::bold).natural);
  for (const std::string& note : notes) widest = std::max(widest, canvas.extent(note).natural);
  return std::min(widest, width * 2 / 5);
}

RowTitle set_title(Canvas& canvas, const std::string& name, const std::string& note, Length width) {
  return {canvas.set(name, width, Canvas::Weight::bold), canvas.set(note, width)};
}

void place_title(Canvas& canvas, const RowTitle& title, Point at) {
  canvas.words(title.name, at);
  canvas.words(title.note, {at.x, at.y + title.name.height()});
}

}  // namespace protokollwerk::layout
