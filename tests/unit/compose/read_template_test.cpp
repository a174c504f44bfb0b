#include "compose/read_template.h"

#include <gmock/gmock.h>

#include "fixture.h"

namespace protokollwerk {
namespace {

using test::codes;
using test::read_template_text;
using test::template_text;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> codes_of(const std::string& text) {
  const auto read = read_template_text(text);
  EXPECT_EQ(read.templ.has_value(), read.file->diagnostics.errors() == 0);
  return codes(read.file->diagnostics);
}

TEST(ReadTemplate, ReadsWhatTheHeadSays) {
  const auto read = read_template_text(
      template_text("", "", "datei=\"x-{@nummer}.pdf\" jedes=\"sitzungen/sitzung\" anhang=\"ja\""));
  ASSERT_TRUE(read.templ) << read.file->findings();
  EXPECT_EQ(read.templ->name, "probe");
  EXPECT_EQ(read.templ->visibility, model::Visibility::open);
  EXPECT_EQ(read.templ->attachment, compose::Template::Attachment::result);
  EXPECT_TRUE(read.templ->each);
}

TEST(ReadTemplate, PlacesABrokenExpression) {
  const auto read = read_template_text(template_text("<absatz><wert wahl=\"sitzungen/[1]\"/></absatz>"));
  EXPECT_FALSE(read.templ);
  EXPECT_THAT(codes(read.file->diagnostics), ElementsAre("VORL-001"));
  EXPECT_THAT(read.file->findings(), HasSubstr("„sitzungen/[1]“ ist kein gültiger XPath-Ausdruck."));
}

TEST(ReadTemplate, RejectsNamesThatTheResultDoesNotHave) {
  const auto element =
      read_template_text(template_text("<absatz><wert wahl=\"sitzungen/sitzunk/titel\"/></absatz>"));
  EXPECT_THAT(codes(element.file->diagnostics), ElementsAre("VORL-002"));
  EXPECT_THAT(element.file->findings(), HasSubstr("Meinten Sie „sitzung“?"));
  EXPECT_THAT(element.file->findings(), HasSubstr(" ^~~~~~~\n"));  // under the name only
  const auto attribute =
      read_template_text(template_text("<absatz><wert wahl=\"sitzungen/sitzung/@numer\"/></absatz>"));
  EXPECT_THAT(codes(attribute.file->diagnostics), ElementsAre("VORL-003"));
  EXPECT_THAT(attribute.file->findings(), HasSubstr("Meinten Sie „nummer“?"));
}

TEST(ReadTemplate, KnowsTheNamesInScope) {
  EXPECT_THAT(codes_of(template_text("<fuerJedes wahl=\"themen/thema\" als=\"t\"><absatz><wert "
                                     "wahl=\"count(//ereignis[../@id = $t/@id])\"/></absatz></fuerJedes>")),
              IsEmpty());
  EXPECT_THAT(codes_of(template_text("<absatz><wert wahl=\"$t/@id\"/></absatz>")), ElementsAre("VORL-001"));
  EXPECT_THAT(codes_of(template_text("<absatz><wert wahl=\"$dokument/@stichtag\"/></absatz>")), IsEmpty());
}

TEST(ReadTemplate, RejectsWhatIsNotDefined) {
  EXPECT_THAT(codes_of(template_text("<absatz><wert wahl=\"@stichtag\" begriffe=\"fehlt\"/></absatz>")),
              ElementsAre("VORL-004"));
  EXPECT_THAT(codes_of(template_text("<einsetzen baustein=\"fehlt\"/>")), ElementsAre("VORL-006"));
}

TEST(ReadTemplate, RejectsFragmentsThatInsertThemselves) {
  EXPECT_THAT(codes_of(template_text("",
                                     "<baustein name=\"a\"><einsetzen baustein=\"b\"/></baustein>"
                                     "<baustein name=\"b\"><einsetzen baustein=\"a\"/></baustein>")),
              ElementsAre("VORL-007", "VORL-007"));
}

TEST(ReadTemplate, KnowsPhrases) {
  const auto kept =
      "<wendung name=\"a\">Wort <einsetzen wendung=\"b\"/></wendung><wendung name=\"b\">b</wendung>";
  EXPECT_THAT(codes_of(template_text("<absatz><einsetzen wendung=\"a\"/></absatz>", kept)), IsEmpty());
  EXPECT_THAT(codes_of(template_text("<absatz><einsetzen wendung=\"c\"/></absatz>", kept)),
              ElementsAre("VORL-056"));
  EXPECT_THAT(codes_of(template_text("", "<wendung name=\"a\"><einsetzen wendung=\"a\"/></wendung>")),
              ElementsAre("VORL-057"));
}

TEST(ReadTemplate, RejectsUnpairedBrackets) {
  for (const char* pattern : {"x{@nummer.pdf", "x@nummer}.pdf", "x{{@nummer}.pdf"})
    EXPECT_THAT(codes_of(template_text("", "", "datei=\"" + std::string(pattern) + "\"")),
                ElementsAre("VORL-005"));
}

TEST(ReadTemplate, WantsOneCellForEachColumn) {
  EXPECT_THAT(
      codes_of(template_text("<tabelle><spalte titel=\"A\"/><spalte titel=\"B\"/><zeilen><zeile><zelle/>"
                             "</zeile></zeilen></tabelle>")),
      ElementsAre("VORL-008"));
}

TEST(ReadTemplate, WantsAHeadingForEverySection) {
  EXPECT_THAT(codes_of(template_text("<abschnitt anker=\"a\"><absatz>x</absatz></abschnitt>")),
              ElementsAre("VORL-011"));
}

TEST(CheckStyles, NamesWhatTheStyleSheetLacks) {
  const auto read = read_template_text(template_text(
      "<absatz stil=\"titel\">x</absatz><kasten stil=\"blau\" titel=\"K\"><absatz stil=\"titl\">y"
      "</absatz></kasten>"));
  ASSERT_TRUE(read.templ);
  doc::Style style;
  style.paragraphs["titel"] = {};
  EXPECT_FALSE(compose::check_styles(*read.templ, style, read.file->diagnostics));
  EXPECT_THAT(codes(read.file->diagnostics), ElementsAre("VORL-009", "VORL-010"));
  style.paragraphs["titl"] = {};
  style.callouts["blau"] = {};
  EXPECT_TRUE(compose::check_styles(*read.templ, style, read.file->diagnostics));
}

}  // namespace
}  // namespace protokollwerk
