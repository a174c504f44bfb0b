#pragma once

#include "diag/diagnostic.h"
#include "xml/document.h"

namespace protokollwerk::xml {

/// Takes the bytes of a file; gives true if a parser may touch them: not too large, not empty, UTF-8 by
/// content and by declaration, no NUL, no DOCTYPE. Otherwise reports exactly one Fehler: what follows would
/// be nonsense.
bool passes_input_checks(diag::SourceIndex source, std::string_view text, const Limits& limits,
                         diag::Diagnostics& diagnostics);

/// Length of a UTF-8 byte order mark at the start: 3 or 0.
std::size_t byte_order_mark_length(std::string_view text);

}  // namespace protokollwerk::xml
