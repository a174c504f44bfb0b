#include <gmock/gmock.h>

#include "text/coverage.h"
#include "unit/layout/fixture.h"
#include "unit/layout/soundness.h"

namespace protokollwerk::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using namespace literals;

std::string tags_of(doc::Blocks content) {
  return layout::dump_tags(lay_out(document(std::move(content))));
}

TEST(Structure, HeadingsFollowTheNestingOfSections) {
  EXPECT_EQ(tags_of({section("1", "A", {section("1.1", "B", {paragraph("x")})})}),
            "Document Lang=\"de-DE\"\n"
            "  Sect\n"
            "    H1\n"
            "      \"1\u00A0\u00A0A\"\n"
            "    Sect\n"
            "      H2\n"
            "        \"1.1\u00A0\u00A0B\"\n"
            "      P\n"
            "        \"x\"\n");
}

TEST(Structure, ListsHaveLabelsAndBodies) {
  doc::List list;
  list.numbering = doc::List::Numbering::decimal;
  list.items = {item("1.", {paragraph("eins")}), item("2.", {paragraph("zwei"), paragraph("mehr")})};
  EXPECT_EQ(tags_of({{list}}),
            "Document Lang=\"de-DE\"\n"
            "  L ListNumbering=\"Decimal\"\n"
            "    LI\n"
            "      Lbl\n"
            "        \"1.\"\n"
            "      LBody\n"
            "        \"eins\"\n"
            "    LI\n"
            "      Lbl\n"
            "        \"2.\"\n"
            "      LBody\n"
            "        P\n"
            "          \"zwei\"\n"
            "        P\n"
            "          \"mehr\"\n");
}

TEST(Structure, InlineElementsOnlyWhereTheySayMore) {
  const doc::Inlines content = {{doc::Text{"Das "}},  {doc::Emphasis{doc::EmphasisKind::strong, text("ist")}},
                                {doc::Text{" "}},     {doc::Foreign{"en", text("open")}},
                                {doc::Text{" und "}}, {doc::Abbreviation{"zum Beispiel", text("z. B.")}},
                                {doc::Text{" "}},     {doc::Link{"https://example.org", text("dort")}}};
  EXPECT_EQ(tags_of({paragraph(content)}),
            "Document Lang=\"de-DE\"\n"
            "  P\n"
            "    \"Das ist \"\n"
            "    Span Lang=\"en\"\n"
            "      \"open\"\n"
            "    \" und \"\n"
            "    Span E=\"zum Beispiel\"\n"
            "      \"z. B.\"\n"
            "    \" \"\n"
            "    Link\n"
            "      \"dort\"\n");
}

TEST(Structure, TitlePageCalloutAndQuotationAreGroups) {
  doc::Callout callout;
  callout.label = text("Festlegung");
  callout.content = {paragraph("gilt")};
  EXPECT_EQ(
      tags_of({{doc::TitlePage{{paragraph("Titel")}}}, {callout}, {doc::Quotation{{paragraph("Zitat")}}}}),
      "Document Lang=\"de-DE\"\n"
      "  Div\n"
      "    P\n"
      "      \"Titel\"\n"
      "  Div\n"
      "    P\n"
      "      \"Festlegung\"\n"
      "    P\n"
      "      \"gilt\"\n"
      "  BlockQuote\n"
      "    P\n"
      "      \"Zitat\"\n");
}

TEST(Structure, LinkOverTwoLinesHasTwoAreasAndOneElement) {
  const doc::Inlines content = {{doc::Text{words(6) + " "}},
                                {doc::Link{"https://example.org", text(words(4))}}};
  const layout::Pages pages = lay_out(document({paragraph(content)}));
  ASSERT_THAT(pages.pages[0].links, SizeIs(2));
  const layout::LinkArea& first = pages.pages[0].links[0];
  EXPECT_EQ(first.element, pages.pages[0].links[1].element);
  EXPECT_EQ(first.area.left, 200_pt);
  EXPECT_EQ(first.area.top, 50_pt);
  EXPECT_EQ(first.area.bottom, 60_pt);
  EXPECT_EQ(first.description, words(4) + " (https://example.org)");
  EXPECT_THAT(breaches_of_links(pages), IsEmpty());
}

TEST(Structure, NoCharacterWithoutAFaceIsPassedOver) {
  EXPECT_THROW(lay_out(document({paragraph("Eins \u4E00")})), text::MissingGlyph);
}

TEST(Running, TitlePageHasNoRunningTitlesAndNoNumberButCounts) {
  doc::Document two =
      document({{doc::TitlePage{{paragraph("Titel")}}}, section("1", "Kapitel", {paragraph("x")})});
  two.running = {"Projekt", "{kapitel}", "", "Seite {seite} von {seiten}"};
  const layout::Pages pages = lay_out(two);
  ASSERT_THAT(pages.pages, SizeIs(2));
  EXPECT_EQ(pages.pages[0].label.text(), "");
  EXPECT_THAT(pages.pages[0].items, SizeIs(1));
  EXPECT_EQ(pages.pages[1].label.text(), "2");
  const std::string dump = layout::dump(pages);
  EXPECT_THAT(dump, HasSubstr("  head text at 50.000 30.000"));
  EXPECT_THAT(dump, HasSubstr("\"1 Kapitel\""));
  EXPECT_THAT(dump, HasSubstr("\"Seite 2 von 2\""));
}

TEST(Running, ChapterIsTheOneCurrentAtTheTopOfThePage) {
  doc::Document two = document({section("1", "Eins", {paragraph(words(8 * 20)), paragraph(words(8 * 5))}),
                                section("2", "Zwei", {paragraph(words(8 * 40))})});
  two.running.head_right = "{kapitel}";
  const layout::Pages pages = lay_out(two);
  ASSERT_GE(pages.pages.size(), 2U);
  EXPECT_EQ(texts_of(pages.pages[0]).back(), "[1 Eins]");
  EXPECT_EQ(texts_of(pages.pages.back()).back(), "[2 Zwei]");
}

TEST(Running, LongTextsOnTheLeftAreShortenedBeforeThoseOnTheRight) {
  doc::Document one = document({paragraph("x")});
  one.running = {words(9), "Rechts", "", ""};
  const std::string head = texts_of(lay_out(one).pages[0]).back();
  EXPECT_EQ(head, "[wort wort wort wort wort wort …][Rechts]");
}

TEST(Running, SpaceOnTitlePagesCountsFromTheTopMargin) {
  doc::Style style = small_style();
  style.paragraphs["titel"].space_above = 100_pt;
  const doc::Block title = {doc::Paragraph{"titel", text("Titel"), {}}};
  EXPECT_EQ(lines_of(lay_out(document({{doc::TitlePage{{title}}}}), style).pages[0])[0].baseline, 158_pt);
}

}  // namespace
}  // namespace protokollwerk::test
