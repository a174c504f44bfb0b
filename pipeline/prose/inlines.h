#pragma once

#include <span>

#include "doc/document.h"
#include "xml/document.h"
#include "xml/writer.h"

/// The inside of one paragraph; shared by the files of this folder.
namespace protokollwerk::prose {

/// Text and inline elements of a stretch of mixed content that makes one paragraph: white space collapsed
/// across elements, none at the edges of the paragraph or beside a line break, text in NFC, adjacent pieces
/// joined.
doc::Inlines read_inlines(std::span<const xml::Element::Node> nodes);

/// Writes inlines into the open element, which becomes mixed.
void write_inlines(xml::Writer& writer, const doc::Inlines& inlines);

}  // namespace protokollwerk::prose
