#include <gmock/gmock.h>

#include "unit/layout/fixture.h"
#include "unit/layout/soundness.h"

namespace protokollwerk::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using namespace literals;

doc::Inline footnote(const std::string& content) {
  return {doc::Footnote{{paragraph(content)}}};
}

doc::Block noted(const std::string& before, const std::string& note, const std::string& after = {}) {
  return paragraph({{doc::Text{before}}, footnote(note), {doc::Text{after}}});
}

/// One column of solid lines of 10 points; the rule takes 14.5 points of the page.
doc::Style style_with_notes() {
  doc::Style style = small_style();
  style.paragraphs["text"].minimum_lines_at_top = style.paragraphs["text"].minimum_lines_at_bottom = 1;
  return style;
}

layout::Pages pages_of(doc::Blocks content) {
  return lay_out(document(std::move(content)), style_with_notes());
}

const PrintedLine* line_with(const layout::Page& page, const std::string& text) {
  static std::vector<PrintedLine> lines;
  lines = lines_of(page);
  for (const PrintedLine& line : lines)
    if (line.text.find(text) != std::string::npos) return &line;
  return nullptr;
}

TEST(Footnotes, StandAtTheFootOfThePageBelowAShortRule) {
  const layout::Pages pages = pages_of({noted("Wort", "Die Anmerkung", " weiter")});
  ASSERT_THAT(pages.pages, SizeIs(1));
  EXPECT_THAT(texts_of(pages.pages[0]), ElementsAre("Wort", "1", " weiter", "1Die Anmerkung"));
  const PrintedLine* note = line_with(pages.pages[0], "Anmerkung");
  EXPECT_EQ(note->baseline, 348_pt) << "the text area ends at 350";
  EXPECT_THAT(layout::dump(pages), HasSubstr("fill 50.000 335.500 110.000 336.000"));
}

TEST(Footnotes, MarksAreRaisedAndSmallerAndStayAtTheirWord) {
  const layout::Pages pages = pages_of({noted(words(7) + " ende?", "Note", " " + words(3))});
  const std::string dump = layout::dump(pages);
  EXPECT_THAT(dump, HasSubstr("size 6.200"));
  // 40 characters fit into a line: the mark would not.
  EXPECT_THAT(texts_of(pages.pages[0]), ElementsAre(words(7), "ende?", "1", " " + words(3), "1Note"));
}

TEST(Footnotes, AreTaggedAsNotesWithLinksBothWays) {
  const layout::Pages pages = pages_of({noted("Wort", "Note", " weiter")});
  EXPECT_EQ(layout::dump_tags(pages),
            "Document Lang=\"de-DE\"\n"
            "  P\n"
            "    \"Wort\"\n"
            "    Reference\n"
            "      Link\n"
            "        \"1\"\n"
            "    \" weiter\"\n"
            "  Note ID=\"fussnote-1\"\n"
            "    Lbl\n"
            "      Link\n"
            "        \"1\"\n"
            "    \"Note\"\n");
  EXPECT_THAT(breaches_of_links(pages), IsEmpty());
  ASSERT_THAT(pages.pages[0].links, SizeIs(2));
  EXPECT_EQ(pages.pages[0].links[0].anchor, "fussnote:1");
  EXPECT_EQ(pages.pages[0].links[0].description, "Fußnote 1");
  EXPECT_EQ(pages.pages[0].links[1].anchor, "fussnotenzeichen:1");
  EXPECT_EQ(pages.pages[0].links[1].description, "zurück zum Zeichen der Fußnote 1");
  EXPECT_EQ(pages.destinations[0].top, 340_pt) << "the note";
  EXPECT_EQ(pages.destinations[1].top, 50_pt) << "its mark";
}

TEST(Footnotes, AreCountedThroughTheDocumentInReadingOrder) {
  doc::List list;
  list.items = {item("•", {noted("Punkt", "zweite")})};
  doc::Table table;
  table.columns.resize(2);
  table.body = {doc::Row{{{doc::CellKind::data, {noted("links", "dritte")}},
                          {doc::CellKind::data, {noted("rechts", "vierte")}}}}};
  doc::Callout callout;
  callout.content = {noted("Kasten", "fünfte")};
  const layout::Pages pages = pages_of({noted("Text", "erste"), {list}, {table}, {callout}});
  const std::vector<std::string> texts = texts_of(pages.pages[0]);
  for (const char* note : {"1erste", "2zweite", "3dritte", "4vierte", "5fünfte"})
    EXPECT_THAT(texts, Contains(note));
  EXPECT_EQ(bare_text(pages), "Text11erste•Punkt22zweitelinks33dritterechts44vierteKasten55fünfte");
}

