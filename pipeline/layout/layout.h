#pragma once

#include <functional>

#include "doc/document.h"
#include "doc/style.h"
#include "layout/frame.h"
#include "text/hyphenator.h"
#include "text/shaper.h"

namespace protokollwerk::layout {

/// What layout needs to know about fonts. `stack` maps a family of the style to a stack of the shaper.
struct Fonts {
  const text::Shaper& shaper;
  std::function<text::StackIndex(const std::string& family, bool bold, bool italic)> stack;
  const text::Hyphenator& hyphenator;
};

/// Takes a document, a style sheet and fonts; gives pages. Promises: every character of the document stands
/// on a page, once, in reading order; every element and leaf has one parent; the same input gives the same
/// pages; at most two passes for the table of contents and page references. Throws MissingGlyph for a
/// character that no face has.
Pages lay_out(const doc::Document& document, const doc::Style& style, const Fonts& fonts);

}  // namespace protokollwerk::layout
