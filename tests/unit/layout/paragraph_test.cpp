#include "layout/paragraph.h"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "support/text/fixed_width_shaper.h"
#include "support/text/noto_style.h"
#include "text/coverage.h"
#include "text/faces.h"
#include "text/hyphenator.h"

namespace protokollwerk::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using namespace protokollwerk::literals;

/// Divides after every second letter that leaves two behind it.
class PairHyphenator final : public text::Hyphenator {
 public:
  [[nodiscard]] std::vector<text::Division> divisions(std::string_view word) const override {
    std::vector<text::Division> points;
    for (std::size_t i = 2; i + 2 <= word.size(); i += 2) {
      if ((static_cast<unsigned char>(word[i]) & 0xC0) != 0x80)
        points.push_back({i, text::DivisionKind::syllable});
    }
    return points;
  }
};

const testing::FixedWidthShaper shaper;
const PairHyphenator hyphenator;

/// Stack 0 upright, 1 bold, 2 italic, 3 both.
Fonts fonts() {
  return {shaper,
          [](const std::string&, bool bold, bool italic) {
            return static_cast<text::StackIndex>((bold ? 1 : 0) + (italic ? 2 : 0));
          },
          hyphenator};
}

doc::ParagraphStyle style(doc::TextAlignment alignment = doc::TextAlignment::left) {
  doc::ParagraphStyle result;
  result.size = 10_pt;  // a character is 5 pt wide
  result.alignment = alignment;
  result.hyphenate = false;
  return result;
}

doc::Inlines plain(const std::string& text) {
  return {{doc::Text{text}}};
}

Length characters(int count) {
  return Length::from_points(5.0 * count);
}

Paragraph set(const doc::Inlines& content, int width_in_characters,
              const doc::ParagraphStyle& look = style()) {
  ParagraphSetter setter(fonts(), {});
  return setter.set(content, look, characters(width_in_characters));
}

std::string text_of(const Line& line) {
  std::string text;
  for (const LineRun& run : line.runs) {
    for (const PlacedGlyph& glyph : run.run.glyphs)
      text += run.run.text.substr(glyph.text_begin, glyph.text_length);
  }
  return text;
}
std::vector<std::string> texts(const Paragraph& paragraph) {
  std::vector<std::string> result;
  for (const Line& line : paragraph.lines) result.push_back(text_of(line));
  return result;
}
std::vector<std::string> broken(const std::string& text, int width,
                                const doc::ParagraphStyle& look = style()) {
  return texts(set(plain(text), width, look));
}
doc::ParagraphStyle hyphenating() {
  doc::ParagraphStyle look = style();
  look.hyphenate = true;
  return look;
}

TEST(Paragraph, WithoutContentHasNoLines) {
  EXPECT_THAT(set({}, 10).lines, IsEmpty());
  EXPECT_THAT(set(plain(" "), 10).lines, IsEmpty());
}

TEST(Paragraph, KeepsTheSpaceAtALineEndAsAHangingGlyph) {
  const Paragraph paragraph = set(plain("aaaa bbbb"), 6);
  EXPECT_THAT(texts(paragraph), ElementsAre("aaaa ", "bbbb"));
  EXPECT_EQ(paragraph.lines[0].width, characters(4));
  EXPECT_EQ(paragraph.lines[0].runs[0].width, characters(4));
}

TEST(Paragraph, FillsJustifiedLinesToTheMillipoint) {
  const auto look = style(doc::TextAlignment::justified);
  const Paragraph paragraph = set(plain("aaa bbb ccc dd eeee ffff gg hhhhh"), 15, look);
  ASSERT_GT(paragraph.lines.size(), 1u);
  for (std::size_t i = 0; i + 1 < paragraph.lines.size(); ++i) {
    EXPECT_EQ(paragraph.lines[i].width, characters(15)) << i;
    Length advances;
    for (const PlacedGlyph& glyph : paragraph.lines[i].runs[0].run.glyphs) advances += glyph.advance;
    EXPECT_EQ(advances, characters(15) + characters(1)) << "the hanging space alone is behind the edge";
  }
  EXPECT_LT(paragraph.lines.back().width, characters(15));
}

