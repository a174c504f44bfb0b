#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "model/result.h"

namespace protokollwerk::check {

/// A diagnostic as the result document carries it, in German. `silenced_because` is empty for one that
/// counts.
model::Finding finding_of(const diag::Diagnostic& diagnostic, const diag::Sources& sources,
                          std::string silenced_because);

/// By file, line, column, code, message; findings without a place come first.
void sort_findings(std::vector<model::Finding>& findings);

}  // namespace protokollwerk::check
