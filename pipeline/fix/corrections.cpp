#include "fix/corrections.h"

#include <algorithm>

#include "base/contract.h"
#include "fix/kinds.h"

namespace protokollwerk::fix {

std::vector<Correction> corrections(diag::SourceIndex source, std::string_view text) {
  std::vector<Correction> found;
  for (const auto& flow : flows(text)) {
    for (const auto correct : {correct_quotes, correct_spaces, correct_dashes, correct_composition})
      correct(source, flow, found);
  }
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return found;
}

std::string corrected(std::string_view text, const std::vector<Correction>& corrections) {
  std::string result;
  std::size_t copied = 0;
  for (const auto& correction : corrections) {
    ENSURE(correction.span.begin >= copied);
    result += text.substr(copied, correction.span.begin - copied);
    result += correction.replacement;
    copied = correction.span.end;
  }
  return result += text.substr(copied);
}

}  // namespace protokollwerk::fix
