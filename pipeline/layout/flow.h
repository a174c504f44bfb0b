#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "layout/canvas.h"
#include "layout/frame.h"
#include "layout/paragraph.h"

/// What stands between blocks and pages: a column of strips, one below the other, each with what it says
/// about page ends. Lines are kept beside the strips, so that a paragraph can be set anew without touching
/// the column, and strips are small values that can be cut and copied.
namespace protokollwerk::layout {

/// Whether a page may end before a strip; the larger counts where two say something.
enum class PageEnd : std::uint8_t {
  allowed,
  discouraged,  ///< would make a widow or an orphan
  forbidden,    ///< would part a heading from its text
  forced
};

using ParagraphIndex = std::uint32_t;
/// Index into Flow::anchors.
using AnchorIndex = std::uint32_t;
/// Index into Flow::notes.
using NoteIndex = std::uint32_t;

/// One line of a paragraph within a strip. `x` is the left edge of the paragraph's measure, from the column's
/// edge.
struct StripLine {
  ParagraphIndex paragraph = 0;
  std::uint32_t line = 0;
  Length x;
};

/// A rule within a strip, `top` from the strip's top.
struct StripRule {
  Length top, thickness, left, right;
  doc::Colour colour;
};

/// A picture that fills the height of its strip.
struct StripPicture {
  std::uint32_t image = 0;  ///< index into the document's images
  Length left, right;
  LeafIndex leaf = 0;
  ElementIndex element = 0;
};

/// A drawing that fills the height of its strip; shapes from the strip's top and the column's left edge.
struct StripDrawing {
  std::shared_ptr<const std::vector<Shape>> shapes;
  Length left, right;
  LeafIndex leaf = 0;
  ElementIndex element = 0;
};

struct Band;

/// A part of the column that no page end cuts through, except that a band can be split into two.
struct Strip {
  Length space_above;  ///< to the strip before; not at the top of a page
  Length height;
  Length baseline;  ///< of `lines`, from the top
  PageEnd page_end = PageEnd::allowed;
  bool table_head = false;
  bool title_page = false;
  bool front_matter = false;
  bool heading = false;
  bool landscape = false;
  bool begins_note = false;
  doc::Change change = doc::Change::none;
  std::int32_t bar = -1;         ///< index into Flow::bars
  std::int32_t table = -1;       ///< index into Flow::tables
  std::int32_t chapter = -1;     ///< index into Flow::chapters, for the first strip of a chapter
  std::vector<StripLine> lines;  ///< in reading order
  std::vector<AnchorIndex> anchors;
  std::vector<NoteIndex> notes;  ///< whose marks stand in `lines`
  std::vector<StripRule> rules;
  std::optional<StripPicture> picture;
  std::optional<StripDrawing> drawing;
  std::shared_ptr<const Band> band;
};

/// A cell within a band; `row` counts within the band.
struct BandCell {
  std::uint32_t row = 0;
  std::uint32_t row_span = 1;
  Length left, right;
  bool shaded = false;
  std::vector<Strip> strips;
};

/// Rows of a table that spanning cells hold together; mostly one.
struct Band {
  std::vector<Length> heights;  ///< of the rows
  std::vector<BandCell> cells;  ///< in reading order
  Length padding;               ///< above and below the content of a cell
  Length row_minimum;           ///< height of a row without content
  Length rule_above, rule_below;
  doc::Colour rule, shade;
};

/// What a leaf is a link to, if it is.
struct LinkTarget {
  ElementIndex element = 0;
  std::string uri;
  std::string anchor;
  std::string description;
  bool underlined = false;
};

/// The mark of a footnote in a line of a paragraph.
struct FootnoteMark {
  std::uint32_t line = 0;
  NoteIndex note = 0;
  bool operator==(const FootnoteMark&) const = default;
};

/// A place in a line of a paragraph that the index names.
struct TermMark {
  std::uint32_t line = 0;
  std::string anchor;
  bool operator==(const TermMark&) const = default;
};

/// Lines of a paragraph with the places of their pieces in the structure tree.
struct SetParagraph {
  std::vector<Line> lines;
  text::FaceMetrics metrics;
  std::vector<LeafIndex> leaves;    ///< by piece; empty: the lines are an artifact
  std::vector<std::int32_t> links;  ///< by piece: index into Flow::links, or -1
  std::vector<FootnoteMark> marks;
  std::vector<TermMark> terms;
};

/// The rule between the text of a page and its notes.
struct NoteRule {
  Length space_above, thickness, distance, length;
  doc::Colour colour;
  [[nodiscard]] Length height() const { return space_above + thickness + distance; }
};

/// What is drawn around a callout: a bar at its left edge, a frame, a background, as high as the strips that
/// carry it.
struct Bar {
  Length left, right;
  doc::CalloutStyle style;
  std::int32_t parent = -1;  ///< the bar of a callout around this one
};

/// The head rows of a table, to be repeated.
struct TableHead {
  std::vector<Strip> strips;
  Length height;
};

struct OutlinePoint {
  int level = 1;
  std::string title;
  AnchorIndex anchor = 0;
};

struct Flow {
  std::vector<Strip> strips;
  std::vector<SetParagraph> paragraphs;
  std::vector<LinkTarget> links;
  std::vector<Bar> bars;
  std::vector<TableHead> tables;
  std::vector<std::string> chapters;
  std::vector<std::string> anchors;
  std::vector<OutlinePoint> bookmarks;
  std::vector<std::vector<Strip>> notes;  ///< of the footnotes, in the order of their numbers
  NoteRule note_rule;
};

/// Height of strips set below one another at the top of a region.
Length stacked_height(const std::vector<Strip>& strips);

}  // namespace protokollwerk::layout
