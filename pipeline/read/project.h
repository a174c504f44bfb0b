#pragma once

#include <optional>

#include "model/project.h"
#include "xml/document.h"

namespace protokollwerk::read {

/// Takes the source of a project file and the schema templates/schema/projekt.xsd; gives the project, every
/// Origin with its start tag's bytes. nullopt iff this call reported a Fehler. What spans files (references,
/// doubled identifiers) is left to check.
std::optional<model::Project> read_project(diag::SourceIndex source, const diag::Sources& sources,
                                           const xml::Schema& schema, diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::read
