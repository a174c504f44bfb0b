#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"

namespace protokollwerk::xml {

/// A violation of well-formedness as libxml2 raised it.
struct SyntaxError {
  int code = 0;            ///< xmlParserErrors
  std::size_t offset = 0;  ///< where the parser stood, in bytes of the source; at or behind the cause
  std::string message;     ///< libxml2's words, English
  std::string name;        ///< the name that the message is about, if libxml2 hands one over
};

/// Takes all errors of one malformed file, at least one; gives at least one finding, ordered by place. Errors
/// that only follow from an earlier one are left out.
std::vector<diag::Diagnostic> explain_syntax_errors(const std::vector<SyntaxError>& errors,
                                                    diag::SourceIndex source, std::string_view text);

}  // namespace protokollwerk::xml
