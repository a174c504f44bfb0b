#include <gmock/gmock.h>

#include "layout/column_widths.h"
#include "layout/grid.h"
#include "unit/layout/fixture.h"
#include "unit/layout/soundness.h"

namespace protokollwerk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using namespace literals;

doc::Table two_columns(std::size_t rows) {
  doc::Table table;
  table.columns = {{doc::Alignment::start, 1}, {doc::Alignment::start, 1}};
  table.head = {row({"Links", "Rechts"}, doc::CellKind::column_header)};
  for (std::size_t i = 0; i < rows; ++i) table.body.push_back(row({"a" + std::to_string(i), "b"}));
  return table;
}

std::vector<Length> widths(const std::vector<int>& weights, const std::vector<layout::ColumnNeed>& needs) {
  std::vector<doc::Column> columns;
  for (const int weight : weights) columns.push_back({doc::Alignment::start, weight});
  return layout::column_widths(columns, needs, 100_pt);
}

TEST(ColumnWidths, FollowTheWeights) {
  EXPECT_THAT(widths({1, 3}, {{5_pt, 50_pt}, {5_pt, 50_pt}}), ElementsAre(25_pt, 75_pt));
}

TEST(ColumnWidths, GiveNoColumnLessThanItsWidestWord) {
  EXPECT_THAT(widths({1, 9}, {{30_pt, 50_pt}, {10_pt, 50_pt}}), ElementsAre(30_pt, 70_pt));
}

TEST(ColumnWidths, GiveColumnsWithoutWeightWhatTheyNeed) {
  EXPECT_THAT(widths({0, 1, 1}, {{10_pt, 20_pt}, {5_pt, 90_pt}, {5_pt, 10_pt}}),
              ElementsAre(20_pt, 40_pt, 40_pt));
}

TEST(ColumnWidths, ShareWhatIsLeftInProportionToTheContent) {
  EXPECT_THAT(widths({0, 0}, {{10_pt, 20_pt}, {10_pt, 30_pt}}), ElementsAre(40_pt, 60_pt));
}

TEST(ColumnWidths, FillTheWidthEvenWhenWordsMustBeDivided) {
  EXPECT_THAT(widths({0, 1}, {{150_pt, 200_pt}, {50_pt, 90_pt}}), ElementsAre(50_pt, 50_pt));
}

/// Rows of 20 points on a page of 300: text of `lines` lines, then the table.
std::vector<std::string> first_texts(std::size_t lines, doc::Block table, std::size_t page) {
  const layout::Pages pages =
      lay_out(document({paragraph(words(8 * lines)), paragraph("Hier die Liste."), std::move(table)}));
  return texts_of(pages.pages.at(page));
}

TEST(Tables, StandWithTheParagraphThatIntroducesThem) {
  // 26 lines and the paragraph leave 30 points: room for the head of the table, but not for a row below it.
  EXPECT_EQ(first_texts(26, {two_columns(6)}, 1).front(), "Hier die Liste.");
  EXPECT_EQ(first_texts(20, {two_columns(6)}, 1).front(), "[Links][Rechts]")
      << "the table is parted, not moved";
}

TEST(Tables, LeaveNoRowAloneBelowTheHeadOrBehindThePageEnd) {
  // Head and one row would fit.
  EXPECT_EQ(first_texts(24, {two_columns(6)}, 1).front(), "Hier die Liste.");
  EXPECT_EQ(first_texts(24, {two_columns(3)}, 0).back(), "a0b") << "three rows may be parted anywhere";
  // Head and five of six rows would fit.
  const std::vector<std::string> rest = first_texts(16, {two_columns(6)}, 1);
  EXPECT_THAT(rest, ElementsAre("[Links][Rechts]", "a4b", "a5b"));
}

TEST(Grid, FillsPlacesThatTheAuthorLeftOut) {
  const std::vector<doc::Row> rows = {row({"a"}), row({"b", "c"})};
  const std::vector<layout::GridCell> grid = layout::grid_of(rows, 2);
  ASSERT_THAT(grid, SizeIs(4));
  EXPECT_EQ(grid[1].cell, nullptr);
  EXPECT_EQ(grid[1].column, 1U);
}

