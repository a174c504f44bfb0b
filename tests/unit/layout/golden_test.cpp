#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include <gmock/gmock.h>

#include "unit/layout/fixture.h"

namespace protokollwerk::test {
namespace {

std::string golden_path(const std::string& name) {
  return std::string(PROTOKOLLWERK_SOURCE_DIR) + "/tests/golden/layout/" + name;
}

/// Compares with the file; with PROTOKOLLWERK_REWRITE_GOLDEN set, writes it instead and fails, so that no run
/// is green that has not compared.
void expect_golden(const std::string& name, const std::string& actual) {
  if (std::getenv("PROTOKOLLWERK_REWRITE_GOLDEN") != nullptr) {
    std::ofstream(golden_path(name), std::ios::binary) << actual;
    ADD_FAILURE() << name << " has been rewritten: look at the difference, then run without the switch";
    return;
  }
  std::ifstream file(golden_path(name), std::ios::binary);
  ASSERT_TRUE(file) << golden_path(name);
  std::ostringstream expected;
  expected << file.rdbuf();
  EXPECT_EQ(actual, expected.str());
}

doc::Block list_of_two() {
  doc::List list;
  list.numbering = doc::List::Numbering::decimal;
  list.items = {item("1.", {paragraph("Erstens wird geprüft, was vorliegt und was noch fehlt.")}),
                item("2.", {paragraph("Zweitens wird beschlossen.")})};
  return {std::move(list)};
}

doc::Block assignments() {
  doc::Table table;
  table.caption = text("Arbeitsaufträge");
  table.columns = {{doc::Alignment::start, 0}, {doc::Alignment::start, 1}, {doc::Alignment::end, 0}};
  table.head = {row({"Nr.", "Auftrag", "Frist"}, doc::CellKind::column_header)};
  for (int i = 1; i <= 12; ++i)
    table.body.push_back(row({std::to_string(i), "Bericht vorlegen", i % 2 == 0 ? "02.03." : ""}));
  table.body.front().cells.front().kind = doc::CellKind::row_header;
  return {std::move(table)};
}

/// A column that is told to align numbers, and one that shows by its content that it should.
doc::Block shares() {
  doc::Table table;
  table.columns = {{}, {doc::Alignment::decimal, 0}, {}};
  table.head = {row({"Amt", "Anteil", "Stellen"}, doc::CellKind::column_header)};
  table.body = {row({"A", "12,5 %", "1.200,5"}), row({"B", "−3,25 %", "87"}), row({"C", "–", "0,75"}),
                row({"D", "entfällt", ""})};
  return {std::move(table)};
}

doc::Block plan() {
  return {
      doc::Figure{"plan.png", "Ein Plan mit zwei Ämtern", text("Der Plan"), 50, "abb-1", "Abbildung 1", {}}};
}

doc::Block recommendation() {
  doc::Callout callout;
  callout.style = "empfehlung";
  callout.label = text("Handlungsempfehlung HE-01");
  callout.content = {paragraph("Das Land richtet eine gemeinsame Stelle ein."), list_of_two()};
  callout.anchor = "he-01";
  return {std::move(callout)};
}

doc::Block paragraph_with_inlines() {
  return paragraph({{doc::Text{"Siehe "}},
                    {doc::Reference{"he-01", text("HE-01"), doc::PageNumber::with}},
                    {doc::Text{", die "}},
                    {doc::Emphasis{doc::EmphasisKind::strong, text("wichtige")}},
                    {doc::Text{" Seite "}},
                    {doc::Link{"https://example.org", text("des Ministeriums")}},
                    {doc::Text{" und "}},
                    {doc::Foreign{"en", text("open data")}},
                    {doc::Footnote{{paragraph("Offene Daten, von jedem nutzbar.")}}},
                    {doc::Text{"."}}});
}

/// One of everything that layout knows.
doc::Document one_of_everything() {
  doc::Document all = document(
      {{doc::TitlePage{{{doc::Paragraph{"titel", text("Ergebnisdokument"), {}}}}}},
       {doc::TableOfContents{"Inhalt", 3, "inhalt"}},
       section("1", "Anlass", {paragraph_with_inlines(), list_of_two()}),
       section("2", "Aufträge", {assignments(), shares(), section("2.1", "Empfehlung", {recommendation()})}),
       section("", "Schluss", {plan(), {doc::Quotation{{paragraph("Es ist vollbracht.")}}}})});
  all.images = {{"plan.png", nullptr, 400, 200}};
  all.running = {"Projekt", "{kapitel}", "Stand 02.03.2023", "Seite {seite} von {seiten}"};
  return all;
}

TEST(Golden, OneOfEverything) {
  doc::Style style = small_style();
  style.paragraphs["text"].alignment = doc::TextAlignment::justified;
  const layout::Pages pages = lay_out(one_of_everything(), style);
  expect_golden("frames.txt", layout::dump(pages));
  expect_golden("tags.txt", layout::dump_tags(pages));
  expect_golden("text.txt", layout::dump_text(pages));
}

doc::Block drawn(doc::Drawing drawing, std::string title) {
  doc::Figure figure;
  figure.drawing = std::move(drawing);
  figure.alternative = "Bild";
  figure.caption = text(std::move(title));
  figure.label = "Abbildung 1";
  return {std::move(figure)};
}

TEST(Golden, OneOfEveryDrawing) {
  const auto day = [](unsigned month, unsigned number) {
    return Date(std::chrono::year(2023) / static_cast<int>(month) / static_cast<int>(number));
  };
  doc::Tree tree{{{"Plenum", {}, {{"AG 1", "Netz", {{"Team", {}, {}}}}, {"AG 2", "Akte", {}}}}}};
  doc::Timeline timeline{{{"AG 1", "2 Sitzungen", doc::TimelineMark::dot, {{day(3, 2), {}}, {day(3, 4), {}}}},
                          {"Plenum", {}, doc::TimelineMark::diamond, {{day(4, 28), "1. Sitzung"}}}}};
  doc::BarChart bars{
      {"fertig", "offen"}, {{"Plenum", "02.03.", {3, 1}}, {"Rat", {}, {0, 2}}}, "Thema", "Themen"};
  const layout::Pages pages =
      lay_out(document({drawn(tree, "Aufbau"), drawn(timeline, "Sitzungen"), drawn(bars, "Themen")}));
  expect_golden("drawings.txt", layout::dump(pages));
}

}  // namespace
}  // namespace protokollwerk::test
