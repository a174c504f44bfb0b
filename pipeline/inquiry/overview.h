#pragma once

#include <string>

#include "diag/diagnostic.h"
#include "model/result.h"

namespace protokollwerk::inquiry {

/// Takes: a checked result. Gives: the project at a glance, for a person at a terminal: topics by state, open
/// tasks by owner, open questions and decisions, what is missing until the next plenary, findings. Only here
/// something is called overdue, as of the reference date.
std::string overview(const model::CheckedResult& checked, diag::Language language);

}  // namespace protokollwerk::inquiry
