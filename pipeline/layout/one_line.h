#pragma once

#include <vector>

#include "doc/style.h"
#include "layout/frame.h"
#include "layout/paragraph.h"

namespace protokollwerk::layout {

/// A measure that no text of one line fills.
inline constexpr Length endless = Length::from_points(100'000);

/// The look of text that stands by itself on one line outside of the text area: that of the paragraph style
/// with this name, or of "text" if there is none, without indents and divisions.
doc::ParagraphStyle one_line_style(const doc::Style& sheet, const char* name);

/// 0 for a paragraph without text.
Length width_of_line(const Paragraph& paragraph);

/// The runs of a text of one line, as artifacts with its beginning at `origin`.
std::vector<Item> items_of_line(Paragraph paragraph, Point origin, ArtifactKind kind);

}  // namespace protokollwerk::layout
