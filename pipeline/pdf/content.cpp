#include "pdf/content.h"

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

#include "base/contract.h"
#include "pdf/images.h"
#include "pdf/syntax.h"

namespace protokollwerk::pdf {
namespace {

/// Longest literal string of our own: well below PDF/A's 32,767 bytes.
constexpr std::size_t longest_string = 30'000;
/// A gap wider than this many thousandths of the type size is a new position, not a number inside an array.
constexpr std::int64_t widest_adjustment = 20'000;

/// What layout gives as text of a hyphen that stands only because the line ends.
constexpr std::string_view soft_hyphen = "\u00AD";

std::string_view artifact_properties(layout::ArtifactKind kind) {
  switch (kind) {
    case layout::ArtifactKind::pagination_header:
      return "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n";
    case layout::ArtifactKind::pagination_footer:
      return "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n";
    case layout::ArtifactKind::watermark:
      return "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n";
    case layout::ArtifactKind::layout:
      break;
  }
  return "/Artifact<</Type/Layout>>BDC\n";
}

std::int64_t rounded_quotient(std::int64_t dividend, std::int64_t divisor) {
  return (dividend + (dividend > 0 ? divisor : -divisor) / 2) / divisor;
}

std::string_view text_of(const layout::GlyphRun& run, const layout::PlacedGlyph& glyph) {
  return std::string_view(run.text).substr(glyph.text_begin, glyph.text_length);
}

}  // namespace

PageContent::PageContent(const layout::Pages& pages, std::uint32_t page, const LeafParents& leaf_parents,
                         Fonts& fonts, Marks& marks)
    : pages_(pages),
      page_(pages.pages[page]),
      page_index_(page),
      leaf_parents_(leaf_parents),
      fonts_(fonts),
      marks_(marks) {}

std::string PageContent::write() {
  for (const layout::Item& item : page_.items) {
    const auto* run = std::get_if<layout::GlyphRun>(&item.drawing);
    switch_to(run != nullptr ? Mode::text : Mode::page);
    begin_owner(item.content);
    if (run != nullptr) {
      write_run(*run);
    } else if (const auto* polygon = std::get_if<layout::Polygon>(&item.drawing)) {
      write_polygon(*polygon);
    } else if (const auto* fill = std::get_if<layout::Fill>(&item.drawing)) {
      write_fill(*fill);
    } else {
      write_picture(std::get<layout::Picture>(item.drawing));
    }
  }
  end_owner();
  switch_to(Mode::page);
  return std::move(out_);
}

void PageContent::begin_owner(const Owner& owner) {
  if (owner_ == owner) return;
  end_owner();
  owner_ = owner;
  if (const auto* artifact = std::get_if<layout::ArtifactKind>(&owner)) {
    out_ += artifact_properties(*artifact);
    return;
  }
  const auto leaf = std::get<layout::LeafIndex>(owner);
  ENSURE(leaf < leaf_parents_.size());
  syntax::name(out_, doc::structure_type(pages_.elements[leaf_parents_[leaf]].role));
  out_ += "<</MCID ";
  syntax::integer(out_, next_mark_);
  out_ += ">>BDC\n";
  marks_.push_back({leaf, page_index_, next_mark_++});
}

void PageContent::end_owner() {
  if (!owner_) return;
  close_array();
  out_ += "EMC\n";
  owner_.reset();
}

/// A path cannot be drawn inside a text object, and marked content may not straddle the object's ends.
void PageContent::switch_to(Mode mode) {
  if (mode == mode_) return;
  end_owner();
  out_ += mode == Mode::text ? "BT\n" : "ET\n";
  mode_ = mode;
  line_x_ = line_y_ = Length();
}

void PageContent::set_colour(const doc::Colour& colour) {
  if (colour == colour_) return;
  close_array();
  syntax::colour(out_, colour);
  out_ += " rg\n";
  colour_ = colour;
}

void PageContent::set_font(const layout::GlyphRun& run) {
  if (run.face == face_ && run.size == size_) return;
  close_array();
  syntax::name(out_, Fonts::name(run.face));
  out_ += ' ';
  syntax::length(out_, run.size);
  out_ += " Tf\n";
  face_ = run.face;
  size_ = run.size;
}

/// The pen moves in units of the letters' width from here on.
void PageContent::set_letter_width(const layout::GlyphRun& run) {
  if (run.letter_width == letter_width_) return;
  close_array();
  letter_width_ = run.letter_width;
  syntax::length(out_, Length::from_millipoints(letter_width_ * 100));  // Tz takes percent
  out_ += " Tz\n";
}

void PageContent::move_to(Length x, Length y) {
  close_array();
  if (x == line_x_ && line_y_ - y == leading_ && leading_ != Length()) {
    out_ += "T*\n";
  } else {
    syntax::length(out_, x - line_x_);
    out_ += ' ';
    syntax::length(out_, y - line_y_);
    // A step straight down is mostly that to the next line, and will be taken again.
    const bool is_line_step = x == line_x_ && y < line_y_;
    out_ += is_line_step ? " TD\n" : " Td\n";
    if (is_line_step) leading_ = line_y_ - y;
  }
  line_x_ = x;
  line_y_ = baseline_ = y;
  pen_ = unadjusted_ = x.millipoints() * 1000;
}

void PageContent::write_run(const layout::GlyphRun& run) {
  if (run.glyphs.empty()) return;
  set_colour(run.colour);
  set_font(run);
  set_letter_width(run);
  const Length baseline = page_.height - run.origin.y;
  const std::int64_t gap = run.origin.x.millipoints() * 1000 - pen_;
  const bool continues = baseline == baseline_ && (line_x_ != Length() || line_y_ != Length());
  set_word_space(run);
  if (!continues || std::abs(gap) > widest_adjustment * size_.millipoints()) move_to(run.origin.x, baseline);
  const bool word_is_broken = text_of(run, run.glyphs.back()) == soft_hyphen;
  const std::size_t count = run.glyphs.size() - (word_is_broken ? 1 : 0);
  Length x = run.origin.x;
  for (std::size_t i = 0; i < count;) {
    const std::size_t next = write_cluster(run, i, x);
    for (; i < next; ++i) x += run.glyphs[i].advance;
  }
  if (word_is_broken) write_line_end_hyphen(run, x);
  set_rise(Length());
}

/// The hyphen of a broken word is no part of the text but a product of layout, so it is an artifact: the
/// tagged text has the whole word. As U+002D, which readers without tags (pdftotext, browsers) take away at a
/// line's end when they join words; at U+00AD pdftotext 22.12 leaves the word in two parts (see
/// REQUIREMENTS.md).
void PageContent::write_line_end_hyphen(const layout::GlyphRun& run, Length x) {
  begin_owner(layout::ArtifactKind::layout);
  write_glyph(run, run.glyphs.back(), "-", x);
  end_owner();
}

void PageContent::write_fill(const layout::Fill& fill) {
  set_colour(fill.colour);
  const layout::Rectangle& area = fill.area;
  for (const Length value :
       {area.left, page_.height - area.bottom, area.right - area.left, area.bottom - area.top}) {
    syntax::length(out_, value);
    out_ += ' ';
  }
  out_ += "re f\n";
}

void PageContent::write_polygon(const layout::Polygon& polygon) {
  set_colour(polygon.colour);
  const char* op = " m\n";
  for (const layout::Point& point : polygon.points) {
    syntax::length(out_, point.x);
    out_ += ' ';
    syntax::length(out_, page_.height - point.y);
    out_ += std::exchange(op, " l\n");
  }
  out_ += "h f\n";
}

/// An image is one unit wide and high; the matrix stretches it to its area.
void PageContent::write_picture(const layout::Picture& picture) {
  const layout::Rectangle& area = picture.area;
  out_ += "q ";
  syntax::length(out_, area.right - area.left);
  out_ += " 0 0 ";
  for (const Length value : {area.bottom - area.top, area.left, page_.height - area.bottom}) {
    syntax::length(out_, value);
    out_ += ' ';
  }
  out_ += "cm ";
  syntax::name(out_, image_name(picture.image));
  out_ += " Do Q\n";
}

/// Writes a glyph and the further glyphs of the same characters; gives the index behind them. Where several
/// glyphs stand for one character, ActualText says so, because a font can only state text per glyph.
std::size_t PageContent::write_cluster(const layout::GlyphRun& run, std::size_t first, Length origin_x) {
  std::size_t end = first + 1;
  while (end < run.glyphs.size() && run.glyphs[end].text_length == 0) ++end;
  const std::string_view text = text_of(run, run.glyphs[first]);
  ENSURE(!text.empty());
  const bool several = end - first > 1;
  if (several) {
    close_array();
    out_ += "/Span<</ActualText";
    syntax::text(out_, text);
    out_ += ">>BDC\n";
  }
  Length x = origin_x;
  for (std::size_t i = first; i < end; ++i) {
    write_glyph(run, run.glyphs[i], text, x);
    x += run.glyphs[i].advance;
  }
  if (several) {
    close_array();
    out_ += "EMC\n";
  }
  return end;
}

void PageContent::write_glyph(const layout::GlyphRun& run, const layout::PlacedGlyph& glyph,
                              std::string_view text, Length x) {
  const Code code = fonts_.code(run.face, glyph.id, text);
  set_rise(glyph.y_offset);
  adjust_pen(x + glyph.x_offset);
  if (string_begin_ != 0 && out_.size() - string_begin_ > longest_string) close_string();
  open_string();
  append_code(out_, code);
  std::int64_t width = fonts_.width(run.face, code) * size_.millipoints();
  if (code == space_code) width += word_space_.millipoints() * 1000;
  width = width * letter_width_ / 1000;
  pen_ += width;
  unadjusted_ = (x + glyph.x_offset).millipoints() * 1000 + width;
}

/// Moves the pen by a number in the array where it would otherwise be further from `x` than 1.5 thousandths
/// of the type size. Of the numbers that keep to this, takes one that occurs again and again, for it
/// compresses best: the last one (word spaces of one line), then what the pair of glyphs asks for by itself
/// (kerning).
void PageContent::adjust_pen(Length x) {
  const std::int64_t unit = size_.millipoints() * letter_width_ / 1000;
  const std::int64_t target = x.millipoints() * 1000;
  const std::int64_t error = target - pen_;
  const auto is_close = [error, unit](std::int64_t units) {
    return 2 * std::abs(error - units * unit) <= 3 * unit;
  };
  if (2 * std::abs(target - unadjusted_) < unit && is_close(0)) return;
  std::int64_t units = rounded_quotient(target - unadjusted_, unit);
  if (std::abs(units - last_adjustment_) == 1 && is_close(last_adjustment_)) units = last_adjustment_;
  if (!is_close(units)) units = rounded_quotient(error, unit);
  if (units == 0) return;
  close_string();
  open_array();
  syntax::integer(out_, -units);
  pen_ += units * unit;
  last_adjustment_ = units;
}

/// Word spacing for a line whose spaces are all stretched or shrunk alike: their median. What single spaces
/// differ from it is a number in the array.
void PageContent::set_word_space(const layout::GlyphRun& run) {
  std::vector<std::int64_t> extras;
  for (const layout::PlacedGlyph& glyph : run.glyphs) {
    if (text_of(run, glyph) != " ") continue;
    const Code code = fonts_.code(run.face, glyph.id, " ");
    if (code != space_code) continue;
    const std::int64_t unscaled = rounded_quotient(glyph.advance.millipoints() * 1000, letter_width_);
    extras.push_back(unscaled - fonts_.width(run.face, code) * size_.millipoints() / 1000);
  }
  if (extras.empty()) return;
  const auto middle = extras.begin() + static_cast<std::ptrdiff_t>(extras.size() / 2);
  std::nth_element(extras.begin(), middle, extras.end());
  const bool is_natural = 1000 * std::abs(*middle) <= 2 * size_.millipoints();
  const Length wanted = Length::from_millipoints(is_natural ? 0 : *middle);
  // One space is cheaper as a number, unless the spacing that is set would have to be undone anyway.
  if (wanted == word_space_ || (extras.size() == 1 && word_space_ == Length())) return;
  close_array();
  syntax::length(out_, wanted);
  out_ += " Tw\n";
  word_space_ = wanted;
}

void PageContent::set_rise(Length rise) {
  if (rise == rise_) return;
  close_array();
  syntax::length(out_, rise);
  out_ += " Ts\n";
  rise_ = rise;
}

void PageContent::open_array() {
  if (in_array_) return;
  out_ += '[';
  in_array_ = true;
}

void PageContent::open_string() {
  open_array();
  if (string_begin_ != 0) return;
  out_ += '(';
  string_begin_ = out_.size();
}

void PageContent::close_string() {
  if (string_begin_ == 0) return;
  out_ += ')';
  string_begin_ = 0;
}

void PageContent::close_array() {
  if (!in_array_) return;
  close_string();
  out_ += "]TJ\n";
  in_array_ = false;
}

}  // namespace protokollwerk::pdf
