#include "check/similarity.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/utf8.h"
#include "unicode/text.h"

namespace protokollwerk::check {
namespace {

/// Folded forms ("für" → "fur"); sorted by bytes.
constexpr std::array stop_words = std::to_array<std::string_view>(
    {"alle", "als", "am",  "an",   "auf",    "aus",  "bei",  "bis",   "das",   "dem",
     "den",  "der", "des", "die",  "durch",  "ein",  "eine", "einer", "fur",   "im",
     "in",   "ist", "mit", "nach", "sich",   "sind", "um",   "und",   "unter", "via",
     "vom",  "von", "vor", "was",  "welche", "wie",  "wir",  "zu",    "zum",   "zur"});
static_assert(std::is_sorted(stop_words.begin(), stop_words.end()));

/// A single letter is none, a single digit or Roman number tells "Teil 2" from "Teil 3".
bool is_single_letter(const std::string& word) {
  return word.size() == 1 && std::string_view("0123456789ivx").find(word[0]) == std::string_view::npos;
}

bool carries_meaning(const std::string& word) {
  return !is_single_letter(word) && !std::binary_search(stop_words.begin(), stop_words.end(), word);
}

}  // namespace

std::u32string characters(std::string_view text) {
  std::u32string result;
  for (std::size_t offset = 0; offset < text.size();) result.push_back(utf8::next(text, offset));
  return result;
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

std::string suggestion(std::string_view word, const std::vector<std::string>& candidates) {
  const auto wanted = characters(unicode::to_lower(word));
  std::size_t nearest = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  std::string best = "keiner";
  for (const auto& candidate : candidates) {
    const auto distance = edit_distance(wanted, characters(unicode::to_lower(candidate)));
    if (distance >= nearest) continue;
    nearest = distance;
    best = candidate;
  }
  return best;
}

std::vector<std::string> meaningful_words(std::string_view title) {
  const auto folded = unicode::fold_for_comparison(title);
  std::vector<std::string> words;
  for (const auto& range : unicode::words(folded)) {
    auto word = folded.substr(range.begin, range.end - range.begin);
    if (carries_meaning(word)) words.push_back(std::move(word));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::vector<std::string> shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared;
}

double containment(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto shorter = std::min(a.size(), b.size());
  return shorter == 0 ? 0.0 : static_cast<double>(shared_words(a, b).size()) / static_cast<double>(shorter);
}

}  // namespace protokollwerk::check
