#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/paragraph.h"

/// First step of setting a paragraph. Takes the tree of inlines; gives one flat text with its looks, and the
/// tree of elements over it. Promises: nothing is lost but doubled spaces; a line break is '\n'.
namespace protokollwerk::layout {

/// How a stretch of text looks and sounds.
struct Look {
  text::StackIndex stack = 0;
  Length size;
  doc::Colour colour;
  std::string language;
  Length rise;  ///< above the baseline
};

/// A stretch of one look within one leaf.
struct Span {
  std::uint32_t begin = 0;  ///< bytes of Collected::text
  std::uint32_t end = 0;
  std::uint32_t look = 0;   ///< index into Collected::looks
  std::uint32_t piece = 0;  ///< index into Collected::pieces
};

struct Collected {
  std::string text;
  std::vector<Span> spans;  ///< gapless, in order
  std::vector<Look> looks;
  std::vector<InlineElement> elements;
  std::vector<Piece> pieces;
};

Collected collect(const doc::Inlines& content, const doc::ParagraphStyle& style, const Fonts& fonts,
                  const ParagraphSetting& setting);

}  // namespace protokollwerk::layout
