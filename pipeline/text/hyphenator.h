#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace protokollwerk::text {

/// What a division stands between, the best for a reader first.
enum class DivisionKind : std::uint8_t {
  joint,     ///< parts of a compound, a prefix and its word: "Arbeits|gruppe", "ver|stehen"
  syllable,  ///< syllables of one part: "Grup|pe"
  hiatus,    ///< two vowels: "Informati|onen"; allowed, but no good sight
};

struct Division {
  std::size_t offset = 0;  ///< bytes of the word before it
  DivisionKind kind = DivisionKind::syllable;
  bool operator==(const Division&) const = default;
};

/// Finds where words may be divided. Tests use one with fixed answers.
class Hyphenator {
 public:
  virtual ~Hyphenator() = default;
  /// Where `word` (letters only, NFC, any case) may be divided, ascending. At least two letters stay before
  /// and after a division.
  [[nodiscard]] virtual std::vector<Division> divisions(std::string_view word) const = 0;
};

/// German, compiled into the program. Shared, immutable, thread-safe.
const Hyphenator& german_hyphenator();

}  // namespace protokollwerk::text
