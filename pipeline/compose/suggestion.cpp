#include "compose/suggestion.h"

#include "xml/suggestion.h"

namespace protokollwerk::compose {

std::string suggestion(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string best = xml::suggest(word, candidates);
  return best.empty() ? "keiner" : best;
}

}  // namespace protokollwerk::compose
