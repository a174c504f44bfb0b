#include "layout/change_marks.h"

namespace protokollwerk::layout {
namespace {

using namespace literals;

constexpr Length distance = 10_pt;  ///< from the text
constexpr Length bar_width = 1.5_pt;
constexpr Length wedge_width = 6_pt;
constexpr Length wedge_height = 6_pt;
constexpr doc::Colour black{0, 0, 0};

Item wedge(Length edge, Length y) {
  const Length tip = edge + distance;
  const Length half = wedge_height / 2;
  return {ArtifactKind::layout,
          Polygon{{{tip, y}, {tip + wedge_width, y - half}, {tip + wedge_width, y + half}}, black}};
}

/// The middle of the white between a strip and the one before or behind it on the page.
Length gap_at(const PlacedStrip& placed, bool is_first, bool is_below) {
  if (is_below) return placed.top + placed.strip.height;
  return is_first ? placed.top : placed.top - placed.strip.space_above / 2;
}

}  // namespace

std::vector<Item> change_marks(const Sheet& sheet, Length margin_top, Length edge) {
  std::vector<Item> marks;
  bool continues = false;
  for (const PlacedStrip& placed : sheet.strips) {
    const doc::Change change = placed.repeated ? doc::Change::none : placed.strip.change;
    const Length top = margin_top + placed.top;
    const Length bottom = top + placed.strip.height;
    if (change == doc::Change::changed && continues)
      std::get<Fill>(marks.back().drawing).area.bottom = bottom;
    else if (change == doc::Change::changed)
      marks.push_back(
          {ArtifactKind::layout, Fill{{edge + distance, top, edge + distance + bar_width, bottom}, black}});
    else if (change != doc::Change::none)
      marks.push_back(wedge(edge, margin_top + gap_at(placed, &placed == &sheet.strips.front(),
                                                      change == doc::Change::gap_below)));
    continues = change == doc::Change::changed;
  }
  return marks;
}

}  // namespace protokollwerk::layout
