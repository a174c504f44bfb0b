#include "text/ligatures.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/text/noto_style.h"
#include "text/divided_words.h"
#include "text/faces.h"

namespace protokollwerk::text {
namespace {

using ::testing::ElementsAre;

std::string marked(const Hyphenator& hyphenator, const std::string& word) {
  const std::vector<Ligature> permitted = ligatures(word, hyphenator.divisions(word));
  std::string result = word;
  for (std::size_t i = permitted.size(); i-- > 0;) {
    result.insert(permitted[i].end, "]");
    result.insert(permitted[i].begin, "[");
  }
  return result;
}

class KnowsNothing final : public Hyphenator {
 public:
  [[nodiscard]] std::vector<Division> divisions(std::string_view) const override { return {}; }
};

class Ligated : public ::testing::TestWithParam<const char*> {};

/// Brackets stand where a font may draw one sign.
TEST_P(Ligated, StandWithinOnePartOfAWordOnly) {
  std::string word = GetParam();
  std::erase_if(word, [](char c) { return c == '[' || c == ']'; });
  EXPECT_EQ(marked(german_hyphenator(), word), GetParam());
}

std::string in_ascii(const ::testing::TestParamInfo<const char*>& word) {
  std::string name = std::to_string(word.index);
  for (const char* c = word.param; *c != '\0'; ++c) {
    if ((*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z')) name += *c;
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Within, Ligated,
                         ::testing::Values("[fi]nden", "P[fl]icht", "Verp[fl]ichtung", "Kon[fl]ikt",
                                           "Ein[fl]uss", "häu[fi]g", "vorläu[fi]g", "quali[fi]ziert",
                                           "Pro[fi]l", "o[ff]en", "Sto[ff]e", "Gri[ff]", "scha[ff]t",
                                           "Ho[ff]nung", "ö[ff]entlich", "Ö[ff]nung", "Betre[ff]",
                                           "gri[ffi]g", "Schi[ff]", "tre[ff]en", "Zi[ff]er", "Gra[fi]k",
                                           "be[fl]issen", "E[ff]ekt", "e[ffi]zient", "De[fi]nition",
                                           "[fl]ießt"),
                         in_ascii);
INSTANTIATE_TEST_SUITE_P(NeverAcross, Ligated,
                         ::testing::Values("Auflage", "Kaufleute", "Brieffreund", "Brieffreundschaft",
                                           "höflich", "beruflich", "tariflich", "begri[ff]lich",
                                           "tre[ff]lich", "Schi[ff]fahrt", "Auffassung", "Auffahrt",
                                           "auf[fi]nden", "Dorffest", "fünffach", "Straffreiheit", "Hoffest",
                                           "Schlaffeld", "fünfjährig", "Prüfling", "Kaufinteresse",
                                           "Aufforderung"),
                         in_ascii);

TEST(Ligatures, StandNowhereWhereTheDivisionsDoNotTell) {
  // Nobody says where "Kau" ends: the f may belong to either.
  EXPECT_TRUE(ligatures("Kaufleute", {}).empty());
  EXPECT_TRUE(ligatures("Rifla", {}).empty());
  const std::vector<Division> known = {{2, DivisionKind::syllable}};
  EXPECT_THAT(ligatures("Rifla", known), ElementsAre(Ligature{2, 4}));
}

TEST(Ligatures, LeaveADivisionOfTheProjectApartUnlessThePatternsSayItIsNoJoint) {
  const std::vector<std::string> words = {"Schif-fe"};
  const KnowsNothing nothing;
  EXPECT_EQ(marked(DividedWords(german_hyphenator(), words), "Schiffe"), "Schi[ff]e");
  EXPECT_EQ(marked(DividedWords(nothing, words), "Schiffe"), "Schiffe");
}

TEST(Ligatures, AreDrawnAsOneGlyphThatStandsForItsLetters) {
  const Faces faces(testing::noto_style());
  for (const bool bold : {false, true}) {
    for (const bool italic : {false, true}) {
      const std::string word = "Griffe finden Auflage";
      const std::vector<Ligature> permitted = {{3, 5}, {7, 9}};
      std::vector<std::string> texts;
      const auto runs =
          faces.shape(word, faces.stack("text", bold, italic), Length::from_points(10), "de-DE", permitted);
      for (const Glyph& glyph : runs.at(0).glyphs)
        texts.push_back(word.substr(glyph.text_begin, glyph.text_length));
      EXPECT_THAT(texts, ElementsAre("G", "r", "i", "ff", "e", " ", "fi", "n", "d", "e", "n", " ", "A", "u",
                                     "f", "l", "a", "g", "e"));
    }
  }
}

}  // namespace
}  // namespace protokollwerk::text
