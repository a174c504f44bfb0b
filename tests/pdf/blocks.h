#pragma once

#include <string>

#include "doc/document.h"

namespace protokollwerk::testing {

/// A document of every kind of block.
doc::Document blocks_document();

/// The PDF of a document, laid out with the standard faces.
std::string pdf_of(const doc::Document& document);

/// The PDF of it, laid out with the standard faces: what layout and pdf make together, for the
/// independent validator and for eyes.
std::string blocks_pdf();

}  // namespace protokollwerk::testing
