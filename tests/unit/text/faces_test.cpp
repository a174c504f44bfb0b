#include "text/faces.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/contract.h"
#include "base/utf8.h"
#include "support/text/din_91379.h"
#include "support/text/noto_style.h"
#include "text/coverage.h"
#include "text/face_file.h"

namespace protokollwerk::text {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const Faces& faces() {
  static const Faces instance(testing::noto_style());
  return instance;
}
StackIndex regular() {
  return faces().stack("text", false, false);
}

std::vector<ShapedRun> shape(std::string_view text, Length size = Length::from_points(10)) {
  return faces().shape(text, regular(), size, "de-DE", {});
}
std::vector<Glyph> glyphs(const std::vector<ShapedRun>& runs) {
  std::vector<Glyph> all;
  for (const ShapedRun& run : runs) all.insert(all.end(), run.glyphs.begin(), run.glyphs.end());
  return all;
}
std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> result;
  for (const Glyph& glyph : glyphs(shape(text)))
    result.emplace_back(text.substr(glyph.text_begin, glyph.text_length));
  return result;
}
Length width(const std::vector<ShapedRun>& runs) {
  Length sum;
  for (const Glyph& glyph : glyphs(runs)) sum += glyph.advance;
  return sum;
}

TEST(Faces, GivesEachGlyphTheBytesItStandsFor) {
  EXPECT_THAT(texts("Maß"), ElementsAre("M", "a", "ß"));
  EXPECT_THAT(texts("A\u030B!"), ElementsAre("A", "\u030B", "!"));
  EXPECT_THAT(texts("¾"), ElementsAre("¾"));
}

TEST(Faces, DoesNotLigateAcrossTheJointOfACompound) {
  EXPECT_THAT(texts("Auflage"), ElementsAre("A", "u", "f", "l", "a", "g", "e"));
  EXPECT_THAT(texts("Schilfinsel").size(), 11u);
}

TEST(Faces, CoversTheTextOfEachRunExactlyOnce) {
  const std::string text = "■ Größe ≥ 10 → Z̦ĳ ✓";
  std::string again;
  for (const Glyph& glyph : glyphs(shape(text))) again += text.substr(glyph.text_begin, glyph.text_length);
  EXPECT_EQ(again, text);
}

TEST(Faces, KernsLetterPairs) {
  const Length pair = width(shape("AV"));
  EXPECT_LT(pair, width(shape("A")) + width(shape("V")));
}

TEST(Faces, RoundsEachAdvanceOnceToTheNearestMillipoint) {
  for (const double points : {6.0, 9.5, 10.5, 11.0, 33.3}) {
    for (const char* letter : {"n", "m", "i", "W", "ß", " "}) {
      const ShapedRun run = shape(letter, Length::from_points(points)).at(0);
      const double exact = faces().advance(run.face, run.glyphs.at(0).id) * points;
      EXPECT_NEAR(static_cast<double>(run.glyphs[0].advance.millipoints()), exact, 0.5001)
          << letter << points;
    }
  }
}

TEST(Faces, FallsBackForCharactersThatTheWantedFaceLacks) {
  const auto runs = shape("a→b");
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_EQ(runs[0].face, runs[2].face);
  EXPECT_NE(runs[0].face, runs[1].face);
  EXPECT_THAT(faces().facts(runs[1].face).path, HasSubstr("Math"));
  EXPECT_NE(runs[1].glyphs[0].id, 0u);
}

TEST(Faces, PlacesEveryLetterAndSequenceOfDin91379) {
  for (const bool bold : {false, true}) {
    for (const bool italic : {false, true}) {
      for (const std::string_view letter : testing::din_91379_letters()) {
        const auto runs =
            faces().shape(letter, faces().stack("text", bold, italic), Length::from_points(10), "de-DE", {});
        ASSERT_EQ(runs.size(), 1u) << letter << " is torn between faces";
        for (const Glyph& glyph : runs[0].glyphs) EXPECT_NE(glyph.id, 0u) << letter;
        EXPECT_GT(width(runs), Length()) << letter;
      }
    }
  }
}

TEST(Faces, SetsAMarkOverItsBaseAndNotBehindIt) {
  const auto marked = shape("A\u030B");
  ASSERT_EQ(marked[0].glyphs.size(), 2u);
  EXPECT_EQ(marked[0].glyphs[1].advance, Length());
  EXPECT_NE(marked[0].glyphs[1].x_offset, Length());
  EXPECT_EQ(width(marked), width(shape("A")));
}

/// Where a glyph's ink lies, in font units from its origin on the line.
struct Ink {
  double left, bottom, right, top;
};

Ink ink_of(const hb_font_t* font, const Glyph& glyph, int units_per_em, Length size) {
  hb_glyph_extents_t extents;
  EXPECT_TRUE(hb_font_get_glyph_extents(const_cast<hb_font_t*>(font), glyph.id, &extents));
  const double scale = units_per_em / size.points();
  const double left = glyph.x_offset.points() * scale + extents.x_bearing;
  const double top = glyph.y_offset.points() * scale + extents.y_bearing;
  return {left, top + extents.height, left + extents.width, top};
}

