#include "pdf/blocks.h"

#include "layout/layout.h"
#include "pdf/sample.h"
#include "support/text/noto_style.h"
#include "text/hyphenator.h"

namespace protokollwerk::testing {
namespace {

doc::Inlines words(std::string text) {
  return {{doc::Text{std::move(text)}}};
}

doc::Block paragraph(std::string text) {
  return {doc::Paragraph{"text", words(std::move(text)), {}}};
}

doc::Inline footnote(std::string text) {
  return {doc::Footnote{{paragraph(std::move(text))}}};
}

std::string prose(int sentences) {
  std::string text;
  for (int i = 0; i < sentences; ++i)
    text += "Die Arbeitsgruppe hat die Vorschläge der Kommunen geprüft und die offenen Fragen festgehalten. ";
  return text;
}

doc::Block section(std::string number, std::string title, doc::Blocks content) {
  doc::Section section;
  section.anchor = "abschnitt-" + number;
  section.number = std::move(number);
  section.title = words(std::move(title));
  section.content = std::move(content);
  return {std::move(section)};
}

doc::Block noted_paragraph() {
  return {doc::Paragraph{"text",
                         {{doc::Text{"Die Grundlage ist beschlossen"}},
                          footnote("So die Geschäftsordnung in ihrer geltenden Fassung."),
                          footnote("Der Beschluss steht in Abschnitt 2."),
                          {doc::Text{" und gilt für alle Beteiligten."}}},
                         {}}};
}

/// A note longer than what is left of its page.
doc::Blocks long_note() {
  doc::Blocks blocks = {paragraph(prose(18))};
  blocks.push_back({doc::Paragraph{"text", {{doc::Text{"Ausführlich begründet"}}, footnote(prose(24))}, {}}});
  blocks.push_back(paragraph(prose(6)));
  return blocks;
}

doc::Block list_with_note() {
  doc::List list;
  list.items = {
      {"•", {paragraph("ein Punkt")}, {}},
      {"•", {{doc::Paragraph{"text", {{doc::Text{"ein Punkt mit Fußnote"}}, footnote("Am Fuß.")}, {}}}}, {}}};
  return {std::move(list)};
}

doc::Block table_with_note() {
  doc::Table table;
  table.caption = words("Zahlen");
  table.columns = {{doc::Alignment::start, 0}, {doc::Alignment::end, 0}};
  const auto header = [](std::string text) {
    return doc::Cell{doc::CellKind::column_header, {paragraph(std::move(text))}};
  };
  table.head = {{{header("Thema"), header("Anzahl")}}};
  const doc::Block noted = {
      doc::Paragraph{"text", {{doc::Text{"Register"}}, footnote("Ohne Melderegister.")}, {}}};
  table.body = {{{{doc::CellKind::row_header, {noted}}, {doc::CellKind::data, {paragraph("12")}}}}};
  return {std::move(table)};
}

doc::Document blocks_document() {
  doc::Document document;
  document.metadata = sample_metadata();
  document.running = {"Bausteine", "{kapitel}", "", "Seite {seite} von {seiten}"};
  doc::Callout callout{"eintrag", words("Festlegung F-1"), {noted_paragraph()}, "F-1"};
  document.content = {{doc::TitlePage{{paragraph("Bausteine")}}},
                      {doc::TableOfContents{"Inhalt", 3, "inhalt"}},
                      section("1", "Fußnoten", {noted_paragraph(), list_with_note(), table_with_note()}),
                      section("2", "Lange Fußnoten", long_note()),
                      section("3", "Kästen und Zitate", {{callout}, {doc::Quotation{{noted_paragraph()}}}})};
  return document;
}

doc::Style style() {
  doc::Style style = noto_style();
  style.paragraphs["text"] = {};
  doc::ParagraphStyle note;
  note.size = Length::from_points(8.5);
  note.leading = Length::from_points(11.5);
  note.space_below = Length::from_points(2);
  style.paragraphs["fussnote"] = note;
  return style;
}

}  // namespace

std::string blocks_pdf() {
  const doc::Document document = blocks_document();
  const text::Faces& faces = noto_faces();
  const layout::Fonts fonts = {
      faces,
      [&](const std::string& family, bool bold, bool italic) { return faces.stack(family, bold, italic); },
      text::german_hyphenator()};
  return pdf::write(layout::lay_out(document, style(), fonts), document.metadata, faces, {});
}

}  // namespace protokollwerk::testing
