#include "compose/read_style.h"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>

#include "doc/contrast.h"
#include "fixture.h"

namespace protokollwerk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const xml::Schema& style_schema() {
  static const xml::Schema schema = test::load_schema("stil.xsd");
  return schema;
}

std::string standard_text() {
  std::ifstream file(PROTOKOLLWERK_SOURCE_DIR "/templates/stile/standard.xml");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The standard style with one place changed.
std::string changed(const std::string& from, const std::string& to) {
  std::string text = standard_text();
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

struct ReadStyle {
  std::unique_ptr<test::ParsedText> file;
  std::optional<doc::Style> style;
};

ReadStyle read(const std::string& text) {
  ReadStyle result{test::parse_text(text, style_schema()), std::nullopt};
  EXPECT_TRUE(result.file->document) << result.file->findings();
  if (result.file->document)
    result.style = compose::read_style({result.file->document->root()}, result.file->diagnostics);
  return result;
}

std::vector<std::string> codes_of(const std::string& text) {
  return test::codes(read(text).file->diagnostics);
}

TEST(ReadStyle, MayDoWithoutOpticalMargins) {
  const ReadStyle with = read(standard_text());
  ASSERT_TRUE(with.style);
  EXPECT_EQ(with.style->optical_margins.hyphen, 70);
  EXPECT_EQ(with.style->optical_margins.dash, 30);
  EXPECT_EQ(with.style->optical_margins.full_stop, 70);
  EXPECT_EQ(with.style->optical_margins.comma, 70);
  EXPECT_EQ(with.style->optical_margins.quotation_mark, 50);
  const ReadStyle without = read(changed(" trennstrich=\"70\" gedankenstrich=\"30\"", ""));
  ASSERT_TRUE(without.style);
  EXPECT_EQ(without.style->optical_margins.hyphen, 0);
  EXPECT_EQ(without.style->optical_margins.comma, 70);
}

TEST(ReadStyle, LetsLettersGiveOnlyWhereItIsSaid) {
  EXPECT_EQ(read(standard_text()).style->letter_play, 2);
  const std::string setting = "<buchstabenbreite spielraum=\"2\"/>";
  EXPECT_EQ(read(changed(setting, "")).style->letter_play, 0);
}

TEST(ReadStyle, ReadsTheStandardStyle) {
  const ReadStyle read_style = read(standard_text());
  ASSERT_TRUE(read_style.style) << read_style.file->findings();
  const doc::Style& style = *read_style.style;
  EXPECT_EQ(style.page_width, Length::from_millimetres(210));
  EXPECT_EQ(style.families.at("text").bold.front(), "/usr/share/fonts/truetype/noto/NotoSerif-Bold.ttf");
  EXPECT_EQ(style.families.at("text").italic.size(), 4u);  // the face itself and three to fall back to
  EXPECT_EQ(style.paragraphs.at("text").size, Length::from_points(10.5));
  EXPECT_EQ(style.paragraphs.at("text").leading, Length::from_points(14.5));
  EXPECT_THAT(read_style.file->diagnostics.items(), IsEmpty());
}

TEST(ReadStyle, TakesFromTheBaseWhatIsNotGiven) {
  const auto style = read(standard_text()).style;
  ASSERT_TRUE(style);
  const doc::ParagraphStyle& heading = style->paragraphs.at("ueberschrift2");
  EXPECT_TRUE(heading.bold);
  EXPECT_EQ(heading.colour, (doc::Colour{0x12, 0x3A, 0x63}));
  EXPECT_EQ(heading.size, Length::from_points(13));
  EXPECT_EQ(heading.alignment, doc::TextAlignment::left);
}

TEST(ReadStyle, RejectsTextThatDoesNotStandOut) {
  EXPECT_THAT(codes_of(changed("wert=\"#55606B\"", "wert=\"#8A949E\"")), testing::Contains("VORL-045"));
  // Links stand on the page and in the heads of tables.
  EXPECT_THAT(codes_of(changed("farbe=\"#0B4F8A\"", "farbe=\"#7FB2DD\"")),
              ElementsAre("VORL-045", "VORL-045"));
  EXPECT_THAT(codes_of(changed("balkenfarbe=\"rot\"", "balkenfarbe=\"#F0B0A0\"")), ElementsAre("VORL-045"));
  EXPECT_THAT(codes_of(changed("kopfhintergrund=\"tabellenkopf\"", "kopfhintergrund=\"#5A7CA0\"")),
              ElementsAre("VORL-045", "VORL-045"));
  // What only adorns may be pale, and white on dark blue is fine.
  EXPECT_THAT(codes_of(changed("linienfarbe=\"linie\" kopf", "linienfarbe=\"#F0F0F0\" kopf")), IsEmpty());
  EXPECT_THAT(codes_of(changed("name=\"ueberschrift1\" wie=\"ueberschrift\"",
                               "name=\"ueberschrift1\" wie=\"ueberschrift\" farbe=\"#FFFFFF\" "
                               "hintergrund=\"blau\"")),
              IsEmpty());
}

TEST(ReadStyle, ComparesTextWithTheGroundOfItsCallout) {
  const std::string dark = "balkenfarbe=\"rot\" hintergrund=\"#A0A0A0\"";
  const ReadStyle wrong = read(changed("balkenfarbe=\"rot\"", dark));
  EXPECT_THAT(wrong.file->findings(), testing::HasSubstr("auf dem Kasten „offeneFrage“ (#A0A0A0)"));
  EXPECT_THAT(codes_of(changed("balkenfarbe=\"rot\"", "balkenfarbe=\"rot\" hintergrund=\"#F8F4F0\"")),
              IsEmpty());
}

TEST(ReadStyle, NamesPairRatioPlaceAndAColourThatWouldDo) {
  ReadStyle wrong =
      read(changed("farbe name=\"grau\" wert=\"#55606B\"", "farbe name=\"grau\" wert=\"#8A949E\""));
  const std::string findings = wrong.file->findings();
  EXPECT_THAT(findings, testing::HasSubstr("Der Text im Absatzformat „herkunft“ (#8A949E) hat auf der Seite "
                                           "(#FFFFFF) nur einen Kontrast von 3,0 : 1."));
  EXPECT_THAT(findings, testing::HasSubstr("zum Beispiel #6F777F statt #8A949E"));
  EXPECT_GE(doc::contrast({0x6F, 0x77, 0x7F}, {255, 255, 255}), 4.5);
}

TEST(ReadStyle, MeasuresContrastAsWcagDoes) {
  EXPECT_NEAR(doc::contrast({0, 0, 0}, {255, 255, 255}), 21.0, 1e-9);
  EXPECT_NEAR(doc::contrast({0x77, 0x77, 0x77}, {255, 255, 255}), 4.48, 0.005);
}

TEST(ReadStyle, NamesWhatIsProbablyMeant) {
  const ReadStyle wrong = read(changed("name=\"zitat\" wie=\"text\"", "name=\"zitat\" wie=\"texte\""));
  EXPECT_FALSE(wrong.style);
  EXPECT_THAT(wrong.file->findings(), testing::HasSubstr("Meinten Sie „text“?"));
}

TEST(ReadStyle, RejectsCirclesAndGapsAndTightLines) {
  EXPECT_THAT(
      codes_of(changed("name=\"ueberschrift\" schrift", "name=\"ueberschrift\" wie=\"titel\" schrift")),
      ElementsAre("VORL-041"));
  EXPECT_THAT(codes_of(changed("<absatzformat name=\"zitat\"", "<absatzformat name=\"zitate\"")),
              ElementsAre("VORL-042"));
  EXPECT_THAT(
      codes_of(changed("name=\"liste\" wie=\"text\"", "name=\"liste\" wie=\"text\" schrift=\"fraktur\"")),
      ElementsAre("VORL-043"));
  EXPECT_THAT(codes_of(changed("balkenfarbe=\"rot\"", "balkenfarbe=\"rosa\"")), ElementsAre("VORL-044"));
  EXPECT_THAT(codes_of(changed("randLinks=\"29mm\"", "randLinks=\"129mm\"")), ElementsAre("VORL-046"));
  EXPECT_THAT(codes_of(changed("zeilenabstand=\"14.5pt\"", "zeilenabstand=\"9.5pt\"")),
              testing::Contains("VORL-047"));
}

/// A style that is based on the standard one.
struct Derived {
  std::unique_ptr<test::ParsedText> base, file;
  std::optional<doc::Style> style;
};

Derived derive(const std::string& content) {
  Derived result{
      test::parse_text(standard_text(), style_schema()),
      test::parse_text(
          "<stil xmlns=\"urn:protokollwerk:stil:1\" name=\"anders\" wie=\"standard\">" + content + "</stil>",
          style_schema()),
      std::nullopt};
  EXPECT_TRUE(result.file->document) << result.file->findings();
  if (result.file->document)
    result.style = compose::read_style({result.file->document->root(), result.base->document->root()},
                                       result.file->diagnostics);
  return result;
}

TEST(ReadStyle, TakesFromTheOtherSheetWhatIsNotGiven) {
  const Derived derived = derive(
      "<seite randLinks=\"40mm\"/><farben><farbe name=\"blau\" wert=\"#5A1E1E\"/></farben>"
      "<schriften><schriftfamilie "
      "name=\"text\"><fett><datei>/f.ttf</datei></fett></schriftfamilie></schriften>"
      "<absatzformate><absatzformat name=\"text\" groesse=\"10pt\"/>"
      "<absatzformat name=\"zusatz\" wie=\"liste\"/></absatzformate>"
      "<kaesten><kasten name=\"fehler\" balkenart=\"doppelt\"/></kaesten>");
  ASSERT_TRUE(derived.style) << derived.file->findings();
  const doc::Style& style = *derived.style;
  EXPECT_EQ(style.margin_left, Length::from_millimetres(40));
  EXPECT_EQ(style.margin_right, Length::from_millimetres(29));
  // What refers to a name changes with it.
  EXPECT_EQ(style.paragraphs.at("ueberschrift1").colour, (doc::Colour{0x5A, 0x1E, 0x1E}));
  EXPECT_EQ(style.paragraphs.at("zusatz").size, Length::from_points(10));
  EXPECT_EQ(style.paragraphs.at("zusatz").leading, Length::from_points(14.5));
  EXPECT_THAT(style.families.at("text").bold, testing::SizeIs(4));
  EXPECT_EQ(style.families.at("text").bold.front(), "/f.ttf");
  EXPECT_EQ(style.families.at("text").regular.front(),
            "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf");
  EXPECT_EQ(style.callouts.at("fehler").pattern, doc::BarPattern::doubled);
  EXPECT_EQ(style.callouts.at("fehler").bar_width, Length::from_points(3));
}

TEST(ReadStyle, AnEmptySheetLooksLikeItsBase) {
  const Derived derived = derive("");
  ASSERT_TRUE(derived.style) << derived.file->findings();
  EXPECT_EQ(derived.style->paragraphs.size(), read(standard_text()).style->paragraphs.size());
  EXPECT_THAT(derived.file->diagnostics.items(), IsEmpty());
}

TEST(ReadStyle, TakesBackABackground) {
  const std::string grey = "balkenfarbe=\"rot\" hintergrund=\"#EEEEEE\"";
  EXPECT_TRUE(read(changed("balkenfarbe=\"rot\"", grey)).style->callouts.at("offeneFrage").background);
  const std::string none = "balkenfarbe=\"rot\" hintergrund=\"keiner\"";
  EXPECT_FALSE(read(changed("balkenfarbe=\"rot\"", none)).style->callouts.at("offeneFrage").background);
}

TEST(ReadStyle, NamesEverySettingThatIsMissing) {
  const ReadStyle wrong = read("<stil xmlns=\"urn:protokollwerk:stil:1\" name=\"leer\"><verweise/></stil>");
  EXPECT_FALSE(wrong.style);
  const std::string findings = wrong.file->findings();
  EXPECT_THAT(findings, testing::HasSubstr("Dem Element „verweise“ des Stils fehlt die Angabe „farbe“."));
  EXPECT_THAT(findings, testing::HasSubstr("Dem Stil fehlt das Element „seite“."));
}

}  // namespace
}  // namespace protokollwerk
