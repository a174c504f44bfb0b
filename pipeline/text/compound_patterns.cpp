#include "text/compound_patterns.h"

#include <algorithm>

namespace protokollwerk::text {
namespace {

std::vector<CompoundEvidence> evidence_of(const std::string& digits, bool of_compound) {
  std::vector<CompoundEvidence> evidence;
  evidence.reserve(digits.size());
  for (const char digit : digits) evidence.push_back({digit, of_compound});
  return evidence;
}

}  // namespace

CompoundPatterns::CompoundPatterns()
    : header_(german_pattern_header()),
      compounds_(german_patterns(PatternSet::compounds)),
      syllables_(german_patterns(PatternSet::syllables)) {}

std::vector<CompoundEvidence> CompoundPatterns::evidence(std::string_view letters) const {
  return divide(letters, Edge::word, Edge::word);
}

/// Of a stretch's parts if it is a compound, else of its syllables.
CompoundPatterns::Evidence CompoundPatterns::divide(std::string_view stretch, Edge left, Edge right) const {
  Evidence evidence = evidence_of(compounds_.digits(stretch), true);
  std::size_t part = 0;
  for (std::size_t i = 0; i < stretch.size(); ++i) {
    const bool joint = divides(evidence[i].digit);
    const bool end = part > 0 && i + 1 == stretch.size();
    if (!joint && !end) continue;
    const Edge part_left = part > 0 ? Edge::joint : left;
    const Evidence inner =
        divide_part(stretch.substr(part, i + 1 - part), part_left, joint ? Edge::joint : right);
    std::copy(inner.begin(), inner.end(), evidence.begin() + static_cast<std::ptrdiff_t>(part));
    part = i + 1;
  }
  return part > 0 ? evidence : divide_syllables(stretch, left, right);
}

/// Of a part but for its last two letters: what follows a division has two letters at least.
CompoundPatterns::Evidence CompoundPatterns::divide_part(std::string_view part, Edge left, Edge right) const {
  if (part.size() <= 2) return {};
  Evidence evidence = divide(part, left, right);
  evidence.resize(part.size() - 2);
  return evidence;
}

CompoundPatterns::Evidence CompoundPatterns::divide_syllables(std::string_view stretch, Edge left,
                                                              Edge right) const {
  std::string digits = syllables_.digits(stretch);
  if (left == Edge::joint) {
    for (std::size_t i = 0; i + 1 < header_.compound_left_minimum && i < digits.size(); ++i) digits[i] = '0';
  }
  if (right == Edge::joint) {
    const std::size_t kept = header_.compound_right_minimum;
    for (std::size_t i = 1; i < digits.size(); ++i) {
      if (digits.size() - i <= kept) digits[i] = '0';
    }
  }
  return evidence_of(digits, false);
}

}  // namespace protokollwerk::text