TEST(Grid, CellsOverRowsPushTheCellsBelowAside) {
  std::vector<doc::Row> rows = {row({"hoch", "b"}), row({"c"})};
  rows[0].cells[0].row_span = 2;
  const std::vector<layout::GridCell> grid = layout::grid_of(rows, 2);
  ASSERT_THAT(grid, SizeIs(3));
  EXPECT_EQ(grid[2].column, 1U);
  EXPECT_THAT(layout::joined_rows(grid, 2), ElementsAre(false, true));
}

TEST(Grid, SpansEndAtTheEdgeOfTheTable) {
  std::vector<doc::Row> rows = {row({"breit"})};
  rows[0].cells[0].column_span = 7;
  rows[0].cells[0].row_span = 7;
  const std::vector<layout::GridCell> grid = layout::grid_of(rows, 2);
  EXPECT_EQ(grid[0].column_span, 2U);
  EXPECT_EQ(grid[0].row_span, 1U);
}

TEST(Grid, EveryCellHasAPlaceWhateverTheColumnsSay) {
  doc::Table table;
  table.body = {row({"a"}), row({"b", "c"})};
  EXPECT_EQ(layout::column_count(table), 2U);
  table.body[0].cells[0].row_span = 2;
  EXPECT_EQ(layout::column_count(table), 3U) << "b and c are pushed aside";
  table.columns.resize(4);
  EXPECT_EQ(layout::column_count(table), 4U);
}

TEST(Table, LosesNoCellForWhichNoColumnIsDescribed) {
  doc::Table table = two_columns(1);
  table.columns.clear();
  const doc::Document undescribed = document({{table}});
  EXPECT_EQ(bare_text(lay_out(undescribed)), bare_text(undescribed));
  table.columns.resize(1);
  const doc::Document too_few = document({{table}});
  EXPECT_EQ(bare_text(lay_out(too_few)), bare_text(too_few));
}

TEST(Table, CellsStandSideBySideWithPadding) {
  const layout::Pages pages = lay_out(document({{two_columns(1)}}));
  std::vector<std::pair<Length, std::string>> places;
  for (const layout::Item& item : pages.pages[0].items)
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.drawing))
      places.emplace_back(run->origin.x, run->text);
  EXPECT_THAT(places,
              ElementsAre(std::pair(55_pt, std::string("Links")), std::pair(155_pt, std::string("Rechts")),
                          std::pair(55_pt, std::string("a0")), std::pair(155_pt, std::string("b"))));
}

TEST(Table, TagsHaveHeadBodyScopesAndEmptyCells) {
  doc::Table table = two_columns(0);
  table.caption = text("Übersicht");
  table.body = {doc::Row{{cell("Zeile", doc::CellKind::row_header), cell("")}}};
  EXPECT_EQ(layout::dump_tags(lay_out(document({{table}}))),
            "Document Lang=\"de-DE\"\n"
            "  Table\n"
            "    Caption\n"
            "      \"Übersicht\"\n"
            "    THead\n"
            "      TR\n"
            "        TH Scope=\"Column\"\n"
            "          \"Links\"\n"
            "        TH Scope=\"Column\"\n"
            "          \"Rechts\"\n"
            "    TBody\n"
            "      TR\n"
            "        TH Scope=\"Row\"\n"
            "          \"Zeile\"\n"
            "        TD\n");
}

TEST(Table, SpansReachTheTags) {
  doc::Table table = two_columns(2);
  table.body[0].cells.pop_back();
  table.body[0].cells[0].column_span = 2;
  EXPECT_THAT(layout::dump_tags(lay_out(document({{table}}))), HasSubstr("TD ColSpan=\"2\"\n"));
}

