#pragma once

#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <hyphen.h>

#include "base/utf8.h"
#include "text/compound_patterns.h"

namespace protokollwerk::text {

/// What our compiled patterns must agree with: libhyphen with the pattern file itself. Loading takes seconds.
class LibHyphen {
 public:
  LibHyphen() : dictionary_(hnj_hyphen_load(PROTOKOLLWERK_GERMAN_PATTERNS), &hnj_hyphen_free) {}

  [[nodiscard]] bool loaded() const { return dictionary_ != nullptr; }

  /// Division points as byte offsets into `word` (UTF-8, small letters); nothing for a word that ISO 8859-1
  /// lacks.
  [[nodiscard]] std::optional<std::vector<std::size_t>> division_points(const std::string& word) const {
    std::string latin1;
    std::vector<std::size_t> begins;
    for (std::size_t offset = 0; offset < word.size();) {
      begins.push_back(offset);
      const char32_t c = utf8::next(word, offset);
      if (c > 0xFF) return std::nullopt;
      latin1 += static_cast<char>(c);
    }
    return points(hyphens(latin1), begins);
  }

 private:
  [[nodiscard]] std::string hyphens(const std::string& latin1) const {
    std::string marks(latin1.size() + 5, '\0');
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    hnj_hyphen_hyphenate2(dictionary_.get(), latin1.c_str(), static_cast<int>(latin1.size()), marks.data(),
                          nullptr, &replacements, &positions, &cuts);
    std::free(static_cast<void*>(replacements));
    std::free(positions);
    std::free(cuts);
    return marks.substr(0, latin1.size());
  }

  static std::vector<std::size_t> points(const std::string& marks, const std::vector<std::size_t>& begins) {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i + 1 < marks.size(); ++i) {
      if ((marks[i] & 1) != 0) result.push_back(begins[i + 1]);
    }
    return result;
  }

  std::unique_ptr<HyphenDict, void (*)(HyphenDict*)> dictionary_;
};

/// The same from our compiled form of the file, without the second patterns and the exceptions.
inline std::vector<std::size_t> bare_division_points(const std::string& word) {
  static const CompoundPatterns patterns;
  const PatternHeader header = german_pattern_header();
  const PatternWord letters(word);
  const std::vector<CompoundEvidence> evidence = patterns.evidence(letters.letters);
  std::vector<std::size_t> points;
  for (std::size_t after = header.left_minimum; after + header.right_minimum <= evidence.size(); ++after) {
    if (divides(evidence[after - 1].digit)) points.push_back(letters.begins[after]);
  }
  return points;
}

}  // namespace protokollwerk::text
