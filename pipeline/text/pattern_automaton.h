#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/hyphenation_patterns.h"

/// The compiled hyphenation patterns as they lie in the program.
namespace protokollwerk::text {

/// A word as patterns see it.
struct PatternWord {
  std::string letters;              ///< small letters in ISO 8859-1, a sign that no pattern has for others
  std::vector<std::size_t> begins;  ///< the byte of the word at which each letter begins

  explicit PatternWord(std::string_view word);
};

/// One set of patterns.
class PatternAutomaton {
 public:
  PatternAutomaton(const unsigned char* states, const unsigned char* values)
      : states_(states), values_(values) {}

  /// For each letter the highest digit that the patterns put behind it; the last letter has '0'.
  [[nodiscard]] std::string digits(std::string_view letters) const;

 private:
  [[nodiscard]] PatternState read(std::uint32_t state) const;
  [[nodiscard]] std::uint32_t next(std::uint32_t state, std::uint8_t letter) const;
  void apply(std::uint16_t values, std::size_t end, std::string& digits) const;

  const unsigned char* states_;
  const unsigned char* values_;
};

/// Odd digits divide.
inline bool divides(char digit) {
  return digit % 2 != 0;
}

PatternHeader german_pattern_header();
PatternAutomaton german_patterns(PatternSet set);

}  // namespace protokollwerk::text
