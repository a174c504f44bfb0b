#pragma once

#include <string>
#include <string_view>

#include "text/pattern_automaton.h"

namespace protokollwerk::text {

/// What libhyphen's two-level German patterns say behind a letter.
struct CompoundEvidence {
  char digit = '0';
  bool of_compound = false;  ///< the first level has said it, or forbids the second to speak
};

/// Divides compounds first, then the parts; the way of libhyphen, whose pattern file this reads.
class CompoundPatterns {
 public:
  CompoundPatterns();
  /// One for each letter; the word's minima are not applied.
  [[nodiscard]] std::vector<CompoundEvidence> evidence(std::string_view letters) const;

 private:
  /// Whether a stretch begins or ends where the whole word does.
  enum class Edge : std::uint8_t { word, joint };
  using Evidence = std::vector<CompoundEvidence>;

  [[nodiscard]] Evidence divide(std::string_view stretch, Edge left, Edge right) const;
  [[nodiscard]] Evidence divide_part(std::string_view part, Edge left, Edge right) const;
  [[nodiscard]] Evidence divide_syllables(std::string_view stretch, Edge left, Edge right) const;

  PatternHeader header_;
  PatternAutomaton compounds_;
  PatternAutomaton syllables_;
};

}  // namespace protokollwerk::text
