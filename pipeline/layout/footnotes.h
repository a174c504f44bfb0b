#pragma once

#include <string>
#include <vector>

#include "layout/builder.h"

/// Takes a paragraph with the marks of footnotes; gives the notes: each a small column of strips that goes to
/// the foot of the page on which its mark stands.
namespace protokollwerk::layout {

/// Where the number of the footnote stands in the text, and where its note stands. No author's identifier has
/// a colon.
std::string mark_anchor(const std::string& number);
std::string note_anchor(const std::string& number);

/// The footnotes whose marks the lines of a paragraph hold, each with the first line that holds it.
std::vector<FootnoteMark> marks_of(const Paragraph& paragraph);

/// The places in a paragraph that the index names, each with the first line that holds it.
std::vector<TermMark> terms_of(const Paragraph& paragraph);

/// Sets the notes of a paragraph and enters them into the structure tree behind it.
void add_footnotes(Builder& builder, ParagraphIndex paragraph, const Place& place);

}  // namespace protokollwerk::layout
