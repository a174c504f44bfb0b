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

TEST(Review, ChangesNothingElse) {
  doc::Document draft = twelve_lines();
  const std::string tags = layout::dump_tags(lay_out(draft));
  draft.review = {"Entwurf", 1};
  const layout::Pages pages = lay_out(draft);
  EXPECT_EQ(layout::dump_tags(pages), tags);
  EXPECT_THAT(breaches_of_tree(pages), IsEmpty());
  EXPECT_THAT(breaches_of_space(pages, small_style()), IsEmpty());
}

}  // namespace
}  // namespace protokollwerk::test
