#pragma once

#include "base/utf8.h"
#include "text/shaper.h"

namespace protokollwerk::testing {

/// Every character is half as wide as the size and its own glyph number; combining marks have no width. Face
/// and stack numbers are the same. U+4E00 and above is what "no face" has.
class FixedWidthShaper final : public text::Shaper {
 public:
  [[nodiscard]] std::vector<text::ShapedRun> shape(std::string_view text, text::StackIndex stack, Length size,
                                                   std::string_view,
                                                   std::span<const text::Ligature>) const override {
    text::ShapedRun run{stack, {}};
    for (std::size_t offset = 0; offset < text.size();) {
      const std::size_t begin = offset;
      const char32_t c = utf8::next(text, offset);
      const bool mark = c >= 0x300 && c <= 0x36F;
      run.glyphs.push_back({covers(stack, c) ? static_cast<std::uint32_t>(c) : 0, mark ? Length() : size / 2,
                            Length(), Length(), static_cast<std::uint32_t>(begin),
                            static_cast<std::uint32_t>(offset - begin)});
    }
    return {run};
  }
  [[nodiscard]] text::FaceMetrics metrics(text::StackIndex, Length size) const override {
    return {size * 4 / 5, size / 5, size * 7 / 10, size / 2};
  }
  [[nodiscard]] bool covers(text::StackIndex, char32_t character) const override {
    return character < 0x4E00;
  }
};

}  // namespace protokollwerk::testing