bool collide(const Ink& a, const Ink& b) {
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}

/// A letter that Unicode has only as a sequence keeps its marks as glyphs: the font must place each, and no
/// two of them may touch.
TEST(Faces, PlacesTheMarksOfEverySequenceOfDin91379ByTheFont) {
  const Length size = Length::from_points(10);
  int sequences = 0;
  for (const bool bold : {false, true}) {
    for (const bool italic : {false, true}) {
      for (const std::string_view letter : testing::din_91379_letters()) {
        const auto run = faces().shape(letter, faces().stack("text", bold, italic), size, "de-DE", {}).at(0);
        const FaceFile file = load_face(faces().facts(run.face).path);
        std::vector<Ink> marks;
        for (std::size_t i = 1; i < run.glyphs.size(); ++i) {
          const Glyph& glyph = run.glyphs[i];
          if (glyph.advance != Length()) continue;  // the second letter of "K͟H"
          EXPECT_TRUE(glyph.x_offset != Length() || glyph.y_offset != Length()) << letter;
          const Ink ink = ink_of(file.font.get(), glyph, file.units_per_em, size);
          // The horn leans over the macron: their boxes overlap, their ink does not.
          const bool horn = letter.find("\u031B") != std::string_view::npos;
          for (const Ink& other : marks) EXPECT_TRUE(horn || !collide(ink, other)) << letter;
          marks.push_back(ink);
        }
        sequences += run.glyphs.size() > 1 ? 1 : 0;
      }
    }
  }
  EXPECT_GT(sequences, 4 * 100);
}

TEST(Faces, NamesCharactersThatNoFaceHas) {
  const auto missing = uncovered("Ja 漢 nein", faces(), regular());
  ASSERT_EQ(missing.size(), 1u);
  EXPECT_EQ(missing[0].character, U'漢');
  EXPECT_EQ(missing[0].offset, 3u);
  EXPECT_TRUE(uncovered("12\u202F345\u00A0€ „so“ – Land-\u2011 \u00AD\u2009x", faces(), regular()).empty());
}

TEST(Faces, MeasuresUpwardAndDownwardAsPositiveLengths) {
  const FaceMetrics metrics = faces().metrics(regular(), Length::from_points(10));
  EXPECT_GT(metrics.ascent, metrics.cap_height);
  EXPECT_GT(metrics.cap_height, metrics.x_height);
  EXPECT_GT(metrics.x_height, Length());
  EXPECT_GT(metrics.descent, Length());
}

TEST(Faces, KnowsWhatAFontDescriptorNeeds) {
  const FaceFacts& text = faces().facts(shape("a")[0].face);
  EXPECT_EQ(text.postscript_name, "NotoSerif-Regular");
  EXPECT_THAT(text.version, HasSubstr("Version 2"));
  EXPECT_TRUE(text.serif);
  EXPECT_FALSE(text.bold);
  EXPECT_FALSE(text.fixed_pitch);
  EXPECT_EQ(text.italic_angle, 0);
  EXPECT_EQ(text.stem_v, 88);
  EXPECT_EQ(text.cap_height, 714);
  EXPECT_LT(text.descent, 0);
  EXPECT_LT(text.box_left, text.box_right);
  const StackIndex slanted = faces().stack("text", true, true);
  const FaceFacts& bold =
      faces().facts(faces().shape("a", slanted, Length::from_points(10), "de", {})[0].face);
  EXPECT_TRUE(bold.bold);
  EXPECT_LT(bold.italic_angle, 0);
  EXPECT_EQ(bold.stem_v, 166);
}

TEST(Faces, LoadsAFileOnceHoweverOftenItIsNamed) {
  EXPECT_EQ(faces().face_count(), 6u);
}

std::string error_for(const std::string& path) {
  doc::Style style;
  style.families["text"].regular = {path};
  try {
    const Faces broken(style);
  } catch (const EnvironmentError& error) {
    EXPECT_EQ(error.path(), path);
    return error.what();
  }
  return "no error";
}

TEST(Faces, NamesAMissingFileAndThePackageThatBringsIt) {
  EXPECT_THAT(error_for("/nowhere/NotoSerif-Regular.ttf"), HasSubstr("fonts-noto-core"));
  EXPECT_THAT(error_for("/nowhere/NotoSansMono-Bold.ttf"), HasSubstr("fonts-noto-mono"));
  EXPECT_THAT(error_for("/nowhere/Hausschrift.ttf"), HasSubstr("Stildatei"));
}

TEST(Faces, RefusesFilesThatAreNoTrueTypeFont) {
  const std::string path = ::testing::TempDir() + "no-font.ttf";
  std::ofstream(path) << "Dies ist keine Schrift.";
  EXPECT_THAT(error_for(path), HasSubstr("keine lesbare Schrift"));
}

}  // namespace
}  // namespace protokollwerk::text
