#include "diag/place.h"

#include "diag/printable.h"

namespace protokollwerk::diag {

std::string place_of(const Span& span, const Sources& sources) {
  const auto& source = sources[span.source];
  const auto position = source.position(span.begin);
  return printable_line(source.path()) + ":" + std::to_string(position.line) + ":" +
         std::to_string(position.column);
}

}  // namespace protokollwerk::diag