Paragraph set_with_play(const std::string& text, int width, int percent,
                        doc::TextAlignment alignment = doc::TextAlignment::justified) {
  ParagraphSetting setting;
  setting.letter_play = percent;
  ParagraphSetter setter(fonts(), setting);
  return setter.set(plain(text), style(alignment), characters(width));
}

TEST(Paragraph, MakesLettersOfAJustifiedLineWiderOrNarrowerWithinTheirPlay) {
  const std::string text = "aaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbb";
  const auto letters = [&](int width, int percent) {
    const Line line = set_with_play(text, width, percent).lines.front();
    EXPECT_EQ(line.width, characters(width));
    Length sum;
    for (const PlacedGlyph& glyph : line.runs[0].run.glyphs) sum += glyph.advance;
    EXPECT_EQ(sum, characters(width + 1)) << "with the hanging space";
    return line.runs[0].run.letter_width;
  };
  EXPECT_EQ(letters(42, 0), 1000);
  EXPECT_EQ(letters(41, 2), 1000) << "fits as it is";
  EXPECT_EQ(letters(42, 2), 1015) << "in proportion to the space";
  EXPECT_EQ(letters(43, 2), 1020) << "the rest is the space's";
  const Line ragged = set_with_play(text, 42, 2, doc::TextAlignment::left).lines.front();
  EXPECT_EQ(ragged.runs[0].run.letter_width, 1000);
}

TEST(Paragraph, EndsALineEarlyWhoseSpacesWouldGapeToFillIt) {
  const Paragraph paragraph = set_with_play("aa bbbbbbbbbbbbbbbbbb cccccccccccccccccccc", 20, 0);
  ASSERT_THAT(texts(paragraph), ElementsAre("aa ", "bbbbbbbbbbbbbbbbbb ", "cccccccccccccccccccc"));
  const Paragraph gap = set_with_play("aa bb cccccccccccccccccccc", 20, 0);
  ASSERT_THAT(texts(gap), ElementsAre("aa bb ", "cccccccccccccccccccc"));
  EXPECT_EQ(gap.lines[0].width, characters(4) + characters(1) * 7 / 2) << "3.5 spaces";
}

TEST(Paragraph, PlacesRaggedAndCentredLines) {
  EXPECT_EQ(set(plain("aaaa"), 10, style(doc::TextAlignment::right)).lines[0].left, characters(6));
  const Paragraph centred = set(plain("aaaa"), 10, style(doc::TextAlignment::centred));
  EXPECT_EQ(centred.lines[0].left, characters(3));
  EXPECT_EQ(centred.lines[0].runs[0].run.origin.x, characters(3));
}

TEST(Paragraph, IndentsTheFirstLineOnly) {
  doc::ParagraphStyle look = style();
  look.indent_first_line = characters(3);
  const Paragraph paragraph = set(plain("aaaa bbbb cccc"), 8, look);
  EXPECT_THAT(texts(paragraph), ElementsAre("aaaa ", "bbbb ", "cccc"));
  EXPECT_EQ(paragraph.lines[0].left, characters(3));
  EXPECT_EQ(paragraph.lines[1].left, Length());
}

TEST(Paragraph, LetsTheFirstLineHangOutWithANegativeIndent) {
  doc::ParagraphStyle look = style();
  look.indent_first_line = -characters(3);
  const Paragraph paragraph = set(plain("aaaa bbbb cccc"), 6, look);
  EXPECT_THAT(texts(paragraph), ElementsAre("aaaa bbbb ", "cccc"));
  EXPECT_EQ(paragraph.lines[0].left, -characters(3));
}

TEST(Paragraph, EndsTheLineAtALineBreakAndKeepsTheWordsApart) {
  const Paragraph paragraph = set({{doc::Text{"ab"}}, {doc::LineBreak{}}, {doc::Text{" cd"}}}, 10);
  EXPECT_THAT(texts(paragraph), ElementsAre("ab ", "cd"));
  EXPECT_EQ(paragraph.lines[0].width, characters(2));
}

