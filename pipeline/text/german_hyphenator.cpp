#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "text/compound_patterns.h"
#include "text/hyphenator.h"

namespace protokollwerk::text {
namespace {

bool is_mark_at(std::string_view word, std::size_t offset) {
  const char32_t c = utf8::next(word, offset);
  return c >= 0x300 && c <= 0x36F;
}

/// Two sets of patterns vote, because they err in different places; the exceptions overrule them.
class GermanHyphenator final : public Hyphenator {
 public:
  [[nodiscard]] std::vector<Division> divisions(std::string_view word) const override {
    const PatternWord pattern_word(word);
    const std::string& letters = pattern_word.letters;
    if (letters.size() < std::size_t{header_.left_minimum} + header_.right_minimum) return {};
    const std::vector<CompoundEvidence> first = first_.evidence(letters);
    const std::string second = second_.digits(letters);
    const std::string exceptions = exceptions_.digits(letters);
    std::vector<Division> divisions;
    for (std::size_t after = header_.left_minimum; after + header_.right_minimum <= letters.size(); ++after) {
      const std::size_t at = after - 1;
      const auto kind =
          exceptions[at] != '0' ? overruled(exceptions[at]) : voted(letters, after, first[at], second[at]);
      const std::size_t offset = pattern_word.begins[after];
      if (kind && !is_mark_at(word, offset)) divisions.push_back({offset, *kind});
    }
    return divisions;
  }

 private:
  static std::optional<DivisionKind> overruled(char digit) {
    if (!divides(digit)) return std::nullopt;
    return digit == exception_joint ? DivisionKind::joint : DivisionKind::syllable;
  }

  /// What both say holds. Of what only one says, the two kinds hold in which it is nearly always right
  /// (HyphenationLists tells the figures).
  static std::optional<DivisionKind> voted(std::string_view letters, std::size_t after,
                                           const CompoundEvidence& first, char second) {
    const bool one = divides(first.digit);
    const bool other = divides(second);
    const bool joint = first.of_compound && after >= 2 && letters.size() - after >= 3;
    if (one && other) return joint ? DivisionKind::joint : DivisionKind::syllable;
    if (one && is_hiatus(letters.substr(after - 1, 2))) return DivisionKind::hiatus;
    if (other && first.digit == '0' && !first.of_compound && stands_at_particle(letters, after))
      return DivisionKind::joint;
    return std::nullopt;
  }

  /// Vowels that never form one sound in German. The second patterns leave them whole for the reader's sake.
  static bool is_hiatus(std::string_view letters) {
    constexpr std::array<std::string_view, 8> pairs = {"io", "ia",    "ua",    "ue",
                                                       "uo", "\xE4i", "i\xF6", "i\xE4"};
    return std::find(pairs.begin(), pairs.end(), letters) != pairs.end();
  }

  /// A compound that no list has heard of: what follows begins with a verbal particle ("Gesamt|aufwand").
  static bool stands_at_particle(std::string_view letters, std::size_t after) {
    constexpr std::array<std::string_view, 8> particles = {"ab",  "an",  "auf", "aus",
                                                           "ein", "ent", "um",  "un"};
    const std::string_view rest = letters.substr(after);
    if (after == 2 && (letters.starts_with("be") || letters.starts_with("ge"))) return true;
    return rest.size() >= 5 &&
           std::any_of(particles.begin(), particles.end(),
                       [&](std::string_view particle) { return rest.starts_with(particle); });
  }

  PatternHeader header_ = german_pattern_header();
  CompoundPatterns first_;
  PatternAutomaton second_ = german_patterns(PatternSet::second);
  PatternAutomaton exceptions_ = german_patterns(PatternSet::exceptions);
};

}  // namespace

const Hyphenator& german_hyphenator() {
  static const GermanHyphenator hyphenator;
  return hyphenator;
}

}  // namespace protokollwerk::text
