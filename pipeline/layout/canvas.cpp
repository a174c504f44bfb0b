#include "layout/canvas.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace protokollwerk::layout {
namespace {

using namespace literals;

constexpr Length hatch_width = 0.8_pt;
constexpr Length hatch_pitch = 4_pt;
constexpr Length dense_pitch = 2_pt;

doc::Inlines inlines_of(const std::string& text, Canvas::Weight weight) {
  if (text.empty()) return {};
  doc::Inlines content = {{doc::Text{text}}};
  if (weight == Canvas::Weight::regular) return content;
  return {{doc::Emphasis{doc::EmphasisKind::strong, std::move(content)}}};
}

/// A corner of an area with its distance along the direction across the hatching.
struct Corner {
  Point point;
  Length across;
};

/// The part of the ring of corners on one side of a line at distance `limit`; the line crosses edges at 45°,
/// so that every crossing is exact.
std::vector<Corner> clipped(const std::vector<Corner>& ring, Length limit, bool keep_larger) {
  const auto inside = [&](const Corner& c) { return keep_larger ? c.across >= limit : c.across <= limit; };
  std::vector<Corner> kept;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Corner& from = ring[i];
    const Corner& to = ring[(i + 1) % ring.size()];
    if (inside(from)) kept.push_back(from);
    if (inside(from) == inside(to)) continue;
    // On an edge of the area only one coordinate changes; on a line of the hatching `across` does not.
    const Length step = limit - from.across;
    const bool along_x = from.point.y == to.point.y;
    const bool forward =
        (to.across > from.across) == (along_x ? to.point.x > from.point.x : to.point.y > from.point.y);
    const Length move = forward ? step : -step;
    kept.push_back(
        {along_x ? Point{from.point.x + move, from.point.y} : Point{from.point.x, from.point.y + move},
         limit});
  }
  return kept;
}

}  // namespace

Fill moved(const Fill& fill, Point by) {
  const Rectangle& area = fill.area;
  return {{area.left + by.x, area.top + by.y, area.right + by.x, area.bottom + by.y}, fill.colour};
}

Polygon moved(const Polygon& polygon, Point by) {
  Polygon result = polygon;
  for (Point& point : result.points) point = {point.x + by.x, point.y + by.y};
  return result;
}

GlyphRun moved(const GlyphRun& run, Point by) {
  GlyphRun result = run;
  result.origin = {run.origin.x + by.x, run.origin.y + by.y};
  return result;
}

Canvas::Canvas(ParagraphSetter& setter, const doc::Style& style)
    : setter_(setter), look_(style.drawings), text_(style.paragraphs.at("text")) {
  if (const auto own = style.paragraphs.find("diagramm"); own != style.paragraphs.end()) text_ = own->second;
  text_.indent_left = text_.indent_first_line = {};
}

Words Canvas::set(const std::string& text, Length width, Weight weight, doc::TextAlignment alignment) {
  const doc::Inlines content = inlines_of(text, weight);
  doc::ParagraphStyle style = text_;
  style.alignment = alignment;
  // Names are divided only where a word alone is too wide.
  style.hyphenate = text_.hyphenate && setter_.extent(content, text_).unbreakable > width;
  Paragraph paragraph = setter_.set(content, style, width);
  const text::FaceMetrics& metrics = paragraph.metrics;
  Words words{std::move(paragraph.lines),
              style.leading,
              (style.leading - metrics.ascent - metrics.descent) / 2 + metrics.ascent,
              {}};
  for (const Line& line : words.lines) words.width = std::max(words.width, line.width);
  return words;
}

ParagraphSetter::Extent Canvas::extent(const std::string& text, Weight weight) {
  return setter_.extent(inlines_of(text, weight), text_);
}

void Canvas::words(const Words& words, Point at) {
  Length baseline = at.y + words.baseline;
  for (const Line& line : words.lines) {
    for (const LineRun& run : line.runs) words_.emplace_back(moved(run.run, {at.x, baseline}));
    baseline += words.leading;
  }
}

void Canvas::fill(const Rectangle& area, doc::Colour colour) {
  if (area.right > area.left && area.bottom > area.top) shapes_.emplace_back(Fill{area, colour});
}

void Canvas::polygon(std::vector<Point> points, doc::Colour colour) {
  if (points.size() >= 3) shapes_.emplace_back(Polygon{std::move(points), colour});
}

void Canvas::frame(const Rectangle& area, doc::Colour colour) {
  const Length width = look_.line_width;
  fill({area.left, area.top, area.right, area.top + width}, colour);
  fill({area.left, area.bottom - width, area.right, area.bottom}, colour);
  fill({area.left, area.top + width, area.left + width, area.bottom - width}, colour);
  fill({area.right - width, area.top + width, area.right, area.bottom - width}, colour);
}

void Canvas::horizontal_line(Length left, Length right, Length y, doc::Colour colour) {
  fill({left, y - look_.line_width / 2, right, y + look_.line_width / 2}, colour);
}

void Canvas::vertical_line(Length x, Length top, Length bottom, doc::Colour colour) {
  fill({x - look_.line_width / 2, top, x + look_.line_width / 2, bottom}, colour);
}

void Canvas::hatch(const Rectangle& area, Length pitch, bool rising) {
  const auto across = [&](Point p) {
    return (p.x - area.left) + (rising ? p.y - area.top : area.bottom - p.y);
  };
  std::vector<Corner> ring;
  for (const Point& corner : {Point{area.left, area.top}, Point{area.right, area.top},
                              Point{area.right, area.bottom}, Point{area.left, area.bottom}})
    ring.push_back({corner, across(corner)});
  const Length end = (area.right - area.left) + (area.bottom - area.top);
  for (Length at = pitch / 2; at < end; at += pitch) {
    std::vector<Point> points;
    for (const Corner& corner : clipped(clipped(ring, at, true), at + hatch_width, false))
      points.push_back(corner.point);
    polygon(std::move(points), look_.mark);
  }
}

void Canvas::stripes(const Rectangle& area, bool horizontal) {
  const Length end = horizontal ? area.bottom : area.right;
  for (Length at = (horizontal ? area.top : area.left) + hatch_pitch / 2; at < end;
       at += hatch_pitch * 3 / 4) {
    const Length next = std::min(at + hatch_width, end);
    fill(horizontal ? Rectangle{area.left, at, area.right, next} : Rectangle{at, area.top, next, area.bottom},
         look_.mark);
  }
}

void Canvas::patterned(const Rectangle& area, Pattern pattern) {
  if (area.right <= area.left) return;
  switch (pattern) {
    case Pattern::solid:
      return fill(area, look_.mark);
    case Pattern::diagonal:
      hatch(area, hatch_pitch, true);
      break;
    case Pattern::empty:
      break;
    case Pattern::horizontal:
      stripes(area, true);
      break;
    case Pattern::vertical:
      stripes(area, false);
      break;
    case Pattern::crossed:
      hatch(area, hatch_pitch, true);
      hatch(area, hatch_pitch, false);
      break;
    case Pattern::counter:
      hatch(area, hatch_pitch, false);
      break;
    case Pattern::dense:
      hatch(area, dense_pitch, true);
      break;
  }
  frame(area, look_.mark);
}

Drawn Canvas::take(Length height) {
  Drawn drawn{height, std::exchange(shapes_, {})};
  std::move(words_.begin(), words_.end(), std::back_inserter(drawn.shapes));
  words_.clear();
  return drawn;
}

}  // namespace protokollwerk::layout
