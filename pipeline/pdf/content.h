#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "layout/frame.h"
#include "pdf/fonts.h"
#include "pdf/marks.h"

namespace protokollwerk::pdf {

/// Writes the content stream of one page: text with exact positions, fills, marked content for leaves and
/// artifacts. Positions are kept in integers; the pen never strays more than 1.5 thousandths of the type size
/// from layout's.
class PageContent {
 public:
  /// `marks` receives the page's marked-content sequences.
  PageContent(const layout::Pages& pages, std::uint32_t page, const LeafParents& leaf_parents, Fonts& fonts,
              Marks& marks);

  /// The operators, uncompressed.
  std::string write();

 private:
  /// Inside or outside of a text object.
  enum class Mode : std::uint8_t { page, text };
  using Owner = std::variant<layout::LeafIndex, layout::ArtifactKind>;

  void begin_owner(const Owner& owner);
  void end_owner();
  void switch_to(Mode mode);
  void set_colour(const doc::Colour& colour);
  void set_font(const layout::GlyphRun& run);
  void set_letter_width(const layout::GlyphRun& run);
  void move_to(Length x, Length y);

  void write_run(const layout::GlyphRun& run);
  void write_line_end_hyphen(const layout::GlyphRun& run, Length x);
  void write_fill(const layout::Fill& fill);
  void write_polygon(const layout::Polygon& polygon);
  void write_picture(const layout::Picture& picture);
  std::size_t write_cluster(const layout::GlyphRun& run, std::size_t first, Length origin_x);
  void write_glyph(const layout::GlyphRun& run, const layout::PlacedGlyph& glyph, std::string_view text,
                   Length x);
  void adjust_pen(Length x);
  void set_rise(Length rise);
  void set_word_space(const layout::GlyphRun& run);
  void open_array();
  void open_string();
  void close_string();
  void close_array();

  const layout::Pages& pages_;
  const layout::Page& page_;
  std::uint32_t page_index_;
  const LeafParents& leaf_parents_;
  Fonts& fonts_;
  Marks& marks_;
  std::uint32_t next_mark_ = 0;

  std::string out_;
  std::optional<Owner> owner_;
  Mode mode_ = Mode::page;
  bool in_array_ = false;
  std::size_t string_begin_ = 0;  ///< where the open string began; 0 when none is open
  doc::Colour colour_;
  std::uint16_t face_ = 0;
  Length size_;
  Length rise_;
  Length word_space_;
  int letter_width_ = 1000;  ///< layout::GlyphRun::letter_width
  Length leading_;
  Length line_x_, line_y_;       ///< start of the current text line, PDF coordinates
  Length baseline_;              ///< of the pen, PDF coordinates
  std::int64_t pen_ = 0;         ///< thousandths of Length's unit, from the left edge
  std::int64_t unadjusted_ = 0;  ///< where the pen would be had the last glyph stood exactly at its place
  std::int64_t last_adjustment_ = 0;  ///< the last number in an array, in thousandths of the type size
};

}  // namespace protokollwerk::pdf
