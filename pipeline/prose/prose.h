#pragma once

#include "doc/document.h"
#include "xml/document.h"
#include "xml/writer.h"

/// Prose of text.xsd ⇄ blocks of the semantic document.
///
/// Takes: an element of a file that was read by xml::parse with a schema that includes text.xsd.
/// Gives: its blocks, and back.
/// Promises: no word is lost; white space is collapsed as text.xsd says, protected spaces stay; text is in
/// NFC; reading what was written gives the same blocks.
namespace protokollwerk::prose {

/// Whether an element is one of the block kinds ("absatz", "tabelle" …), so that a reader can tell prose from
/// structure among the children of an element.
bool is_block(const xml::Element& element);

/// The blocks among the children of `parent`; other children are passed over. A paragraph without content is
/// left out. List labels are "•" on the outermost level, "–" below, and "1." … in numbered lists.
doc::Blocks read_prose(const xml::Element& parent);

/// Writes blocks as children of the open element. Only what text.xsd knows can be written: paragraphs of
/// style "text", bulleted and numbered lists, tables, quotations (ENSURE). List labels are left out because
/// they follow from the list.
void write_prose(xml::Writer& writer, const doc::Blocks& blocks);

}  // namespace protokollwerk::prose
