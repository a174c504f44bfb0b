#include "pdf/blocks.h"

#include "image/image.h"
#include "layout/layout.h"
#include "pdf/sample.h"
#include "support/sample_images.h"
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

doc::Image image(std::string name, std::string bytes) {
  const image::Size size = image::size_of(bytes);
  return {std::move(name), std::make_shared<const std::string>(std::move(bytes)), size.width, size.height};
}

doc::Block figure(std::string file, std::string caption) {
  doc::Figure figure;
  figure.alternative = "Ein Muster aus Farben";
  figure.label = "Abbildung";
  figure.anchor = "abbildung:" + file;
  figure.file = std::move(file);
  figure.caption = words(std::move(caption));
  figure.width_percent = 40;
  return {std::move(figure)};
}

/// One of each way to embed a picture.
doc::Blocks figures() {
  return {figure("a.png", "Farben"),
          figure("b.png", "Durchsichtig"),
          figure("c.png", "Grau"),
          figure("d.jpg", "Ein JPEG, wie es ist"),
          figure("e.jpg", "Ein JPEG, das entschlüsselt wird"),
          {doc::Paragraph{"text",
                          {{doc::IndexTerm{"Noten", "", words("Siehe "), "stichwort:1"}},
                           {doc::Reference{"abbildung:c.png", words("Abbildung"), doc::PageNumber::with}}},
                          {}}}};
}

doc::Block table_with_note() {
  doc::Table table;
  table.label = "Tabelle 1";
  table.anchor = "tabelle:1";
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

/// Header cells that span: "Gremium" two rows, "Stimmen" two columns, "Plenum" two rows.
doc::Block table_with_spanning_headers() {
  const auto cell = [](doc::CellKind kind, std::string text) {
    return doc::Cell{kind, {paragraph(std::move(text))}};
  };
  using Kind = doc::CellKind;
  doc::Table table;
  table.label = "Tabelle 0";
  table.anchor = "tabelle:0";
  table.caption = words("Stimmen");
  table.columns.resize(4);
  table.head = {{{cell(Kind::column_header, "Gremium"), cell(Kind::column_header, "Tag"),
                  cell(Kind::column_header, "Stimmen")}},
                {{cell(Kind::column_header, "ja"), cell(Kind::column_header, "nein")}}};
  table.head[0].cells[0].row_span = table.head[0].cells[1].row_span = 2;
  table.head[0].cells[2].column_span = 2;
  table.body = {{{cell(Kind::row_header, "Plenum"), cell(Kind::data, "Montag"), cell(Kind::data, "12"),
                  cell(Kind::data, "0")}},
                {{cell(Kind::data, "Dienstag"), cell(Kind::data, "11"), cell(Kind::data, "1")}}};
  table.body[0].cells[0].row_span = 2;
  return {std::move(table)};
}

doc::Index index() {
  doc::IndexEntry notes{"Noten", {"stichwort:1"}, {}, {}, {{"lange", {"F-1"}, {}, {}, {}, {}}}, "eintrag:1"};
  doc::IndexEntry see{"Fußnoten", {}, {{"Noten", "eintrag:1"}}, {}, {}, {}};
  return {2, {{"F", {std::move(see)}}, {"N", {std::move(notes)}}}};
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

doc::Document blocks_document() {
  doc::Document document;
  document.metadata = sample_metadata();
  document.running = {"Bausteine", "{kapitel}", "", "Seite {seite} von {seiten}"};
  document.images = {image("a.png", test::rgb_png()), image("b.png", test::alpha_png()),
                     image("c.png", test::grey_png()), image("d.jpg", test::rgb_jpeg()),
                     image("e.jpg", test::progressive_jpeg())};
  doc::Callout callout{"eintrag", words("Festlegung F-1"), {noted_paragraph()}, "F-1"};
  using Captions = doc::ListOfCaptions;
  document.content = {
      {doc::FrontMatter{{{doc::TitlePage{{paragraph("Bausteine")}}},
                         {doc::TableOfContents{"Inhalt", 3, "inhalt"}},
                         {Captions{Captions::Of::figures, "Abbildungen", "abbildungen"}},
                         {Captions{Captions::Of::tables, "Tabellen", "tabellen"}}}}},
      section("1", "Fußnoten",
              {table_with_spanning_headers(), noted_paragraph(), list_with_note(), table_with_note()}),
      section("2", "Bilder", figures()),
      section("3", "Lange Fußnoten", long_note()),
      section("4", "Kästen und Zitate", {{callout}, {doc::Quotation{{noted_paragraph()}}}}),
      section("", "Stichwortverzeichnis", {{index()}})};
  return document;
}

std::string blocks_pdf() {
  return pdf_of(blocks_document());
}

std::string pdf_of(const doc::Document& document) {
  const text::Faces& faces = noto_faces();
  const layout::Fonts fonts = {
      faces,
      [&](const std::string& family, bool bold, bool italic) { return faces.stack(family, bold, italic); },
      text::german_hyphenator()};
  return pdf::write(layout::lay_out(document, style(), fonts), document.metadata, faces, {});
}

}  // namespace protokollwerk::testing
