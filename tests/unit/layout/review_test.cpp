#include <gmock/gmock.h>

#include "layout/frame.h"
#include "unit/layout/fixture.h"
#include "unit/layout/soundness.h"

namespace protokollwerk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace literals;

/// Twelve lines behind a title page.
doc::Document twelve_lines() {
  doc::Blocks content = {{doc::TitlePage{{paragraph("Titel")}}}};
  for (int i = 0; i < 12; ++i) content.push_back(paragraph("Zeile"));
  return document(std::move(content));
}

std::vector<std::string> artifacts_of(const layout::Page& page) {
  std::vector<std::string> artifacts;
  for (const layout::Item& item : page.items)
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.drawing);
        run != nullptr && std::holds_alternative<layout::ArtifactKind>(item.content))
      artifacts.push_back(run->text);
  return artifacts;
}

TEST(Review, NumbersEveryFifthLineOfAPageInTheMargin) {
  doc::Document draft = twelve_lines();
  draft.review.line_numbers = 5;
  const layout::Pages pages = lay_out(draft);
  EXPECT_THAT(artifacts_of(pages.pages[0]), IsEmpty());
  EXPECT_THAT(artifacts_of(pages.pages[1]), ElementsAre("5", "10"));
  const auto& number = std::get<layout::GlyphRun>(pages.pages[1].items.back().drawing);
  EXPECT_LT(number.origin.x, 50_pt);
  EXPECT_EQ(number.origin.y, lines_of(pages.pages[1])[9].baseline);
}

TEST(Review, CountsARowOfATableAsOneLine) {
  doc::Table table;
  table.columns = {{}, {}};
  table.body = {row({"a", "b"}), row({"c", "d"}), row({"e", "f"})};
  doc::Document draft = document({{table}});
  draft.review.line_numbers = 1;
  EXPECT_THAT(artifacts_of(lay_out(draft).pages[0]), ElementsAre("1", "2", "3"));
}

TEST(Review, MarksEveryPageBehindItsText) {
  doc::Document draft = twelve_lines();
  draft.review.mark = "Entwurf";
  const layout::Pages pages = lay_out(draft);
  for (const layout::Page& page : pages.pages) {
    EXPECT_THAT(artifacts_of(page), ElementsAre("Entwurf", "Entwurf"));
    const layout::Item& first = page.items.front();
    EXPECT_TRUE(std::holds_alternative<layout::ArtifactKind>(first.content));
    const auto& mark = std::get<layout::GlyphRun>(first.drawing);
    EXPECT_GT(mark.size, 30_pt);
    EXPECT_GE(mark.colour.red, 226);
  }
}

TEST(Review, TheMarkIsPaleEnoughForThePalestText) {
  doc::Style style = small_style();
  style.paragraphs["blass"].colour = {110, 110, 110};  // 5.1 : 1 on white
  style.link = {0, 0, 0};
  doc::Document draft = twelve_lines();
  draft.review.mark = "Entwurf";
  const auto mark_of = [&](const doc::Style& sheet) {
    return std::get<layout::GlyphRun>(lay_out(draft, sheet).pages[0].items.front().drawing).colour.red;
  };
  EXPECT_GT(mark_of(style), 235);
  style.paragraphs["blass"].background = doc::Colour{0, 0, 0};
  EXPECT_EQ(mark_of(style), 226);
}

/// Bars and wedges right of the text, from above: "bar" or "wedge" with its top and bottom.
struct Mark {
  std::string kind;
  Length top, bottom;
  bool operator==(const Mark&) const = default;
};
std::vector<Mark> marks_of(const layout::Page& page) {
  std::vector<Mark> marks;
  for (const layout::Item& item : page.items) {
    if (!std::holds_alternative<layout::ArtifactKind>(item.content)) continue;
    if (const auto* bar = std::get_if<layout::Fill>(&item.drawing); bar != nullptr && bar->area.left > 250_pt)
      marks.push_back({"bar", bar->area.top, bar->area.bottom});
    if (const auto* wedge = std::get_if<layout::Polygon>(&item.drawing))
      marks.push_back({"wedge", wedge->points[1].y, wedge->points[2].y});
  }
  return marks;
}

