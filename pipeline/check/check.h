#pragma once

#include <cstdint>

#include "diag/diagnostic.h"
#include "model/result.h"

/// Takes a merged result, the sources it came from, and what reading and merging it reported so far; gives
/// the checked result with every finding of this project in German, silenced ones included. Promises: rules
/// look at nothing but the result and its sources, never at a clock; the findings are sorted by file, place
/// and code.
namespace protokollwerk::check {

/// Whether the result holds what stands in every file of the project. Where some could not be read, rules
/// that judge the whole from its parts stay silent: their findings would be consequences of that one error.
enum class Completeness : std::uint8_t { complete, files_missing };

/// `diagnostics` must hold this project's findings only. Findings of the rules are added to it unless they
/// are silenced; a Fehler cannot be silenced.
model::CheckedResult check(model::Result result, const diag::Sources& sources, diag::Diagnostics& diagnostics,
                           Completeness completeness = Completeness::complete);

}  // namespace protokollwerk::check