TEST(Footnotes, TwoAtOnePlaceArePartedByAComma) {
  const layout::Pages pages = pages_of({paragraph({{doc::Text{"Wort"}}, footnote("a"), footnote("b")})});
  EXPECT_THAT(texts_of(pages.pages[0]), ElementsAre("Wort", "1,2", "1a", "2b"));
}

TEST(Footnotes, StandOnThePageOfTheirMark) {
  // 28 lines, then one with a mark: line and note need 10 + 14.5 + 10 points, 20 are left.
  const layout::Pages pages = pages_of({paragraph(words(8 * 28)), noted("Wort", "Note")});
  ASSERT_THAT(pages.pages, SizeIs(2));
  EXPECT_EQ(line_with(pages.pages[0], "Note"), nullptr);
  EXPECT_NE(line_with(pages.pages[1], "Note"), nullptr);
  EXPECT_NE(line_with(pages.pages[1], "Wort"), nullptr);
}

TEST(Footnotes, KeepTextAboveThem) {
  const layout::Pages pages = pages_of({noted("Wort", words(7 * 10)), paragraph(words(8 * 28))});
  ASSERT_THAT(pages.pages, SizeIs(2));
  EXPECT_THAT(breaches_of_space(pages, style_with_notes()), IsEmpty());
  const std::vector<PrintedLine> lines = lines_of(pages.pages[0]);
  EXPECT_EQ(lines.back().baseline, 348_pt);
  EXPECT_THAT(texts_of(pages.pages[1]), SizeIs(28 - 17))
      << "one line with the mark, 17 below, 10 of the note";
}

TEST(Footnotes, LongOnesGoOnOnTheNextPage) {
  const layout::Pages pages =
      pages_of({paragraph(words(8 * 20)), noted("Wort", words(7 * 12)), paragraph("Ende")});
  ASSERT_THAT(pages.pages, SizeIs(2));
  EXPECT_THAT(breaches_of_space(pages, style_with_notes()), IsEmpty());
  EXPECT_THAT(texts_of(pages.pages[0]), SizeIs(20 + 2 + 7)) << "the mark counts as a line";
  EXPECT_THAT(texts_of(pages.pages[1]), SizeIs(1 + 5));
  EXPECT_EQ(texts_of(pages.pages[1])[0], "Ende");
  EXPECT_THAT(layout::dump_tags(pages), HasSubstr("Note ID=\"fussnote-1\""));
}

TEST(Footnotes, LongerThanAPageAreSetToTheEnd) {
  const doc::Document one = document({noted("Wort", words(7 * 100)), paragraph("Ende")});
  const layout::Pages pages = lay_out(one, style_with_notes());
  EXPECT_EQ(bare_text(pages), bare_text(one));
  EXPECT_THAT(breaches_of_space(pages, style_with_notes()), IsEmpty());
  EXPECT_THAT(breaches_of_tree(pages), IsEmpty());
}

TEST(Footnotes, GoWithTheirRowWhenATableIsParted) {
  doc::Table table;
  table.columns.resize(1);
  for (int i = 1; i <= 20; ++i)
    table.body.push_back(doc::Row{
        {{doc::CellKind::data, {noted("Zeile " + std::to_string(i), "Note " + std::to_string(i))}}}});
  const layout::Pages pages = pages_of({{table}});
  for (const layout::Page& page : pages.pages) {
    const std::vector<std::string> texts = texts_of(page);
    for (int i = 1; i <= 20; ++i) {
      const std::string number = std::to_string(i);
      const bool mark = std::find(texts.begin(), texts.end(), "Zeile " + number) != texts.end();
      const bool note = std::find(texts.begin(), texts.end(), number + "Note " + number) != texts.end();
      EXPECT_EQ(mark, note) << number << " on page " << page.label.text();
    }
  }
  EXPECT_THAT(breaches_of_space(pages, style_with_notes()), IsEmpty());
}

TEST(Footnotes, MayHoldSeveralParagraphsAndReferencesWithPageNumbers) {
  const doc::Inlines reference = {{doc::Text{"siehe "}},
                                  {doc::Reference{"ziel", text("dort"), doc::PageNumber::with}}};
  const doc::Inline note = {doc::Footnote{{paragraph("eins"), paragraph(reference)}}};
  const layout::Pages pages =
      pages_of({paragraph({{doc::Text{"Wort"}}, note}), {doc::PageBreak{}}, paragraph("Ziel", "ziel")});
  EXPECT_THAT(texts_of(pages.pages[0]), ElementsAre("Wort", "1", "1eins", "siehe dort (Seite\u00A02)"));
}

TEST(Footnotes, MustNotStandInTitlesWhichVerzeichnisseRepeat) {
  doc::Section section;
  section.anchor = "a";
  section.title = {{doc::Text{"Titel"}}, footnote("Note")};
  EXPECT_ANY_THROW(lay_out(document({{section}})));
}

}  // namespace
}  // namespace protokollwerk::test
