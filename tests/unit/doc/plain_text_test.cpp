#include <gtest/gtest.h>

#include "doc/document.h"

namespace protokollwerk::doc {
namespace {

Inlines words(const char* text) {
  return {{Text{text}}};
}
Block paragraph(const char* text) {
  return {Paragraph{"text", words(text), {}}};
}

TEST(PlainText, KeepsTheTextOfEveryKindOfInline) {
  const Inlines line = {{Text{"a "}},
                        {Emphasis{EmphasisKind::strong, words("b")}},
                        {LineBreak{}},
                        {Link{"https://example.org", words("c")}},
                        {Reference{"HE-02", words("d"), PageNumber::with}},
                        {Foreign{"en", words("e")}},
                        {Abbreviation{"lang", words("f")}}};
  EXPECT_EQ(plain_text(line), "a b cdef");
}

TEST(PlainText, ReadsBlocksFromTopToBottom) {
  Table table;
  table.caption = words("Titel");
  table.head = {
      {{{CellKind::column_header, {paragraph("H1")}}, {CellKind::column_header, {paragraph("H2")}}}}};
  table.body = {{{{CellKind::data, {paragraph("1")}}, {CellKind::data, {}}}}};
  const List list{List::Numbering::label, {{"HE-01", {paragraph("Eins"), paragraph("Zwei")}, {}}}};
  Document document;
  document.content = {{TitlePage{{paragraph("Vorn")}}},
                      {TableOfContents{"Inhalt", 2, {}}},
                      {PageBreak{}},
                      {Section{"7.2", words("Folgen"), {{list}, {table}}, "folgen"}},
                      {Callout{"kasten", words("Hinweis"), {paragraph("Achtung")}, {}}},
                      {Quotation{{paragraph("Zitat")}}}};
  EXPECT_EQ(plain_text(document),
            "Vorn\nInhalt\n7.2 Folgen\nHE-01 Eins\nZwei\nTitel\nH1\tH2\n1\t\nHinweis\nAchtung\nZitat");
}

Inline footnote(const char* text) {
  return {Footnote{{paragraph(text)}}};
}

TEST(PlainText, CountsFootnotesAndSetsThemBehindTheirParagraph) {
  const List list{List::Numbering::none,
                  {{"•", {{Paragraph{"text", {{Text{"Punkt"}}, footnote("drei")}, {}}}}, {}}}};
  Document document;
  document.content = {
      {Paragraph{"text", {{Text{"Wort"}}, footnote("eins"), footnote("zwei"), {Text{" weiter"}}}, {}}},
      {list}};
  EXPECT_EQ(plain_text(document), "Wort1,2 weiter\n1 eins\n2 zwei\n• Punkt3\n3 drei");
  ASSERT_EQ(footnotes_of(document).size(), 3U);
  EXPECT_EQ(plain_text(std::get<Paragraph>(footnotes_of(document)[2]->content[0].value).content), "drei");
}

TEST(PlainText, LeavesFootnotesOutOfASingleLine) {
  EXPECT_EQ(plain_text(Inlines{{Text{"Wort"}}, footnote("eins")}), "Wort");
}

TEST(PlainText, LeavesOutWhatHasNoText) {
  Document document;
  document.content = {paragraph(""), paragraph("x"), {PageBreak{}}, paragraph("y")};
  EXPECT_EQ(plain_text(document), "x\ny");
}

}  // namespace
}  // namespace protokollwerk::doc
