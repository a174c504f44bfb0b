#pragma once

#include "doc/document.h"

namespace protokollwerk::compose {

/// Makes every reference lead somewhere: one without words gets the words of its target (a section's number
/// and title, a list item's label …), one whose target is not in the document becomes plain text.
void resolve_references(doc::Document& document);

}  // namespace protokollwerk::compose
