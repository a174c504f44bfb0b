#include <gmock/gmock.h>

#include "fixture.h"
#include "layout/callout_frame.h"

namespace protokollwerk::layout {
namespace {

using namespace literals;

constexpr Rectangle area = {10_pt, 100_pt, 210_pt, 160_pt};

doc::CalloutStyle bar_of(doc::BarPattern pattern) {
  doc::CalloutStyle style;
  style.bar_width = 3_pt;
  style.bar = {1, 2, 3};
  style.pattern = pattern;
  return style;
}

bool lies_within(const Rectangle& inner, const Rectangle& outer) {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
         inner.bottom <= outer.bottom && inner.left < inner.right && inner.top < inner.bottom;
}

TEST(CalloutFrame, DrawsEachPatternWithinTheCallout) {
  const std::pair<doc::BarPattern, std::size_t> patterns[] = {
      {doc::BarPattern::solid, 1},
      {doc::BarPattern::doubled, 2},
      {doc::BarPattern::dashed, 4},    // of 9 pt with 6 pt between them
      {doc::BarPattern::dotted, 10}};  // of 3 pt with 3 pt between them
  for (const auto& [pattern, count] : patterns) {
    const std::vector<Fill> fills = callout_frame(bar_of(pattern), area);
    EXPECT_EQ(fills.size(), count);
    for (const Fill& fill : fills) EXPECT_TRUE(lies_within(fill.area, area));
  }
}

TEST(CalloutFrame, PutsTheBackgroundBelowTheFrameAndBar) {
  doc::CalloutStyle style = bar_of(doc::BarPattern::solid);
  style.background = doc::Colour{250, 250, 250};
  style.frame = 1_pt;
  const std::vector<Fill> fills = callout_frame(style, area);
  ASSERT_EQ(fills.size(), 6u);
  EXPECT_EQ(fills.front().colour, (doc::Colour{250, 250, 250}));
  EXPECT_EQ(fills.front().area.right, area.right);
  EXPECT_EQ(fills.back().area.right, area.left + 3_pt);
  style.bar_width = {};
  EXPECT_EQ(callout_frame(style, area).size(), 5u);
}

/// The only fill of that colour on the page.
Rectangle fill_of(const Page& page, doc::Colour colour) {
  std::vector<Rectangle> found;
  for (const Item& item : page.items)
    if (const auto* fill = std::get_if<Fill>(&item.drawing); fill != nullptr && fill->colour == colour)
      found.push_back(fill->area);
  EXPECT_EQ(found.size(), 1u);
  return found.empty() ? Rectangle{} : found.front();
}

TEST(Callout, HasWhiteBetweenItsEdgeAndItsText) {
  doc::Style style = test::small_style();
  doc::CalloutStyle& look = style.callouts["flaeche"];
  look.background = doc::Colour{240, 240, 240};
  look.padding = 6_pt;
  doc::Callout callout{"flaeche", test::text("Beschluss"), {test::paragraph(test::words(20))}, {}};
  const Pages pages =
      test::lay_out(test::document({test::paragraph("davor"), {callout}, test::paragraph("danach")}), style);
  const Rectangle ground = fill_of(pages.pages.at(0), *look.background);
  const auto lines = test::lines_of(pages.pages[0]);
  ASSERT_GE(lines.size(), 5u);
  EXPECT_GE(lines[1].baseline - ground.top, 6_pt);
  EXPECT_GE(ground.bottom - lines[lines.size() - 2].baseline, 6_pt);
  EXPECT_GT(ground.top, lines[0].baseline);
  EXPECT_LT(ground.bottom, lines.back().baseline);
  EXPECT_EQ(ground.right, 250_pt);
}

TEST(Paragraph, HasItsBackgroundBehindAllItsLines) {
  doc::Style style = test::small_style();
  doc::ParagraphStyle& look = style.paragraphs["ueberschrift1"];
  look = style.paragraphs.at("text");
  look.background = doc::Colour{20, 60, 50};
  look.padding = 5_pt;
  look.number_colour = doc::Colour{9, 9, 9};
  const Pages pages = test::lay_out(
      test::document({test::section("1", test::words(20), {test::paragraph("x")}, "a")}), style);
  std::vector<Rectangle> fills;
  for (const Item& item : pages.pages.at(0).items)
    if (const auto* fill = std::get_if<Fill>(&item.drawing)) fills.push_back(fill->area);
  ASSERT_EQ(fills.size(), 3u);  // 37 of 40 characters fit beside the number
  for (std::size_t i = 1; i < fills.size(); ++i) EXPECT_EQ(fills[i].top, fills[i - 1].bottom);
  const auto lines = test::lines_of(pages.pages[0]);
  EXPECT_EQ(lines[0].left, 55_pt);
  EXPECT_EQ(fills.back().bottom - fills.front().top, 3 * 10_pt + 2 * 5_pt);
  bool number_has_its_colour = false;
  for (const Item& item : pages.pages[0].items)
    if (const auto* run = std::get_if<GlyphRun>(&item.drawing))
      number_has_its_colour =
          number_has_its_colour || (run->colour == *look.number_colour && run->text.starts_with('1'));
  EXPECT_TRUE(number_has_its_colour);
}

}  // namespace
}  // namespace protokollwerk::layout
