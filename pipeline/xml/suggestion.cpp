#include "xml/suggestion.h"

#include <algorithm>

#include "unicode/text.h"

namespace protokollwerk::xml {
namespace {

/// Longer words are never compared: the effort grows with the product of the lengths.
constexpr std::size_t max_length = 64;

/// Optimal string alignment distance, over bytes: names of our vocabularies are ASCII.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, replace});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

std::string suggest(std::string_view word, const std::vector<std::string>& candidates) {
  if (word.size() < 2 || word.size() > max_length) return {};
  const auto lower = unicode::to_lower(word);
  std::size_t best = word.size() <= 4 ? 2 : word.size() <= 8 ? 3 : 4;
  std::string found;
  for (const auto& candidate : candidates) {
    if (candidate == word || candidate.size() > max_length) continue;
    const auto value = distance(lower, unicode::to_lower(candidate));
    if (value >= best) continue;
    best = value;
    found = candidate;
  }
  return found;
}

}  // namespace protokollwerk::xml
