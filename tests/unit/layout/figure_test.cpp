#include <gmock/gmock.h>

#include "unit/layout/fixture.h"
#include "unit/layout/soundness.h"

namespace protokollwerk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using namespace literals;

/// 150 pixels are an inch: 72 points wide, 36 high.
doc::Document with_figures(doc::Blocks content) {
  doc::Document made = document(std::move(content));
  made.images = {
      {"klein.png", nullptr, 150, 75}, {"gross.png", nullptr, 1500, 750}, {"hoch.png", nullptr, 75, 1500}};
  return made;
}

doc::Block figure(std::string file, std::string caption = {}, int percent = 0) {
  doc::Figure figure;
  figure.file = std::move(file);
  figure.alternative = "Zwei Ämter";
  if (!caption.empty()) figure.caption = text(std::move(caption));
  if (!figure.caption.empty()) figure.label = "Abbildung 1";
  figure.width_percent = percent;
  return {std::move(figure)};
}

std::string dump_of(doc::Blocks content) {
  return layout::dump(lay_out(with_figures(std::move(content))));
}

TEST(Figures, HaveTheirNaturalSizeAndNeverMoreThanTheText) {
  EXPECT_THAT(dump_of({figure("klein.png")}), HasSubstr("leaf 0 image 0 in 50.000 50.000 122.000 86.000"));
  EXPECT_THAT(dump_of({figure("gross.png")}), HasSubstr("image 1 in 50.000 50.000 250.000 150.000"));
  EXPECT_THAT(dump_of({figure("klein.png", {}, 50)}), HasSubstr("image 0 in 50.000 50.000 150.000 100.000"));
}

TEST(Figures, LeaveRoomForTheirCaptionOnThePage) {
  const layout::Pages pages = lay_out(with_figures({figure("hoch.png", "Titel", 100)}));
  ASSERT_THAT(pages.pages, SizeIs(1));
  EXPECT_THAT(layout::dump(pages), HasSubstr("image 2 in 50.000 50.000 63.000 310.000"));
}

TEST(Figures, AreTaggedWithTheirAlternativeTextAndTheCaptionBeside) {
  EXPECT_EQ(layout::dump_tags(lay_out(with_figures({figure("klein.png", "Titel")}))),
            "Document Lang=\"de-DE\"\n"
            "  Div\n"
            "    Figure Alt=\"Zwei Ämter\"\n"
            "      \"\"\n"
            "    Caption\n"
            "      \"Abbildung 1: Titel\"\n");
}

TEST(Figures, KeepTheirCaptionOnThePage) {
  // 26 lines leave 40 points: room for the picture of 36, but not for the caption.
  const layout::Pages pages = lay_out(with_figures({paragraph(words(8 * 26)), figure("klein.png", "Titel")}));
  ASSERT_THAT(pages.pages, SizeIs(2));
  EXPECT_THAT(texts_of(pages.pages[1]), ElementsAre("Abbildung 1: Titel"));
  EXPECT_THAT(layout::dump(pages), HasSubstr("page 2"));
  EXPECT_THAT(pages.pages[0].items, SizeIs(26)) << "no picture";
}

TEST(Figures, ShrinkInNarrowCells) {
  doc::Table table;
  table.columns.resize(2);
  table.body = {doc::Row{
      {{doc::CellKind::data, {figure("gross.png")}}, {doc::CellKind::data, {paragraph(words(30))}}}}};
  const layout::Pages pages = lay_out(with_figures({{table}}));
  EXPECT_THAT(breaches_of_space(pages, small_style()), IsEmpty());
  EXPECT_THAT(breaches_of_tree(pages), IsEmpty());
}

TEST(Captions, OfTablesHaveTheirLabel) {
  doc::Table table;
  table.label = "Tabelle 2";
  table.caption = text("Zahlen");
  table.columns.resize(1);
  table.body = {row({"1"})};
  EXPECT_THAT(layout::dump_text(lay_out(document({{table}}))), HasSubstr("Tabelle 2: Zahlen\n"));
}

}  // namespace
}  // namespace protokollwerk::test
