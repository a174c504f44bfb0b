#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/length.h"

namespace protokollwerk::doc {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Colour&) const = default;
};

/// A family of faces as a list of files, each with the faces to fall back to for characters it lacks.
struct FaceFiles {
  std::vector<std::string> regular, bold, italic, bold_italic;
};

enum class TextAlignment : std::uint8_t { justified, left, centred, right };

/// How one kind of paragraph looks. Lengths as Length; space above and below does not add up: the larger
/// counts.
struct ParagraphStyle {
  std::string family = "text";  ///< key of Style::families
  Length size = Length::from_points(10.5);
  Length leading = Length::from_points(14.5);  ///< baseline to baseline
  bool bold = false;
  bool italic = false;
  TextAlignment alignment = TextAlignment::justified;
  bool hyphenate = true;
  Length space_above;
  Length space_below = Length::from_points(6);
  Length indent_left;
  Length indent_first_line;
  Colour colour;
  Length rule_above;  ///< width of a rule over the paragraph, as wide as the text; 0 for none
  Length rule_below;  ///< the same under it
  Length rule_distance =
      Length::from_points(4);  ///< between the rule and the paragraph's ascenders or descenders
  Colour rule;
  std::optional<Colour> background;     ///< behind the lines, as wide as the text area
  Length padding;                       ///< from the edge of the background to the text, on all sides
  std::optional<Colour> number_colour;  ///< of the number before a heading; none: as the heading
  int minimum_lines_at_top = 2;         ///< widow control
  int minimum_lines_at_bottom = 2;      ///< orphan control
  bool keep_with_next = false;
};

/// Tells callouts apart where colours cannot be seen.
enum class BarPattern : std::uint8_t { solid, dashed, dotted, doubled };

struct CalloutStyle {
  Length bar_width = Length::from_points(2.5);  ///< 0 for no bar
  Colour bar;
  Length indent = Length::from_points(10);  ///< of the content, from the left edge
  BarPattern pattern = BarPattern::solid;
  std::optional<Colour> background;
  Length frame;    ///< width of a line around it in the colour of the bar; 0 for none
  Length padding;  ///< within frame and background: above, below and on the right
};

struct TableStyle {
  Length cell_padding_horizontal = Length::from_points(4);
  Length cell_padding_vertical = Length::from_points(3);
  Length rule_width = Length::from_points(0.5);
  Length head_rule_width = Length::from_points(1);
  Colour rule;
  Colour head_background = {240, 242, 245};
};

/// What stands between the text of a page and its footnotes. The notes themselves look like the paragraph
/// style "fussnote".
struct FootnoteStyle {
  Length space_above = Length::from_points(10);  ///< above the rule
  Length rule_width = Length::from_points(0.5);
  Length rule_length = Length::from_points(60);
  Length rule_distance = Length::from_points(4);  ///< from the rule to the first note
  Colour rule;
};

/// How much of a sign stands in the margin where a line in justified text begins or ends with it, in percent
/// of its width: what is light hangs out a little, so that the edge looks even.
struct OpticalMargins {
  int hyphen = 0;
  int dash = 0;
  int full_stop = 0;
  int comma = 0;
  int quotation_mark = 0;
};

/// Drawings made from data. Their words look like the paragraph style "diagramm".
struct DrawingStyle {
  Colour mark;                      ///< bars and marks
  Colour accent;                    ///< marks that stand out
  Colour line;                      ///< what joins boxes, axes, frames
  Colour grid = {225, 228, 232};    ///< adorns only
  Colour ground = {240, 242, 245};  ///< of boxes
  Length line_width = Length::from_points(0.75);
};

/// One style sheet: everything that decides how a document looks. Read from templates/stile/*.xml.
struct Style {
  Length page_width = Length::from_millimetres(210);
  Length page_height = Length::from_millimetres(297);
  Length margin_top = Length::from_millimetres(30);
  Length margin_bottom = Length::from_millimetres(28);
  Length margin_left = Length::from_millimetres(28);
  Length margin_right = Length::from_millimetres(25);
  Length head_baseline = Length::from_millimetres(18);  ///< of the running head, from the top edge
  Length foot_baseline = Length::from_millimetres(16);  ///< of the running foot, from the bottom edge
  Length list_indent = Length::from_points(16);
  std::map<std::string, FaceFiles> families;
  /// "text", "ueberschrift1" … "ueberschrift4", "titel", "untertitel", "hinweis", "liste", "tabelle",
  /// "tabellenkopf", "tabellentitel", "verzeichnis1" … "verzeichnis3", "kolumnentitel", "kasten", "zitat",
  /// "fussnote" …
  std::map<std::string, ParagraphStyle> paragraphs;
  std::map<std::string, CalloutStyle> callouts;
  TableStyle table;
  OpticalMargins optical_margins;
  int letter_play = 0;  ///< by how many percent the letters of a justified line may be wider or narrower
  FootnoteStyle footnotes;
  DrawingStyle drawings;
  Colour link = {0, 70, 130};
  Length underline_width = Length::from_points(0.4);     ///< of links out of the document
  Length underline_distance = Length::from_points(1.6);  ///< below the baseline
};

}  // namespace protokollwerk::doc
