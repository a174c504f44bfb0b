#include "base/utf8.h"

#include <gtest/gtest.h>

namespace protokollwerk::utf8 {
namespace {

TEST(Utf8, AcceptsEveryScalarValueItWrites) {
  for (char32_t c = 1; c <= 0x10FFFF; c = c < 0x3000 ? c + 1 : c + 251) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append(text, c);
    ASSERT_FALSE(first_invalid(text)) << static_cast<std::uint32_t>(c);
    std::size_t offset = 0;
    EXPECT_EQ(next(text, offset), c);
    EXPECT_EQ(offset, text.size());
  }
}

TEST(Utf8, NamesTheFirstBadByte) {
  EXPECT_EQ(first_invalid("ab\xFF"), 2u);
  EXPECT_EQ(first_invalid("\xC0\xAF"), 0u);          // overlong
  EXPECT_EQ(first_invalid("a\xED\xA0\x80"), 1u);     // surrogate
  EXPECT_EQ(first_invalid("\xF4\x90\x80\x80"), 0u);  // above U+10FFFF
  EXPECT_EQ(first_invalid("gr\xC3"), 2u);            // truncated
  EXPECT_EQ(first_invalid("\xE4rger"), 0u);          // ISO 8859-1
}

TEST(Utf8, CountsCharactersNotBytes) {
  EXPECT_EQ(count("Maßnahme ✓"), 10u);
}

}  // namespace
}  // namespace protokollwerk::utf8
