#include "pdf/inspect/glyph_names.h"

#include <gtest/gtest.h>

namespace protokollwerk::pdf {
namespace {

TEST(GlyphNames, KnowsTheListAndNamesThatSpellCharacters) {
  for (const char* name :
       {"A", "adieresis", "germandbls", "Euro", "quotedblbase", "arrowright", "uni00E4", "u1F600"})
    EXPECT_TRUE(is_listed_glyph_name(name)) << name;
}

TEST(GlyphNames, KnowsNoOtherNames) {
  for (const char* name : {"", ".notdef", "g17", "glyph4", "Umlaut-a", "a b", "a/b", "adieresis)"})
    EXPECT_FALSE(is_listed_glyph_name(name)) << name;
  EXPECT_FALSE(is_listed_glyph_name(std::string(1000, 'a')));
}

}  // namespace
}  // namespace protokollwerk::pdf
