#include "compose/read_style.h"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>

#include "compose/style_values.h"
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
    result.style = compose::read_style(*result.file->document, result.file->diagnostics);
  return result;
}

std::vector<std::string> codes_of(const std::string& text) {
  return test::codes(read(text).file->diagnostics);
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
  EXPECT_THAT(codes_of(changed("farbe=\"#0B4F8A\"", "farbe=\"#7FB2DD\"")), ElementsAre("VORL-045"));
}

TEST(ReadStyle, MeasuresContrastAsWcagDoes) {
  EXPECT_NEAR(compose::contrast({0, 0, 0}, {255, 255, 255}), 21.0, 1e-9);
  EXPECT_NEAR(compose::contrast({0x77, 0x77, 0x77}, {255, 255, 255}), 4.48, 0.005);
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

}  // namespace
}  // namespace protokollwerk
