#pragma once

#include <optional>

#include "model/minutes.h"
#include "xml/document.h"

namespace protokollwerk::read {

/// Takes the source of a minutes file, the schema templates/schema/protokoll.xsd and the visibility that the
/// project file sets for minutes that state none (Project::default_visibility); gives the minutes, every
/// Origin with its start tag's bytes. nullopt iff this call reported a Fehler. What spans files (references,
/// doubled identifiers) is left to check.
std::optional<model::Minutes> read_minutes(diag::SourceIndex source, const diag::Sources& sources,
                                           const xml::Schema& schema, model::Visibility default_visibility,
                                           diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::read
