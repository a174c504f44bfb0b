#pragma once

#include <optional>

#include "model/review.h"
#include "xml/document.h"

namespace protokollwerk::read {

/// Takes the source of a file with comments on a draft and the schema templates/schema/rueckmeldung.xsd;
/// gives its comments, every Origin with its start tag's bytes. nullopt iff this call reported a Fehler. What
/// spans files (references, doubled identifiers) is left to check.
std::optional<model::ReviewRound> read_review(diag::SourceIndex source, const diag::Sources& sources,
                                              const xml::Schema& schema, diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::read
