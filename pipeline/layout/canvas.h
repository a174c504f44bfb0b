#pragma once

#include <string>
#include <variant>
#include <vector>

#include "doc/style.h"
#include "layout/frame.h"
#include "layout/paragraph.h"

/// What drawings are made of: shapes in coordinates of their own, and words set with the document's faces.
namespace protokollwerk::layout {

/// What is behind a drawing.
inline constexpr doc::Colour paper = {255, 255, 255};

using Shape = std::variant<Fill, Polygon, GlyphRun>;

/// The same shape with its origin elsewhere.
Fill moved(const Fill& fill, Point by);
Polygon moved(const Polygon& polygon, Point by);
GlyphRun moved(const GlyphRun& run, Point by);

/// A drawing or a part of one, from its own top left corner. Words come last, so that nothing covers them.
struct Drawn {
  Length height;
  std::vector<Shape> shapes;
};

/// Words of a drawing, broken to a width, that stand nowhere yet.
struct Words {
  std::vector<Line> lines;
  Length leading;
  Length baseline;  ///< of a line within its leading
  Length width;     ///< of the widest line, alignment not counted
  [[nodiscard]] Length height() const { return leading * static_cast<std::int64_t>(lines.size()); }
};

/// How an area of a chart is filled; the parts of a bar differ by it without colour.
enum class Pattern : std::uint8_t { solid, diagonal, empty, horizontal, vertical, crossed, counter, dense };

/// Draws in the look of a style. Painting order is the order of calls; words are painted last.
class Canvas {
 public:
  Canvas(ParagraphSetter& setter, const doc::Style& style);

  [[nodiscard]] const doc::DrawingStyle& look() const { return look_; }

  enum class Weight : std::uint8_t { regular, bold };
  /// Words in the paragraph style "diagramm", within `width`.
  Words set(const std::string& text, Length width, Weight weight = Weight::regular,
            doc::TextAlignment alignment = doc::TextAlignment::left);
  /// Width of the words on one line, and of the widest of them.
  ParagraphSetter::Extent extent(const std::string& text, Weight weight = Weight::regular);
  [[nodiscard]] Length leading() const { return text_.leading; }

  void words(const Words& words, Point at);
  void fill(const Rectangle& area, doc::Colour colour);
  void polygon(std::vector<Point> points, doc::Colour colour);
  /// A line around an area, inside its edge.
  void frame(const Rectangle& area, doc::Colour colour);
  void horizontal_line(Length left, Length right, Length y, doc::Colour colour);
  void vertical_line(Length x, Length top, Length bottom, doc::Colour colour);
  /// An area with frame and pattern in the colour of marks.
  void patterned(const Rectangle& area, Pattern pattern);

  /// What was drawn since the last call.
  Drawn take(Length height);

 private:
  void hatch(const Rectangle& area, Length pitch, bool rising);
  void stripes(const Rectangle& area, bool horizontal);

  ParagraphSetter& setter_;
  doc::DrawingStyle look_;
  doc::ParagraphStyle text_;
  std::vector<Shape> shapes_;
  std::vector<Shape> words_;
};

}  // namespace protokollwerk::layout
