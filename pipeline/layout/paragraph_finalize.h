#pragma once

#include <vector>

#include "layout/knuth_plass.h"
#include "layout/paragraph_margins.h"
#include "layout/paragraph_prepare.h"

/// Last step of setting a paragraph. Takes the parts and where the lines end; gives lines of placed glyphs.
/// Promises: justified lines end at the measure (and their
/// optical margins) to the millipoint; a hyphen made here stands for U+00AD.
namespace protokollwerk::layout {

struct FinalizeRules {
  doc::TextAlignment alignment = doc::TextAlignment::justified;
  Length width;
  Length first_line_indent;
  const Edges& edges;
};

std::vector<Line> finalize(const Collected& collected, const Prepared& prepared,
                           const knuth_plass::Breaks& breaks, const FinalizeRules& rules, WordStore& words);

}  // namespace protokollwerk::layout