TEST(Paragraph, NeverBreaksAtProtectedSpacesAndHyphens) {
  EXPECT_THAT(broken("aa §\u00A012 b", 6), ElementsAre("aa ", "§\u00A012 b"));
  EXPECT_THAT(broken("aa 12\u202F345", 7), ElementsAre("aa ", "12\u202F345"));
  EXPECT_THAT(broken("aa IT\u2011Rat", 7), ElementsAre("aa ", "IT\u2011Rat"));
}

TEST(Paragraph, KeepsAProtectedSpaceThatBeginsALine) {
  EXPECT_THAT(broken("aaaa \u00A0 bbbb", 6), ElementsAre("aaaa ", "\u00A0 bbbb"));
}

TEST(Paragraph, StretchesProtectedSpacesLikeOthers) {
  const Paragraph paragraph = set(plain("a\u00A0b cccc dddddd"), 9, style(doc::TextAlignment::justified));
  const auto& glyphs = paragraph.lines.at(0).runs.at(0).run.glyphs;
  EXPECT_EQ(texts(paragraph)[0], "a\u00A0b cccc ");
  EXPECT_EQ(glyphs.at(1).advance, glyphs.at(3).advance);
}

TEST(Paragraph, BreaksAfterAHyphenOfTheTextWithoutAddingOne) {
  const Paragraph paragraph = set(plain("Open-Source-Programm"), 12);
  EXPECT_THAT(texts(paragraph), ElementsAre("Open-Source-", "Programm"));
  EXPECT_FALSE(paragraph.lines[0].hyphenated);
}

TEST(Paragraph, LeavesSuspendedAndLeadingHyphensWithTheirWord) {
  EXPECT_THAT(broken("Land- und", 6), ElementsAre("Land- ", "und"));
  EXPECT_THAT(broken("und -gesetz", 8), ElementsAre("und ", "-gesetz"));
}

TEST(Paragraph, HoldsTogetherWhatGermanHoldsTogetherAndKeepsItsSpaces) {
  EXPECT_THAT(broken("aa § 12 b", 6), ElementsAre("aa ", "§ 12 b"));
  EXPECT_THAT(broken("aa z. B. cc", 7), ElementsAre("aa ", "z. B. ", "cc"));
  EXPECT_THAT(broken("aaa § bbbb", 6), ElementsAre("aaa § ", "bbbb")) << "this is nothing to hold";
  const doc::Inlines foreign = {{doc::Text{"aa "}}, {doc::Foreign{"en", plain("§ 12 b")}}};
  EXPECT_THAT(texts(set(foreign, 6)), ElementsAre("aa § ", "12 b"));
}

TEST(Paragraph, LetsHeldSpacesGoBeforeItBreaksWithinAWord) {
  EXPECT_THAT(broken("Prof. Dr. Abcdef", 7), ElementsAre("Prof. ", "Dr. ", "Abcdef"));
}

TEST(Paragraph, StretchesHeldSpacesLikeOthers) {
  const Paragraph paragraph = set(plain("§ 1 cccc dddddd"), 9, style(doc::TextAlignment::justified));
  const auto& glyphs = paragraph.lines.at(0).runs.at(0).run.glyphs;
  EXPECT_EQ(texts(paragraph)[0], "§ 1 cccc ");
  EXPECT_EQ(glyphs.at(1).advance, glyphs.at(3).advance);
}

TEST(Paragraph, DoesNotDivideNamesAbbreviationsOrShortSuspendedParts) {
  EXPECT_THAT(broken("aaa Frau Abcdefgh", 12, hyphenating()), ElementsAre("aaa Frau ", "Abcdefgh"));
  EXPECT_THAT(broken("aaa abcdefgh- und", 10, hyphenating()), ElementsAre("aaa ", "abcdefgh- ", "und"));
  const doc::Inlines abbreviation = {{doc::Text{"aaa "}}, {doc::Abbreviation{"x", plain("abcdefgh")}}};
  EXPECT_THAT(texts(set(abbreviation, 9, hyphenating())), ElementsAre("aaa ", "abcdefgh"));
  EXPECT_THAT(broken("aaa abcdefghijklmnopq- und", 14, hyphenating()),
              ElementsAre("aaa abcdef\u00AD", "ghijklmnopq- ", "und"));
}

