#pragma once

#include <string>

#include "diag/diagnostic.h"

namespace protokollwerk::diag {

/// One line per finding for editors and grep, second places and remedy on the same line; silenced findings
/// are left out. A finding without a place inside a file has no line and column:
///
///     protokolle/ag1/1.xml:14:7: Warnung FORM-100: … Schreiben Sie „…“. (siehe ag2/1.xml:3:1)
std::string render_as_lines(const Diagnostics& diagnostics, const Sources& sources, Language language);

/// The same of one finding, without a line end.
std::string render_as_line(const Diagnostic& diagnostic, const Sources& sources, Language language);

}  // namespace protokollwerk::diag
