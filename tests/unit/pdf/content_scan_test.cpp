#include "pdf/inspect/content_scan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/inspect/cmap.h"
#include "pdf/inspect/colours.h"

namespace protokollwerk::pdf {
namespace {

using ::testing::ElementsAre;

/// Fonts whose codes all have the same length.
class PlainSurroundings : public ContentSurroundings {
 public:
  explicit PlainSurroundings(std::uint8_t length = 2) { lengths_.fill(length); }
  const CodeLengths& use_font(std::string_view /*name*/) override { return lengths_; }
  void show(const ShownText& /*text*/) override {}
  [[nodiscard]] MarkProperties properties(std::string_view /*name*/) const override { return {}; }

 private:
  CodeLengths lengths_{};
};

ScannedContent scanned(std::string_view content) {
  PlainSurroundings surroundings;
  return scan_content(content, surroundings);
}

TEST(ContentScan, ReadsStringsWithAnyBytes) {
  const auto content = scanned(
      "/P<</MCID 7>>BDC BT /F0 9 Tf[(\\(\\))-20<0041>(a(b)c\\r)]TJ ET EMC /Artifact BMC 0 0 1 1 re f EMC");
  EXPECT_THAT(content.mcids, ElementsAre(7));
  EXPECT_FALSE(content.has_unmarked_content);
  const CodeSet& codes = content.codes.at("F0");
  EXPECT_EQ(codes.count(), 5U);
  for (const std::size_t code : {0x2829U, 0x0041U, 0x6128U, 0x6229U, 0x630DU})
    EXPECT_TRUE(codes[code]) << code;
}

TEST(ContentScan, ReadsOctalDigitsAndBrokenLines) {
  const auto content = scanned("/P<</MCID 0>>BDC BT /F0 9 Tf(\\000\\101\\\r\n\\0A)Tj ET EMC");
  const CodeSet& codes = content.codes.at("F0");
  EXPECT_EQ(codes.count(), 1U);
  EXPECT_TRUE(codes[0x0041]);
}

TEST(ContentScan, TakesCodesOfOneByteWhereTheFontHasThem) {
  PlainSurroundings surroundings(1);
  const auto content = scan_content("/F1 9 Tf(ab)Tj", surroundings);
  EXPECT_TRUE(content.codes.at("F1")['a']);
  EXPECT_TRUE(content.codes.at("F1")['b']);
}

TEST(ContentScan, KeepsInvisibleTextApart) {
  const auto content = scanned("/F0 9 Tf 3 Tr(ab)Tj 0 Tr(cd)Tj");
  EXPECT_EQ(content.codes.at("F0").count(), 1U);
  EXPECT_EQ(content.invisible_codes.at("F0").count(), 1U);
}

TEST(ContentScan, PassesOverInlineImages) {
  const auto content = scanned("/Artifact BMC BI /W 1 /H 1 ID \x01/P<</MCID 9>>BDC EI\nEMC");
  EXPECT_TRUE(content.mcids.empty());
  EXPECT_FALSE(content.has_unmarked_content);
}

TEST(ContentScan, SeesContentOutsideOfMarks) {
  EXPECT_TRUE(scanned("0 0 1 1 re f").has_unmarked_content);
  EXPECT_TRUE(scanned("/Span<</ActualText(x)>>BDC(ab)Tj EMC").has_unmarked_content);
  EXPECT_FALSE(scanned("0 0 1 1 re W n").has_unmarked_content);
  EXPECT_FALSE(scanned("/P<</MCID 0>>BDC/Span<</ActualText(x)>>BDC(ab)Tj EMC EMC").has_unmarked_content);
}

TEST(ContentScan, SeesMixedMarks) {
  EXPECT_TRUE(scanned("/P<</MCID 0>>BDC/Artifact BMC EMC EMC").has_mixed_marks);
  EXPECT_TRUE(scanned("/Artifact BMC/P<</MCID 0>>BDC EMC EMC").has_mixed_marks);
  EXPECT_FALSE(scanned("/P<</MCID 0>>BDC EMC/Artifact BMC EMC").has_mixed_marks);
}

TEST(ContentScan, FindsTheHeightOfContent) {
  const auto content = scanned("1 0 0 1 0 100 cm/P<</MCID 3>>BDC BT 10 20 Td 0 5 TD(ab)Tj ET EMC");
  EXPECT_DOUBLE_EQ(content.heights.at(3), 125);
}

TEST(ContentScan, ComparesTextWithTheGroundBelowIt) {
  EXPECT_FALSE(scanned("0 g BT /F0 9 Tf 5 5 Td(ab)Tj ET").low_contrast);
  EXPECT_TRUE(scanned(".7 g BT /F0 9 Tf 5 5 Td(ab)Tj ET").low_contrast);
  EXPECT_FALSE(scanned(".5 g BT /F0 18 Tf 5 5 Td(ab)Tj ET").low_contrast) << "large text needs 3 : 1 only";
  EXPECT_TRUE(scanned("0 .2 .5 rg 0 0 9 9 re f 0 g BT /F0 9 Tf 5 5 Td(ab)Tj ET").low_contrast);
  EXPECT_FALSE(scanned("0 .2 .5 rg 0 0 9 9 re f 1 g BT /F0 9 Tf 5 5 Td(ab)Tj ET").low_contrast);
  EXPECT_FALSE(scanned("0 .2 .5 rg 0 0 9 9 re f 0 g BT /F0 9 Tf 50 5 Td(ab)Tj ET").low_contrast)
      << "beside it";
}

TEST(ContentScan, LetsAWatermarkBePale) {
  EXPECT_FALSE(
      scanned("/Artifact<</Subtype/Watermark>>BDC .7 g BT /F0 9 Tf 5 5 Td(ab)Tj ET EMC").low_contrast);
  EXPECT_TRUE(scanned("/Artifact<</Subtype/Header>>BDC .7 g BT /F0 9 Tf 5 5 Td(ab)Tj ET EMC").low_contrast);
}

TEST(ContentScan, SaysNothingAboutColoursItCannotKnow) {
  EXPECT_FALSE(scanned("/Cs0 cs .9 scn BT /F0 9 Tf 5 5 Td(ab)Tj ET").low_contrast);
  EXPECT_FALSE(scanned("/Im0 Do 1 g BT /F0 9 Tf 5 5 Td(ab)Tj ET").low_contrast);
  EXPECT_FALSE(scanned("1 g 3 Tr BT /F0 9 Tf 5 5 Td(ab)Tj ET").low_contrast);
}

TEST(ContentScan, EndsForAnyBytes) {
  std::string bytes;
  std::uint32_t state = 1;
  for (int i = 0; i < 200'000; ++i)
    bytes += static_cast<char>((state = state * 1664525U + 1013904223U) >> 24U);
  scanned(bytes);
  scanned(std::string(100'000, '('));
  scanned(std::string(100'000, '<'));
  std::string marks;
  for (int i = 0; i < 20'000; ++i) marks += "/P BMC q ";
  scanned(marks);
}

TEST(Contrast, IsThatOfTheStandard) {
  EXPECT_NEAR(contrast_ratio({0, 0, 0}, {1, 1, 1}), 21, 1e-9);
  EXPECT_NEAR(contrast_ratio({1, 1, 1}, {1, 1, 1}), 1, 1e-9);
  EXPECT_NEAR(contrast_ratio({0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0}, {1, 1, 1}), 4.54, 0.01);
}

TEST(CMap, ReadsCharactersAndRanges) {
  const CMap map = read_cmap(
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 2>>def /WMode 1 def\n"
      "1 beginbfchar <0001> <00660069> endbfchar\n"
      "2 beginbfrange <0010><0012><0041> <0020><0021>[<0061><0062>] endbfrange");
  EXPECT_EQ(map.registry, "Adobe");
  EXPECT_EQ(map.ordering, "UCS");
  EXPECT_EQ(map.supplement, 2);
  EXPECT_EQ(map.writing_mode, 1);
  EXPECT_EQ(map.texts.at(1), std::string("\0f\0i", 4));
  EXPECT_EQ(map.texts.at(0x12), std::string("\0C", 2));
  EXPECT_EQ(map.texts.at(0x21), std::string("\0b", 2));
  EXPECT_EQ(map.texts.size(), 6U);
}

TEST(CMap, EndsForHostileRanges) {
  const CMap map =
      read_cmap("9 beginbfrange <00000000><FFFFFFFF><0041> <00000000><FFFFFFFF><0041> endbfrange");
  EXPECT_LE(map.texts.size(), most_texts);
}

}  // namespace
}  // namespace protokollwerk::pdf
