#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/length.h"
#include "doc/document.h"
#include "doc/style.h"
#include "layout/frame.h"
#include "layout/layout.h"
#include "text/shaper.h"

/// Takes: the inline content of one paragraph, its style, a width, fonts. Gives: its lines as placed glyphs,
/// and the small tree of inline elements they belong to. Promises: every character of the content stands in
/// one run, once, in reading order (a soft hyphen only where a line ends with it); no line is wider than the
/// width and its optical margins unless a single grapheme is; the same input gives the same lines. Knows
/// nothing of pages.
namespace protokollwerk::layout {

/// What a stretch of a paragraph is. `paragraph` is the paragraph itself.
enum class InlineKind : std::uint8_t {
  paragraph,
  emphasis,
  strong,
  link,
  reference,
  foreign,
  abbreviation,
  footnote,   ///< the mark only
  index_term  ///< prints nothing of its own
};

/// An inline element of the paragraph. Element 0 is the paragraph; parents stand before their children.
struct InlineElement {
  InlineKind kind = InlineKind::paragraph;
  std::uint32_t parent = 0;  ///< index into Paragraph::elements; 0 is its own parent
  /// link: the URI; reference: the target anchor; foreign: BCP 47; abbreviation: the expansion; footnote: its
  /// number; index term: its anchor; else empty.
  std::string value;
  /// Elements (index into Paragraph::elements) and leaves (index of a piece) in reading order.
  std::vector<Element::Kid> kids;
};

/// A run of glyphs of one line. `run.origin` is relative to the left edge of the paragraph's width and to the
/// baseline (y is 0 but for raised marks): who places the line adds its own position. One glyph per printed
/// sign; a word space is a real glyph, so is the one at which the line was broken: it hangs behind the line's
/// right edge and is not in `width`.
struct LineRun {
  GlyphRun run;
  Length width;             ///< of the run without the hanging space of a line end
  std::uint32_t piece = 0;  ///< the leaf it belongs to: index into Paragraph::pieces
};

struct Line {
  std::vector<LineRun> runs;  ///< in reading order, from left to right; empty for a line without text
  Length left;                ///< where the first glyph stands (indent, alignment)
  Length width;               ///< of the printed text, without hanging space
  Length over_left;           ///< what of it stands before the measure by optical margins
  Length over_right;          ///< and behind
  bool hyphenated = false;    ///< ends with a hyphen that is not in the text
};

/// A leaf of the paragraph: text of one element, not interrupted by another element.
struct Piece {
  std::uint32_t element = 0;  ///< index into Paragraph::elements
};

/// A paragraph broken into lines. Lines stand `ParagraphStyle::leading` apart.
struct Paragraph {
  std::vector<Line> lines;  ///< empty for a paragraph without content
  std::vector<InlineElement> elements;
  std::vector<Piece> pieces;
  text::FaceMetrics metrics;  ///< of the paragraph's own face and size
};

/// The element of this or a kind above it: the link (or reference) that a piece lies in, if any; else 0.
std::uint32_t enclosing_link(const Paragraph& paragraph, std::uint32_t piece);

/// What the paragraphs of one document have in common.
struct ParagraphSetting {
  doc::Colour link;                ///< colour of links and references
  std::string language = "de-DE";  ///< BCP 47, of the document
  /// What is to be printed behind the content of a reference with page number, space included
  /// ("\u00A0(Seite\u00A07)"); it belongs to the reference's element. Without a function nothing is added.
  std::function<std::string(const doc::Reference&)> page_reference;
  /// The number of a footnote of the document, from 1.
  std::function<std::size_t(const doc::Footnote&)> footnote_number;
  doc::OpticalMargins optical_margins = {};
  int letter_play = 0;  ///< doc::Style::letter_play
};

/// Sets paragraphs of one document. Remembers shaped and hyphenated words from one to the next, which changes
/// nothing but the time it takes. One per document (or one per thread for several); not to be shared between
/// threads.
class ParagraphSetter {
 public:
  /// `fonts` must outlive the setter.
  ParagraphSetter(const Fonts& fonts, ParagraphSetting setting);
  ~ParagraphSetter();
  ParagraphSetter(const ParagraphSetter&) = delete;
  ParagraphSetter& operator=(const ParagraphSetter&) = delete;

  /// Breaks and places the content within `width`, which excludes the style's `indent_left`: the caller
  /// shifts the lines by it; the first-line indent is applied here. Throws text::MissingGlyph for a character
  /// without face.
  [[nodiscard]] Paragraph set(const doc::Inlines& content, const doc::ParagraphStyle& style, Length width);

  /// Width of the content on one endless line, and of its widest part that cannot be broken (hyphenation not
  /// used): what a table needs to share its width among columns.
  struct Extent {
    Length natural;
    Length unbreakable;
  };
  [[nodiscard]] Extent extent(const doc::Inlines& content, const doc::ParagraphStyle& style);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace protokollwerk::layout
