#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "support/text/fixed_width_shaper.h"
#include "text/hyphenator.h"

namespace protokollwerk::test {

/// Divides every word after each third letter, keeping two behind. Offsets count bytes: for ASCII words.
class FakeHyphenator final : public text::Hyphenator {
 public:
  [[nodiscard]] std::vector<text::Division> divisions(std::string_view word) const override {
    std::vector<text::Division> points;
    for (std::size_t i = 3; i + 2 <= word.size(); i += 3)
      if ((static_cast<unsigned char>(word[i]) & 0xC0U) != 0x80U)
        points.push_back({i, text::DivisionKind::syllable});
    return points;
  }
};

/// Fonts for tests, all of one width: stack 0 regular, 1 bold, 2 italic, 3 both.
class FakeFonts {
 public:
  [[nodiscard]] layout::Fonts fonts() const {
    return {shaper_,
            [](const std::string& /*family*/, bool bold, bool italic) {
              return static_cast<text::StackIndex>((bold ? 1 : 0) + (italic ? 2 : 0));
            },
            hyphenator_};
  }

 private:
  testing::FixedWidthShaper shaper_;
  FakeHyphenator hyphenator_;
};

}  // namespace protokollwerk::test
