#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/face_file.h"

namespace protokollwerk::text {

/// A stretch of text that one face of a stack prints.
struct CoveredRun {
  std::size_t position = 0;  ///< of the face within the stack
  std::size_t begin = 0;     ///< bytes
  std::size_t end = 0;
};

/// Whether the face prints the character: with a glyph of its own, as base letter plus marks, or, for white
/// space, the protected hyphen and invisible characters, in the way HarfBuzz falls back to (a space of
/// fitting width, the ordinary hyphen, nothing).
bool face_covers(const FaceFile& face, char32_t character);

/// Splits text by coverage: each character takes the first face of the stack that has it *and* the combining
/// marks behind it, so that the font itself can place them (DIN 91379 has letters that exist only as
/// sequences). Text that nobody covers goes to the first face.
std::vector<CoveredRun> split_by_coverage(std::string_view text, std::span<const FaceFile* const> stack);

}  // namespace protokollwerk::text
