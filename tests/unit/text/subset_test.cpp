#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/text/noto_style.h"
#include "text/faces.h"

namespace protokollwerk::text {
namespace {

const Faces& faces() {
  static const Faces instance(testing::noto_style());
  return instance;
}

std::vector<std::uint32_t> glyphs_of(std::string_view text, FaceIndex& face) {
  const auto runs =
      faces().shape(text, faces().stack("text", false, false), Length::from_points(10), "de-DE", {});
  face = runs.at(0).face;
  std::vector<std::uint32_t> ids;
  for (const Glyph& glyph : runs[0].glyphs) ids.push_back(glyph.id);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

/// Names of the tables in a TrueType file's directory.
std::vector<std::string> tables(const std::string& font) {
  std::vector<std::string> names;
  const auto count = static_cast<unsigned char>(font.at(4)) * 256u + static_cast<unsigned char>(font.at(5));
  for (std::size_t i = 0; i < count; ++i) names.push_back(font.substr(12 + 16 * i, 4));
  return names;
}

TEST(Subset, KeepsOutlinesAndAdvancesOnly) {
  FaceIndex face = 0;
  const Subset subset = faces().subset(face, glyphs_of("Protokoll", face));
  EXPECT_THAT(tables(subset.font),
              ::testing::UnorderedElementsAre("glyf", "head", "hhea", "hmtx", "loca", "maxp"));
  EXPECT_LT(subset.font.size(), 6000u);
}

TEST(Subset, NumbersTheAskedGlyphsAndTakesPartsOfCompositesAlong) {
  FaceIndex face = 0;
  const auto asked = glyphs_of("¾Ä", face);
  const Subset subset = faces().subset(face, asked);
  ASSERT_EQ(subset.new_glyph_ids.size(), asked.size());
  for (const std::uint32_t id : subset.new_glyph_ids) EXPECT_GT(id, 0u);
  const auto position = subset.font.find("maxp");
  ASSERT_NE(position, std::string::npos);
  const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(subset.font.at(offset)); };
  const std::size_t maxp = byte(position + 9) * 65536u + byte(position + 10) * 256u + byte(position + 11);
  EXPECT_GT(byte(maxp + 4) * 256u + byte(maxp + 5), asked.size() + 1);
}

TEST(Subset, GivesTheSameBytesEachTime) {
  FaceIndex face = 0;
  const auto asked = glyphs_of("Wiederholung", face);
  EXPECT_EQ(faces().subset(face, asked).font, faces().subset(face, asked).font);
}

TEST(Subset, WithoutGlyphsStillHasTheMissingGlyphBox) {
  const Subset subset = faces().subset(0, {});
  EXPECT_TRUE(subset.new_glyph_ids.empty());
  EXPECT_FALSE(subset.font.empty());
}

}  // namespace
}  // namespace protokollwerk::text
