#pragma once

#include "doc/document.h"
#include "xml/document.h"

namespace protokollwerk::compose {

/// Counts the figures and the tables with a caption through the document ("Abbildung 3", "Tabelle 2") and
/// gives those without an anchor one, so that lists and references can lead to them.
void number_captions(doc::Document& document);

/// Removes the lists of figures and tables that would have no entry.
void drop_empty_lists(doc::Document& document);

/// Takes the pictures that the document shows out of the result.
void add_images(doc::Document& document, const xml::Element& result);

}  // namespace protokollwerk::compose
