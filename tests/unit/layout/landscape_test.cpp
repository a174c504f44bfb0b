#include <gmock/gmock.h>

#include "unit/layout/fixture.h"
#include "unit/layout/soundness.h"

namespace protokollwerk::test {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace literals;

doc::Block page_break() {
  return {doc::PageBreak{}};
}

/// Paragraphs of some lines, a landscape table of five rows, and more paragraphs.
doc::Block landscape_table(std::size_t rows = 5) {
  doc::Table table;
  table.caption = text("Breit");
  table.label = "Tabelle 1";
  table.columns = {{}, {}};
  table.head = {row({"a", "b"}, doc::CellKind::column_header)};
  for (std::size_t i = 0; i < rows; ++i) table.body.push_back(row({std::to_string(i), "x"}));
  table.anchor = "tabelle:1";
  table.orientation = doc::Table::Orientation::landscape;
  return {std::move(table)};
}

/// Pages of 400 × 600 points, so that landscape ones have a text area of 500 × 300.
doc::Style tall_style() {
  doc::Style style = small_style();
  style.page_width = Length::from_points(400);
  style.page_height = Length::from_points(600);
  return style;
}

std::vector<std::string> shapes_of(const layout::Pages& pages) {
  std::vector<std::string> shapes;
  for (const layout::Page& page : pages.pages) shapes.push_back(page.width > page.height ? "quer" : "hoch");
  return shapes;
}

TEST(Landscape, StandsOnAPageOfItsOwnBehindTheTextThatFillsThePageBefore) {
  const layout::Pages pages = lay_out(document({paragraph("davor"), landscape_table(), paragraph("danach"),
                                                page_break(), paragraph("weiter")}),
                                      tall_style());
  EXPECT_THAT(shapes_of(pages), ElementsAre("hoch", "quer", "hoch"));
  EXPECT_THAT(texts_of(pages.pages[0]), ElementsAre("davor", "danach"));
  EXPECT_EQ(texts_of(pages.pages[1]).front(), "Tabelle 1: Breit");
  EXPECT_EQ(pages.pages[1].width, 600_pt);
  EXPECT_EQ(pages.pages[1].height, 400_pt);
  EXPECT_THAT(breaches_of_space(pages, tall_style()), IsEmpty());
}

TEST(Landscape, IsReadWhereItStandsInTheText) {
  const layout::Pages pages =
      lay_out(document({paragraph("davor"), landscape_table(1), paragraph("danach")}), tall_style());
  const std::string read = layout::dump_text(pages);
  EXPECT_LT(read.find("davor"), read.find("Breit"));
  EXPECT_LT(read.find("Breit"), read.find("danach"));
  EXPECT_THAT(breaches_of_tree(pages), IsEmpty());
}

TEST(Landscape, DoesNotLetTheNextChapterGoFirst) {
  const layout::Pages pages = lay_out(document({section("1", "Eins", {paragraph("davor"), landscape_table()}),
                                                section("2", "Zwei", {paragraph("danach")})}),
                                      tall_style());
  EXPECT_THAT(shapes_of(pages), ElementsAre("hoch", "quer", "hoch"));
  EXPECT_EQ(texts_of(pages.pages[2]).front(), "2\u00A0\u00A0Zwei");
}

TEST(Landscape, TakesTheHeadingsRightBeforeItAlong) {
  const layout::Pages pages =
      lay_out(document({section("1", "Eins",
                                {paragraph("davor"), section("1.1", "Zahlen", {landscape_table()}),
                                 section("1.2", "Mehr", {paragraph("danach")})})}),
              tall_style());
  EXPECT_THAT(shapes_of(pages), ElementsAre("hoch", "quer"));
  EXPECT_THAT(texts_of(pages.pages[0]),
              ElementsAre("1\u00A0\u00A0Eins", "davor", "1.2\u00A0\u00A0Mehr", "danach"));
  EXPECT_EQ(texts_of(pages.pages[1]).front(), "1.1\u00A0\u00A0Zahlen");
}

TEST(Landscape, ContinuesOnFurtherPagesWithItsHead) {
  const layout::Pages pages = lay_out(document({landscape_table(60), paragraph("danach")}), tall_style());
  std::vector<std::string> shapes = shapes_of(pages);
  ASSERT_GT(shapes.size(), 3u);
  EXPECT_EQ(shapes.back(), "hoch");
  shapes.pop_back();
  EXPECT_THAT(shapes, Each("quer"));
  EXPECT_EQ(texts_of(pages.pages[1]).front(), "[a][b]");
}

TEST(Landscape, WithinOtherBlocksIsAnOrdinaryTable) {
  doc::List list;
  list.items = {{"•", {landscape_table(1)}, {}}};
  EXPECT_THAT(shapes_of(lay_out(document({{list}}), tall_style())), ElementsAre("hoch"));
}

TEST(Landscape, HasRunningTitlesAcrossItsWidth) {
  doc::Document content = document({paragraph("davor"), landscape_table()});
  content.running = {"links", "rechts", "", "Seite {seite} von {seiten}"};
  const layout::Pages pages = lay_out(content, tall_style());
  EXPECT_EQ(texts_of(pages.pages[1]).back(), "[Seite 2 von 2]");
  const std::vector<PrintedLine> lines = lines_of(pages.pages[1]);
  EXPECT_LT(lines.back().baseline, 400_pt);
  EXPECT_GT(lines.back().baseline, 350_pt);
}

}  // namespace
}  // namespace protokollwerk::test
