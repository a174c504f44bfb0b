#pragma once

#include <string>

#include "diag/source.h"

namespace protokollwerk::diag {

/// One source line made fit for a terminal, with the marks that point into it.
struct Excerpt {
  std::uint32_t line = 1;  ///< number in the file, from 1
  std::string text;        ///< tabs as spaces, control characters replaced, long lines clipped with "…"
  std::string marks;       ///< spaces, then "^~~~" below the span's part on this line
};

/// The line in which `span` begins. Takes at most about 100 columns; the span's begin is always visible.
Excerpt make_excerpt(const Span& span, const Source& source);

}  // namespace protokollwerk::diag