TEST(Paragraph, PrintsAHyphenThatStandsForASoftOne) {
  const Paragraph paragraph = set(plain("abcdefgh"), 6, hyphenating());
  EXPECT_THAT(texts(paragraph), ElementsAre("abcd\u00AD", "efgh"));
  EXPECT_TRUE(paragraph.lines[0].hyphenated);
  const GlyphRun& run = paragraph.lines[0].runs.at(0).run;
  EXPECT_EQ(run.glyphs.back().id, static_cast<std::uint32_t>('-'));
  EXPECT_EQ(paragraph.lines[0].width, characters(5));
}

TEST(Paragraph, DividesAtTheAuthorsSoftHyphenAndThenNowhereElse) {
  EXPECT_THAT(broken("abcde\u00ADfghij", 7, hyphenating()), ElementsAre("abcde\u00AD", "fghij"));
  EXPECT_THAT(broken("abc\u00ADdef", 7, hyphenating()), ElementsAre("abcdef"));
}

TEST(Paragraph, DoesNotDivideAbbreviationsWordsWithDigitsOrForeignWords) {
  EXPECT_THAT(broken("aaa BITVMLSA", 9, hyphenating()), ElementsAre("aaa ", "BITVMLSA"));
  EXPECT_THAT(broken("aaa abcdef12", 9, hyphenating()), ElementsAre("aaa ", "abcdef12"));
  const doc::Inlines foreign = {{doc::Text{"aaa "}}, {doc::Foreign{"en", plain("abcdefgh")}}};
  EXPECT_THAT(texts(set(foreign, 9, hyphenating())), ElementsAre("aaa ", "abcdefgh"));
  EXPECT_THAT(broken("aaa abcdefghijkl bbbb cccc dd", 9, hyphenating()),
              ElementsAre("aaa abcd\u00AD", "efghijkl ", "bbbb cccc ", "dd"));
}

TEST(Paragraph, BreaksAddressesAfterTheirSignsWithoutAHyphen) {
  const auto lines = broken("https://www.beispiel.de/abc/defghi", 16, hyphenating());
  std::string joined;
  for (const std::string& line : lines) {
    EXPECT_LE(utf8::count(line), 16u) << line;
    EXPECT_THAT(line, ::testing::Not(HasSubstr("\u00AD")));
    joined += line;
  }
  EXPECT_EQ(joined, "https://www.beispiel.de/abc/defghi");
  EXPECT_EQ(lines.size(), 3u);
}

TEST(Paragraph, BreaksBetweenGraphemesWhatFitsNowhere) {
  EXPECT_THAT(broken("aa bbbbbbbbbbb", 5), ElementsAre("aa bb", "bbbbb", "bbbb"));
  EXPECT_THAT(broken("A\u030BA\u030BA\u030BA\u030B", 2), ElementsAre("A\u030BA\u030B", "A\u030BA\u030B"));
}

TEST(Paragraph, ThrowsForACharacterThatNoFaceHas) {
  try {
    set(plain("Das Zeichen 漢 fehlt"), 30);
    FAIL();
  } catch (const text::MissingGlyph& missing) {
    EXPECT_EQ(missing.character(), U'漢');
    EXPECT_EQ(missing.context(), "漢");
    EXPECT_THAT(missing.what(), HasSubstr("U+6F22"));
  }
}

