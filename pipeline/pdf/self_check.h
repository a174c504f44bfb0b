#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"

namespace protokollwerk::pdf {

/// Takes the bytes of a finished PDF; gives everything in which the file breaks its claims, as far as that
/// can be seen in the file itself (empty: nothing). Reads with libqpdf, which has no part in writing: an
/// independent eye. Promises: never throws for what stands in the file; knows what general validators do not
/// see (glyph 0, links without structure). `path` is named in the findings.
std::vector<diag::Diagnostic> self_check(const std::string& pdf, const std::string& path);

}  // namespace protokollwerk::pdf
