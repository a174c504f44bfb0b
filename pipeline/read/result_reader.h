#pragma once

#include <optional>

#include "model/result.h"
#include "xml/document.h"

/// Takes a result document that was parsed with ergebnis.xsd; gives the view from which it was written.
/// Promises: writing that view again gives the same bytes.
namespace protokollwerk::read {

/// nullopt iff this call reported a Fehler.
std::optional<model::View> read_result(const xml::Document& document, diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::read