TEST(Paragraph, TellsPiecesAndElementsInReadingOrder) {
  const doc::Inlines content = {
      {doc::Text{"a "}},
      {doc::Link{"https://x.de",
                 {{doc::Text{"b "}}, {doc::Emphasis{doc::EmphasisKind::strong, plain("c")}}}}},
      {doc::Text{" d"}}};
  const Paragraph paragraph = set(content, 20);
  ASSERT_EQ(paragraph.elements.size(), 3u);
  EXPECT_EQ(paragraph.elements[1].kind, InlineKind::link);
  EXPECT_EQ(paragraph.elements[1].value, "https://x.de");
  EXPECT_EQ(paragraph.elements[2].kind, InlineKind::strong);
  EXPECT_EQ(paragraph.elements[2].parent, 1u);
  const auto& kids = paragraph.elements[0].kids;
  ASSERT_EQ(kids.size(), 3u);
  EXPECT_EQ(kids[0].kind, Element::Kid::Kind::leaf);
  EXPECT_EQ(kids[1].kind, Element::Kid::Kind::element);
  EXPECT_EQ(kids[2].kind, Element::Kid::Kind::leaf);
  const auto& runs = paragraph.lines.at(0).runs;
  ASSERT_EQ(runs.size(), 4u);
  EXPECT_EQ(runs[2].run.face, 1u);
  EXPECT_EQ(enclosing_link(paragraph, runs[2].piece), 1u);
  EXPECT_EQ(enclosing_link(paragraph, runs[3].piece), 0u);
  EXPECT_EQ(runs[3].run.origin.x, characters(5));
}

TEST(Paragraph, ColoursLinksAndAddsPageNumbersToReferences) {
  ParagraphSetting setting;
  setting.link = {1, 2, 3};
  setting.page_reference = [](const doc::Reference& reference) { return "\u00A0(" + reference.target + ")"; };
  ParagraphSetter setter(fonts(), setting);
  const doc::Inlines content = {{doc::Reference{"z", plain("x"), doc::PageNumber::with}},
                                {doc::Reference{"y", plain("x"), doc::PageNumber::without}}};
  const Paragraph paragraph = setter.set(content, style(), characters(20));
  EXPECT_EQ(text_of(paragraph.lines.at(0)), "x\u00A0(z)x");
  for (const LineRun& run : paragraph.lines[0].runs) EXPECT_EQ(run.run.colour, setting.link);
}

Paragraph set_with_margins(const std::string& text, int width, doc::TextAlignment alignment) {
  ParagraphSetting setting;
  setting.optical_margins = {50, 20, 60, 60, 40};
  ParagraphSetter setter(fonts(), setting);
  doc::ParagraphStyle look = style(alignment);
  look.hyphenate = true;
  return setter.set(plain(text), look, characters(width));
}

TEST(Paragraph, LetsLightSignsHangIntoTheMargins) {
  const Paragraph paragraph = set_with_margins("„aaa bb, cccc dd", 7, doc::TextAlignment::justified);
  ASSERT_THAT(texts(paragraph), ElementsAre("„aaa bb, ", "cccc dd"));
  const Line& line = paragraph.lines[0];
  EXPECT_EQ(line.over_left, 2_pt) << "40 % of 5 pt";
  EXPECT_EQ(line.over_right, 3_pt);
  EXPECT_EQ(line.left, -(2_pt));
  EXPECT_EQ(line.runs[0].run.origin.x, -(2_pt));
  EXPECT_EQ(line.width, characters(7) + 5_pt);
  EXPECT_EQ(paragraph.lines[1].left, Length());
}

TEST(Paragraph, LetsTheHyphenOfABrokenWordHangAndADashAtTheStartOfALine) {
  const Paragraph broken = set_with_margins("aa abcdefgh", 8, doc::TextAlignment::justified);
  ASSERT_THAT(texts(broken), ElementsAre("aa abcd\u00AD", "efgh"));
  EXPECT_EQ(broken.lines[0].over_right, Length::from_points(2.5));
  const Paragraph dashed = set_with_margins("aaaaaa\n– bbb", 6, doc::TextAlignment::justified);
  EXPECT_EQ(dashed.lines.at(1).over_left, 1_pt);
  EXPECT_EQ(dashed.lines.at(1).left, -(1_pt));
}

