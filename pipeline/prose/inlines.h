#pragma once

#include <span>

#include "doc/document.h"
#include "xml/document.h"
#include "xml/writer.h"

/// The inside of one paragraph; shared by the files of this folder.
namespace protokollwerk::prose {

/// Text and inline elements of a stretch of mixed content that makes one paragraph: white space collapsed
/// across elements, none at the edges of the paragraph, beside a line break or before a footnote, text in
/// NFC, adjacent pieces joined. A footnote without content is left out.
doc::Inlines read_inlines(std::span<const xml::Element::Node> nodes);

/// The content of an element that holds text or blocks; text between blocks is a paragraph of its own.
doc::Blocks read_text_or_blocks(const xml::Element& element);
/// Writes such content; a single paragraph stands as plain text.
void write_text_or_blocks(xml::Writer& writer, const doc::Blocks& blocks);

/// Writes inlines into the open element, which becomes mixed.
void write_inlines(xml::Writer& writer, const doc::Inlines& inlines);

}  // namespace protokollwerk::prose
