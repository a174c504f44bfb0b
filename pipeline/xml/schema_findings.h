#pragma once

#include "diag/diagnostic.h"
#include "xml/markup_index.h"
#include "xml/schema.h"

namespace protokollwerk::xml {

/// Takes the validator's messages about one file; gives one finding per cause, in plain words, at its exact
/// place.
std::vector<diag::Diagnostic> explain_schema_errors(const std::vector<SchemaError>& errors,
                                                    diag::SourceIndex source, std::string_view text,
                                                    const MarkupIndex& index, const Schema::Compiled& schema);

}  // namespace protokollwerk::xml