TEST(Paragraph, LetsNothingHangWhereTheEdgeIsRaggedAnyway) {
  for (const auto alignment :
       {doc::TextAlignment::left, doc::TextAlignment::right, doc::TextAlignment::centred}) {
    for (const Line& line : set_with_margins("„aaa bb, cccc dd", 8, alignment).lines) {
      EXPECT_GE(line.left, Length());
      EXPECT_EQ(line.over_right, Length());
    }
  }
}

TEST(Paragraph, MeasuresItsExtent) {
  ParagraphSetter setter(fonts(), {});
  const auto extent = setter.extent(plain("aa bbbb\u00A0c dd-eeeeeee"), hyphenating());
  EXPECT_EQ(extent.natural, characters(20));
  EXPECT_EQ(extent.unbreakable, characters(7));
}

// ---- with the real faces ----

class PrintedParagraph : public ::testing::Test {
 protected:
  static const text::Faces& faces() {
    static const text::Faces instance(testing::noto_style());
    return instance;
  }
  static Fonts fonts() {
    return {
        faces(),
        [](const std::string& family, bool bold, bool italic) { return faces().stack(family, bold, italic); },
        hyphenator};
  }
};

/// Of the spaces in a line that stretch; wide where there is none.
Length narrowest_space(const Line& line) {
  Length narrowest = 1000_pt;
  for (const LineRun& run : line.runs) {
    for (const PlacedGlyph& glyph : run.run.glyphs) {
      const std::string text = run.run.text.substr(glyph.text_begin, glyph.text_length);
      if (text == " " || text == "\u00A0") narrowest = std::min<Length>(narrowest, glyph.advance);
    }
  }
  return narrowest;
}

TEST_F(PrintedParagraph, StaysWithinTheMeasureAndLosesNothing) {
  const char* given = std::getenv("PROTOKOLLWERK_SEED");
  const unsigned seed = given == nullptr ? std::random_device{}() : static_cast<unsigned>(std::stoul(given));
  std::mt19937 random(seed);
  const std::vector<std::string> vocabulary = {"Maßnahme",
                                               "der",
                                               "IT-Sicherheit",
                                               "§\u00A03",
                                               "Digitalisierungsfolgenabschätzung",
                                               "und",
                                               "→",
                                               "„Fachkräfte“",
                                               "https://www.sachsen-anhalt.de/lsa/it-strategie",
                                               "A\u030Bgnes",
                                               "z.\u202FB.",
                                               "12\u202F345",
                                               "–",
                                               "Plenum",
                                               "offiziell",
                                               "Öffentlichkeit",
                                               "Griffe",
                                               "beeinflussen",
                                               "„Ja“,",
                                               "Ende."};
  const Length space =
      faces()
          .shape(" ", faces().stack("text", false, false), doc::ParagraphStyle().size, "de", {})
          .at(0)
          .glyphs.at(0)
          .advance;
  for (int round = 0; round < 60; ++round) {
    doc::Inlines content;
    std::string text;
    for (auto words = 1 + random() % 80; words > 0; --words) {
      const std::string word = vocabulary[random() % vocabulary.size()];
      text += (text.empty() ? "" : " ") + word;
    }
    content = plain(text);
    doc::ParagraphStyle look;
    look.alignment = static_cast<doc::TextAlignment>(random() % 4);
    const Length width = Length::from_points(static_cast<double>(20 + random() % 440));
    ParagraphSetting setting;
    if (random() % 2 == 0) setting.optical_margins = {70, 30, 70, 70, 50};
    ParagraphSetter setter(fonts(), setting);
    const Paragraph paragraph = setter.set(content, look, width);
    std::string again;
    for (const Line& line : paragraph.lines) {
      EXPECT_LE(line.width - line.over_left - line.over_right, width)
          << "PROTOKOLLWERK_SEED=" << seed << " round " << round << ": " << text_of(line);
      EXPECT_GE(narrowest_space(line), space * 2 / 3 - Length::from_millipoints(2))
          << "PROTOKOLLWERK_SEED=" << seed << " round " << round
          << ": broken for another width than it has: " << text_of(line);
      again += text_of(line);
    }
    for (std::size_t at = again.find("\u00AD"); at != std::string::npos; at = again.find("\u00AD"))
      again.erase(at, 2);
    EXPECT_EQ(again, text) << "PROTOKOLLWERK_SEED=" << seed << " round " << round;
  }
}

