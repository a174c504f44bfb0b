#pragma once

#include <vector>

#include "doc/drawing.h"
#include "layout/canvas.h"

/// Takes a picture made from data, the room it has, a setter and a style; gives it drawn. Promises: every
/// name and number of it stands in the drawing, within the width, over nothing else; no word is cut; the same
/// picture gives the same drawing. A picture that needs more height than there is comes in several parts,
/// each of which says again what the others need to be read.
namespace protokollwerk::layout {

struct DrawingRoom {
  Length width;
  Length height;  ///< of one part, at most; a single row that is higher still comes whole
};

std::vector<Drawn> draw(const doc::Drawing& drawing, const DrawingRoom& room, ParagraphSetter& setter,
                        const doc::Style& style);

/// A drawing before it is known how much of it stands on one page.
struct DrawnRows {
  Drawn head;  ///< repeated above the rows of every part
  std::vector<Drawn> rows;
};

DrawnRows draw_tree(Canvas& canvas, const doc::Tree& tree, const DrawingRoom& room);
DrawnRows draw_timeline(Canvas& canvas, const doc::Timeline& timeline, const DrawingRoom& room);
DrawnRows draw_bars(Canvas& canvas, const doc::BarChart& chart, const DrawingRoom& room);

/// Name and note beside a lane or a bar.
struct RowTitle {
  Words name, note;
  [[nodiscard]] Length height() const { return name.height() + note.height(); }
};
/// The width that titles get beside a chart: as wide as the widest, but at most two fifths.
Length title_width(Canvas& canvas, const std::vector<std::string>& names,
                   const std::vector<std::string>& notes, Length width);
RowTitle set_title(Canvas& canvas, const std::string& name, const std::string& note, Length width);
void place_title(Canvas& canvas, const RowTitle& title, Point at);

}  // namespace protokollwerk::layout
