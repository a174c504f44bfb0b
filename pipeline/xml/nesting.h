#pragma once

#include <string_view>
#include <vector>

#include "diag/diagnostic.h"

namespace protokollwerk::xml {

/// What a tolerant look at the tags of a malformed file gives.
struct NestingReport {
  std::vector<diag::Diagnostic> findings;
  /// From this byte on nothing more can be said: a tag, comment or section begins there that never ends.
  std::size_t readable_until = std::string_view::npos;
};

/// Takes a text that is not well-formed; tells which start and end tags do not fit. Goes on behind each error
/// as a person would (a missing, a misspelt or a superfluous end tag), so that one slip gives one finding.
NestingReport examine_nesting(diag::SourceIndex source, std::string_view text);

}  // namespace protokollwerk::xml
