#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "doc/image.h"
#include "doc/role.h"
#include "doc/style.h"

/// The product of layout: pages of positioned items and the structure tree over them. Nothing in it is
/// undecided; pdf/ paints it without a decision of its own. Coordinates: origin at the page's top left
/// corner, y grows downwards.
namespace protokollwerk::layout {

struct Point {
  Length x;
  Length y;
};

struct Rectangle {
  Length left, top, right, bottom;
};

/// Index into Pages::elements.
using ElementIndex = std::uint32_t;
/// Identifies one leaf of the structure tree's content, e.g. the text of a paragraph up to a link in it. The
/// items of one leaf may lie on several pages (a paragraph broken across pages); each page then gets one
/// marked-content sequence for it and the structure element one kid per page.
using LeafIndex = std::uint32_t;

enum class TableScope : std::uint8_t { none, column, row };

/// A node of the structure tree, in the terms of ISO 32000-1, 14.7.
struct Element {
  doc::Role role = doc::Role::paragraph;
  ElementIndex parent = 0;  ///< the root (index 0, role document) is its own parent
  /// Children in reading order. Every element and every leaf has exactly one parent.
  struct Kid {
    enum class Kind : std::uint8_t { element, leaf };
    Kind kind = Kind::element;
    std::uint32_t index = 0;
  };
  std::vector<Kid> kids;
  std::string language;     ///< BCP 47, empty: as the parent
  std::string alternative;  ///< /Alt, UTF-8
  std::string expansion;    ///< /E, UTF-8
  std::string identifier;   ///< /ID, unique in the document
  std::string title;        ///< /T, UTF-8
  TableScope scope = TableScope::none;
  int column_span = 1;
  int row_span = 1;
  /// The header cells of a table's cell, in reading order; each has an identifier. Only where spans leave no
  /// other way to tell.
  std::vector<ElementIndex> headers;
  enum class ListNumbering : std::uint8_t { none, disc, decimal };
  ListNumbering list_numbering = ListNumbering::none;
};

/// A length within a page, in half the memory: a page has thousands of glyphs.
class GlyphLength {
 public:
  constexpr GlyphLength() = default;
  constexpr GlyphLength(Length length) : value_(static_cast<std::int32_t>(length.millipoints())) {}
  constexpr operator Length() const { return Length::from_millipoints(value_); }
  [[nodiscard]] constexpr std::int64_t millipoints() const { return value_; }
  constexpr GlyphLength& operator+=(Length other) { return *this = Length(*this) + other; }
  constexpr bool operator==(const GlyphLength&) const = default;

 private:
  std::int32_t value_ = 0;
};

/// One glyph of a run. `text_begin`/`text_length` (bytes in the run's text) are the characters it stands for;
/// a hyphen that only exists because a line ends there stands for U+00AD. Advance includes justification and
/// kerning, and like `x_offset` what GlyphRun::letter_width says.
struct PlacedGlyph {
  std::uint32_t id = 0;
  GlyphLength advance;
  GlyphLength x_offset;
  GlyphLength y_offset;
  std::uint32_t text_begin = 0;
  std::uint32_t text_length = 0;
};

/// Glyphs of one face, size and colour on one baseline, belonging to one leaf. `origin` is the first glyph's.
struct GlyphRun {
  std::uint16_t face = 0;  ///< index of the face in the text::Faces that shaped it
  Length size;
  int letter_width = 1000;  ///< of its glyphs, in thousandths of what the face gives them
  doc::Colour colour;
  Point origin;
  std::string text;
  std::vector<PlacedGlyph> glyphs;
};

/// A filled rectangle (rules, bars, backgrounds).
struct Fill {
  Rectangle area;
  doc::Colour colour;
};

/// A filled polygon (parts of a drawing).
struct Polygon {
  std::vector<Point> points;  ///< at least three
  doc::Colour colour;
};

/// An image of the document, stretched to fill the area.
struct Picture {
  std::uint32_t image = 0;  ///< index into Pages::images
  Rectangle area;
};

/// Why an item is no content: ISO 32000-1, 14.8.2.2.
enum class ArtifactKind : std::uint8_t { pagination_header, pagination_footer, watermark, layout };

struct Item {
  /// The leaf the item belongs to, or the kind of artifact it is.
  std::variant<LeafIndex, ArtifactKind> content;
  std::variant<GlyphRun, Fill, Polygon, Picture> drawing;
};

/// What an element of role figure covers: an image or a drawing.
struct FigureArea {
  Rectangle area;
  ElementIndex element = 0;
};

/// A clickable area. One link broken over lines is several areas of the same element.
struct LinkArea {
  Rectangle area;
  ElementIndex element = 0;  ///< of role link, reference's child link or table-of-contents link
  std::string uri;           ///< a link out of the document, or
  std::string anchor;        ///< a link to an anchor of this document
  std::string description;   ///< /Contents: what the link leads to, in words
};

/// The number of a page (ISO 32000-1, 12.4.2).
struct PageLabel {
  enum class Style : std::uint8_t {
    none,  ///< nothing is printed (title page), but the page counts
    decimal,
    roman  ///< front matter
  };
  Style style = Style::none;
  int number = 0;  ///< from 1, within the front matter or the text proper

  /// As printed: "7", "IV"; empty for none.
  [[nodiscard]] std::string text() const;
};

struct Page {
  Length width;
  Length height;
  PageLabel label;
  std::vector<Item> items;  ///< in reading order, artifacts where they are painted
  std::vector<LinkArea> links;
  std::vector<FigureArea> figures;
};

struct Destination {
  std::string anchor;
  std::uint32_t page = 0;  ///< index into Pages::pages
  Length top;
};

/// A bookmark; `level` starts at 1 and grows by at most 1 from one entry to the next.
struct Bookmark {
  int level = 1;
  std::string title;
  std::uint32_t destination = 0;  ///< index into Pages::destinations
};

struct Pages {
  std::vector<Page> pages;
  std::vector<Element> elements;  ///< in document order; index 0 is the Document element
  LeafIndex leaf_count = 0;
  std::vector<Destination> destinations;  ///< sorted by anchor
  std::vector<Bookmark> bookmarks;
  std::vector<doc::Image> images;
};

/// The frames as text, one item per line, for golden tests and for eyes.
std::string dump(const Pages& pages);
/// The structure tree, one element or leaf per line, indented, with attributes and the text of the leaves.
std::string dump_tags(const Pages& pages);
/// The text in reading order as a reader of the structure tree gets it, hyphens of line ends dropped; every
/// element that is not inline starts a line. Not the words in a picture, whose alternative replaces them.
std::string dump_text(const Pages& pages);
/// The text of each leaf, over all pages, hyphens of line ends dropped.
std::vector<std::string> texts_of_leaves(const Pages& pages);

}  // namespace protokollwerk::layout
