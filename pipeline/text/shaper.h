#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/length.h"

namespace protokollwerk::text {

/// Index of a face within the set of faces of a run of the program.
using FaceIndex = std::uint16_t;

/// A list of faces to try in order: the wanted one, then fallbacks for characters it lacks. Made once per
/// style.
using StackIndex = std::uint16_t;

struct Glyph {
  std::uint32_t id = 0;  ///< 0: no face of the stack has the character
  Length advance;        ///< with kerning
  Length x_offset;
  Length y_offset;
  std::uint32_t text_begin = 0;   ///< bytes within the shaped text
  std::uint32_t text_length = 0;  ///< 0 only for further glyphs of the same character
};

/// Glyphs of one face, in visual order (left to right).
struct ShapedRun {
  FaceIndex face = 0;
  std::vector<Glyph> glyphs;
};

/// Letters of a text that the font may draw as one, as bytes; two at least.
struct Ligature {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Ligature&) const = default;
};

/// Vertical measures of a face at a size, all positive, from the baseline.
struct FaceMetrics {
  Length ascent, descent, cap_height, x_height;
};

/// Turns text into glyphs. Layout knows fonts only through this interface; tests use one with fixed widths.
class Shaper {
 public:
  virtual ~Shaper() = default;
  /// Shapes a stretch of one style without line breaks. `language` is BCP 47. Soft hyphens (U+00AD) must not
  /// occur. Ligatures are drawn where they are permitted and the font has them; those permitted must not
  /// touch one another.
  [[nodiscard]] virtual std::vector<ShapedRun> shape(std::string_view text, StackIndex stack, Length size,
                                                     std::string_view language,
                                                     std::span<const Ligature> permitted) const = 0;
  [[nodiscard]] virtual FaceMetrics metrics(StackIndex stack, Length size) const = 0;
  /// Whether some face of the stack has the character.
  [[nodiscard]] virtual bool covers(StackIndex stack, char32_t character) const = 0;
};

}  // namespace protokollwerk::text