TEST(Table, HeadIsRepeatedAsArtifactOnEveryPage) {
  const layout::Pages pages = lay_out(document({{two_columns(40)}}));  // rows of 20 points: 15 to a page
  ASSERT_THAT(pages.pages, SizeIs(3));
  EXPECT_EQ(texts_of(pages.pages[0])[0], "LinksRechts");
  EXPECT_EQ(texts_of(pages.pages[1])[0], "[Links][Rechts]");
  EXPECT_EQ(texts_of(pages.pages[2])[0], "[Links][Rechts]");
  EXPECT_EQ(texts_of(pages.pages[1])[1], "a14b");
  EXPECT_THAT(breaches_of_tree(pages), IsEmpty());
}

TEST(Table, HeadStaysWithTheFirstRow) {
  doc::Blocks content;
  for (int i = 0; i < 27; ++i) content.push_back(paragraph("Zeile"));
  content.push_back({two_columns(3)});
  const layout::Pages pages = lay_out(document(content));
  EXPECT_THAT(texts_of(pages.pages[0]), SizeIs(26)) << "the last line introduces the table";
  EXPECT_EQ(texts_of(pages.pages[1])[0], "Zeile");
  EXPECT_EQ(texts_of(pages.pages[1])[1], "LinksRechts");
}

TEST(Table, LowRowsMoveWhole) {
  doc::Table table = two_columns(13);
  table.body.push_back(row({words(8), "b"}));  // 18 characters a line: three lines
  const layout::Pages pages = lay_out(document({{table}}));
  ASSERT_THAT(pages.pages, SizeIs(2));
  EXPECT_EQ(texts_of(pages.pages[1])[1], "a12b") << "so that the last row is not alone";
  EXPECT_EQ(texts_of(pages.pages[1])[2], "wort wort wort");
}

TEST(Table, RowTallerThanAPageContinuesBehindARepeatedHead) {
  doc::Table table = two_columns(0);
  table.body = {row({words(300), "kurz"}), row({"danach", "b"})};
  const doc::Document tall = document({{table}});
  const layout::Pages pages = lay_out(tall);
  ASSERT_GE(pages.pages.size(), 4U);
  EXPECT_EQ(texts_of(pages.pages[1])[0], "[Links][Rechts]");
  EXPECT_THAT(breaches_of_tree(pages), IsEmpty());
  EXPECT_THAT(breaches_of_space(pages, small_style()), IsEmpty());
  EXPECT_EQ(bare_text(pages), bare_text(tall));
}

TEST(Table, RowsUnderATallSpanningCellAreSplitTogether) {
  doc::Table table = two_columns(0);
  table.body = {row({words(300), "eins"}), row({"zwei"}), row({"drei"})};
  table.body[0].cells[0].row_span = 3;
  const doc::Document tall = document({{table}});
  const layout::Pages pages = lay_out(tall);
  EXPECT_THAT(breaches_of_tree(pages), IsEmpty());
  EXPECT_THAT(breaches_of_space(pages, small_style()), IsEmpty());
}

TEST(Table, ATableWithinACellIsSplitToo) {
  doc::Table inner;
  inner.columns = {{}};
  for (int i = 0; i < 40; ++i) inner.body.push_back(row({"i" + std::to_string(i)}));
  doc::Table outer;
  outer.columns = {{}};
  outer.body = {doc::Row{{doc::Cell{doc::CellKind::data, {{inner}}, 1, 1}}}};
  const doc::Document nested = document({{outer}});
  const layout::Pages pages = lay_out(nested);
  EXPECT_THAT(breaches_of_space(pages, small_style()), IsEmpty());
  EXPECT_EQ(bare_text(pages), bare_text(nested));
}

TEST(Table, ColumnsAlignTheirText) {
  doc::Table table = two_columns(1);
  table.columns[1].alignment = doc::Alignment::end;
  const layout::Pages pages = lay_out(document({{table}}));
  const auto& last = std::get<layout::GlyphRun>(pages.pages[0].items.back().drawing);
  EXPECT_EQ(last.text, "b");
  EXPECT_EQ(last.origin.x, 240_pt);  // 250 less padding less one character
}

}  // namespace
}  // namespace protokollwerk::test
