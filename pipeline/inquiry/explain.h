#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "model/result.h"

/// Takes: a checked result. Gives: text for a person at a terminal. Promises: every file and line that led to
/// what is asked for, and every finding that touched it; says nothing that is not in the result.
namespace protokollwerk::inquiry {

/// Every identifier that `explain` knows, sorted: topics, entries, meetings, comments, claims, bodies, parts,
/// members and whatever else of the project has one, and the subjects of computed figures.
std::vector<std::string> known_ids(const model::CheckedResult& checked);

/// „Warum steht das hier?“: the chain behind an identifier. nullopt for an unknown one.
std::optional<std::string> explain(const model::CheckedResult& checked, const std::string& id,
                                   diag::Language language);

}  // namespace protokollwerk::inquiry
