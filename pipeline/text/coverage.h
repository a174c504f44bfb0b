#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "text/shaper.h"

namespace protokollwerk::text {

/// A character that no face of a stack has.
struct UncoveredCharacter {
  char32_t character = 0;
  std::size_t offset = 0;  ///< its first byte in the text
};

/// The characters of `text` that the stack cannot print, in order, each place named. For checking sources
/// early.
std::vector<UncoveredCharacter> uncovered(std::string_view text, const Shaper& shaper, StackIndex stack);

/// Thrown where a character would be printed as an empty box: no page may show that. Callers check with
/// `uncovered` before; this is the last net.
class MissingGlyph : public std::runtime_error {
 public:
  MissingGlyph(char32_t character, std::string context);

  [[nodiscard]] char32_t character() const { return character_; }
  /// The word or phrase the character stands in.
  [[nodiscard]] const std::string& context() const { return context_; }

 private:
  char32_t character_;
  std::string context_;
};

/// "U+2192"
std::string code_point_name(char32_t character);

}  // namespace protokollwerk::text