TEST(ChangeBars, StandBesideWhatHasChangedInOnePieceOnEveryPage) {
  doc::Blocks content;
  for (int i = 0; i < 33; ++i) content.push_back(paragraph("Zeile"));
  for (const std::size_t i : {2U, 3U, 5U, 29U, 30U}) content[i].change = doc::Change::changed;
  const layout::Pages pages = lay_out(document(std::move(content)));
  EXPECT_THAT(marks_of(pages.pages[0]), ElementsAre(Mark{"bar", 70_pt, 90_pt}, Mark{"bar", 100_pt, 110_pt},
                                                    Mark{"bar", 340_pt, 350_pt}));
  EXPECT_THAT(marks_of(pages.pages[1]), ElementsAre(Mark{"bar", 50_pt, 60_pt}));
}

TEST(ChangeBars, AreWedgesWhereSomethingIsGone) {
  doc::Blocks content = {paragraph("eins"), paragraph("zwei"), paragraph("drei")};
  content[1].change = doc::Change::gap_above;
  content[2].change = doc::Change::gap_below;
  EXPECT_THAT(marks_of(lay_out(document(std::move(content))).pages[0]),
              ElementsAre(Mark{"wedge", 57_pt, 63_pt}, Mark{"wedge", 77_pt, 83_pt}));
}

TEST(ChangeBars, StandBesideHeadingsLabelsRowsAndCaptions) {
  doc::Table table;
  table.caption = text("Titel");
  table.head = {row({"Kopf"}, doc::CellKind::column_header)};
  for (int i = 0; i < 3; ++i) table.body.push_back(row({"x"}));
  table.body[1].change = doc::Change::changed;
  doc::Callout callout;
  callout.label = text("Beschluss");
  callout.content = {paragraph("Inhalt")};
  doc::Blocks content = {section("1", "Titel", {{callout}, {table}, paragraph("Ende")})};
  EXPECT_THAT(marks_of(lay_out(document(content)).pages[0]), ElementsAre(testing::_)) << "the row";
  content[0].change = doc::Change::changed;
  auto& inside = std::get<doc::Section>(content[0].value).content;
  EXPECT_THAT(marks_of(lay_out(document(content)).pages[0]), testing::SizeIs(2)) << "and the heading";
  inside[1].change = doc::Change::changed;
  EXPECT_THAT(marks_of(lay_out(document(content)).pages[0]), testing::SizeIs(3)) << "and the caption";
  inside[0].change = doc::Change::changed;
  EXPECT_THAT(marks_of(lay_out(document(content)).pages[0]), testing::SizeIs(3))
      << "and the label, whose bar is one with the heading's";
}

TEST(ChangeBars, AreExplainedInTheHead) {
  doc::Document draft = twelve_lines();
  draft.review.note = "Änderungen seit gestern";
  EXPECT_THAT(artifacts_of(lay_out(draft).pages[1]), ElementsAre("Änderungen seit gestern"));
  draft.review.mark = "Entwurf";
  EXPECT_THAT(artifacts_of(lay_out(draft).pages[1]),
              ElementsAre("Entwurf", "Entwurf · Änderungen seit gestern"));
}

TEST(Review, ChangesNothingElse) {
  doc::Document draft = twelve_lines();
  const std::string tags = layout::dump_tags(lay_out(draft));
  draft.review = {"Entwurf", 1, "Änderungen"};
  draft.content[3].change = doc::Change::changed;
  draft.content[5].change = doc::Change::gap_above;
  const layout::Pages pages = lay_out(draft);
  EXPECT_EQ(layout::dump_tags(pages), tags);
  EXPECT_THAT(breaches_of_tree(pages), IsEmpty());
  EXPECT_THAT(breaches_of_space(pages, small_style()), IsEmpty());
}

}  // namespace
}  // namespace protokollwerk::test
