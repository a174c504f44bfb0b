#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/deflate.h"
#include "pdf/haru.h"
#include "text/faces.h"

namespace protokollwerk::pdf {

/// CID of a composite font. Content streams spell it in one byte or, for rare glyphs, in two
/// (append_code()).
using Code = std::uint16_t;

/// Stands for nothing but the space, spelt as the single byte 32: the code that word spacing applies to (ISO
/// 32000-1, 9.3.3).
constexpr Code space_code = 0x20;

/// Appends the bytes that a content stream has for the code. They need no escape in a literal string.
void append_code(std::string& to, Code code);

/// The fonts of one document. Codes are given in order of first use (the space has its own), one for each
/// pair of glyph and text that it stands for, so that space and no-break space, hyphen and soft hyphen can be
/// told apart again in the PDF.
class Fonts {
 public:
  explicit Fonts(const text::Faces& faces);

  /// The code for a glyph that stands for `text` (UTF-8).
  Code code(std::uint16_t face, std::uint32_t glyph, std::string_view text);
  /// The glyph's width as the PDF states it, in whole thousandths of the em.
  [[nodiscard]] int width(std::uint16_t face, Code code) const { return used_[face].codes[code].width; }
  /// Writes all fonts that were used; gives the entries of a /Font resource dictionary, keys as name() gives
  /// them.
  std::string embed(Haru& haru, const Deflater& deflater) const;

  /// Key of a face in the resources: "F0".
  static std::string name(std::uint16_t face);

 private:
  struct Entry {
    std::uint32_t glyph = 0;
    int width = 0;
    std::string text;
    Code next_of_glyph = 0;  ///< another code of the same glyph, 0 for none
  };
  struct Used {
    std::vector<Entry> codes;          ///< by code; glyph 0 where a code is never used
    std::vector<Code> first_of_glyph;  ///< by glyph
    unsigned next = 1;                 ///< the next code
  };

  Code add(std::uint16_t face, std::uint32_t glyph, std::string_view text);
  static std::vector<std::uint32_t> glyphs_of(const Used& used);
  static std::string glyph_map(const Used& used, const std::vector<std::uint32_t>& glyphs,
                               const std::vector<std::uint32_t>& new_glyphs);
  static std::string widths(const Used& used);
  static std::string unicode_map(const Used& used);
  [[nodiscard]] std::size_t most_codes() const;
  [[nodiscard]] ObjectNumber embed_face(std::uint16_t face, ObjectNumber encoding, Haru& haru,
                                        const Deflater& deflater) const;

  const text::Faces& faces_;
  std::vector<Used> used_;
};

}  // namespace protokollwerk::pdf