/// Texts of the glyphs of more than one letter, line by line.
std::vector<std::string> ligatures_of(const Paragraph& paragraph) {
  std::vector<std::string> found;
  for (const Line& line : paragraph.lines) {
    for (const LineRun& run : line.runs) {
      for (const PlacedGlyph& glyph : run.run.glyphs) {
        const std::string text = run.run.text.substr(glyph.text_begin, glyph.text_length);
        if (text.size() > 1 && text[0] == 'f') found.push_back(text);
      }
    }
  }
  return found;
}

TEST_F(PrintedParagraph, HasLigaturesWithinWordsAndNoneWhereNobodyKnowsTheJoints) {
  const text::Hyphenator& german = text::german_hyphenator();
  ParagraphSetter setter({faces(), fonts().stack, german}, {});
  const auto found = [&](const doc::Inlines& content) {
    return ligatures_of(setter.set(content, {}, 400_pt));
  };
  EXPECT_THAT(found(plain("öffentliche Auflage finden")), ElementsAre("ff", "fi"));
  EXPECT_THAT(found(plain("https://offen.de fin@finden.de")), IsEmpty());
  EXPECT_THAT(found(plain("of\u00ADfen BfDI 2fi")), IsEmpty());
  EXPECT_THAT(found({{doc::Foreign{"en", plain("find the office")}}}), IsEmpty());
  EXPECT_THAT(found({{doc::Text{"Auf"}}, {doc::Emphasis{doc::EmphasisKind::strong, plain("find")}}}),
              IsEmpty())
      << "half a word is no word";
}

TEST_F(PrintedParagraph, LetsALigatureFallApartWhereALineEndsInIt) {
  ParagraphSetter setter({faces(), fonts().stack, text::german_hyphenator()}, {});
  doc::ParagraphStyle look;
  look.alignment = doc::TextAlignment::left;
  const Length whole = setter.set(plain("Kartoffeln"), look, 400_pt).lines.at(0).width;
  EXPECT_THAT(ligatures_of(setter.set(plain("Kartoffeln"), look, 400_pt)), ElementsAre("ff"));
  const std::string text = "Alle Griffelhalter und offenen";
  for (int points = 60; points < 120; ++points) {
    const Length width = Length::from_points(points);
    const Paragraph paragraph = setter.set(plain(text), look, width);
    for (const Line& line : paragraph.lines) {
      EXPECT_LE(line.width, width) << points;
      Length advances;
      for (const LineRun& run : line.runs)
        for (const PlacedGlyph& glyph : run.run.glyphs) advances += glyph.advance;
      EXPECT_GE(advances, line.width);
    }
  }
  const Paragraph broken = setter.set(plain("Kartoffeln"), look, whole - 1_pt);
  EXPECT_THAT(texts(broken), ElementsAre("Kartof\u00AD", "feln"));
}

TEST_F(PrintedParagraph, IsTheSameHoweverMuchTheSetterHasSeenBefore) {
  const std::string text =
      "Die Arbeitsgruppe empfiehlt dem Plenum, die Beschaffung gemeinsamer Verfahren zu bündeln.";
  ParagraphSetter fresh(fonts(), {});
  ParagraphSetter used(fonts(), {});
  static_cast<void>(used.set(plain("Beschaffung Verfahren gemein\u00ADsamer Plenum"), {}, 40_pt));
  const auto lines = [&](ParagraphSetter& setter) { return texts(setter.set(plain(text), {}, 150_pt)); };
  EXPECT_EQ(lines(fresh), lines(used));
}

}  // namespace
}  // namespace protokollwerk::layout
