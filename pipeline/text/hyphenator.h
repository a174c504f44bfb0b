#pragma once

#include <string_view>
#include <vector>

namespace protokollwerk::text {

/// Finds where words may be divided. Tests use one with fixed answers.
class Hyphenator {
 public:
  virtual ~Hyphenator() = default;
  /// Byte offsets inside `word` (letters only, NFC, any case) before which it may be divided, ascending. At
  /// least two letters stay before and after a division.
  [[nodiscard]] virtual std::vector<std::size_t> division_points(std::string_view word) const = 0;
};

/// German patterns, compiled into the program. Shared, immutable, thread-safe.
const Hyphenator& german_hyphenator();

}  // namespace protokollwerk::text
