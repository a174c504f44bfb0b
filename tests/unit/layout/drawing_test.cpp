#include "layout/drawing.h"

#include <algorithm>
#include <chrono>

#include <gmock/gmock.h>

#include "support/fake_fonts.h"
#include "unit/layout/fixture.h"

namespace protokollwerk::test {
namespace {

using ::testing::Ge;
using ::testing::Gt;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using namespace literals;
using layout::Rectangle;

/// Words of 8 points, 4 points a character.
doc::Style drawing_style() {
  doc::Style style = small_style();
  doc::ParagraphStyle& text = style.paragraphs["diagramm"];
  text = style.paragraphs.at("text");
  text.size = 8_pt;
  text.leading = 10_pt;
  text.alignment = doc::TextAlignment::left;
  style.drawings.mark = {10, 20, 30};
  style.drawings.accent = {90, 0, 0};
  style.drawings.line = {60, 60, 60};
  style.drawings.ground = {240, 240, 240};
  style.drawings.grid = {200, 200, 200};
  return style;
}

std::vector<layout::Drawn> draw(const doc::Drawing& drawing, Length width, Length height = 700_pt) {
  const FakeFonts fake;
  const layout::Fonts fonts = fake.fonts();
  layout::ParagraphSetter setter(fonts, {});
  return layout::draw(drawing, {width, height}, setter, drawing_style());
}

Rectangle box_of(const layout::GlyphRun& run) {
  Length right = run.origin.x;
  for (const layout::PlacedGlyph& glyph : run.glyphs) right += glyph.advance;
  // The space at which a line was broken hangs behind its end.
  if (run.text.ends_with(' ')) right -= run.glyphs.back().advance;
  return {run.origin.x, run.origin.y - 6_pt, right, run.origin.y + 2_pt};
}

Rectangle box_of(const layout::Polygon& polygon) {
  Rectangle box = {polygon.points[0].x, polygon.points[0].y, polygon.points[0].x, polygon.points[0].y};
  for (const layout::Point& point : polygon.points)
    box = {std::min(box.left, point.x), std::min(box.top, point.y), std::max(box.right, point.x),
           std::max(box.bottom, point.y)};
  return box;
}

Rectangle box_of(const layout::Fill& fill) {
  return fill.area;
}

bool overlap(const Rectangle& a, const Rectangle& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

template <class Kind>
std::vector<Rectangle> boxes_of(const layout::Drawn& drawn) {
  std::vector<Rectangle> boxes;
  for (const layout::Shape& shape : drawn.shapes)
    if (const auto* kind = std::get_if<Kind>(&shape)) boxes.push_back(box_of(*kind));
  return boxes;
}

/// Fills of one colour.
std::vector<Rectangle> fills_of(const layout::Drawn& drawn, doc::Colour colour) {
  std::vector<Rectangle> boxes;
  for (const layout::Shape& shape : drawn.shapes)
    if (const auto* fill = std::get_if<layout::Fill>(&shape); fill != nullptr && fill->colour == colour)
      boxes.push_back(fill->area);
  return boxes;
}

/// What breaks the promises of every drawing: shapes outside, words over words or over marks, words below
/// shapes.
std::vector<std::string> breaches(const std::vector<layout::Drawn>& parts, Length width, Length height) {
  std::vector<std::string> found;
  const auto check = [&](bool fine, const char* breach) {
    if (!fine) found.emplace_back(breach);
  };
  for (const layout::Drawn& part : parts) {
    check(part.height <= height, "a part is too high");
    for (const layout::Shape& shape : part.shapes) {
      const Rectangle box = std::visit([](const auto& kind) { return box_of(kind); }, shape);
      check(box.left >= Length{} && box.right <= width, "something is beside the drawing");
      check(box.top >= -1_pt && box.bottom <= part.height + 1_pt, "something is above or below the drawing");
    }
    const auto texts = boxes_of<layout::GlyphRun>(part);
    for (std::size_t i = 0; i < texts.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) check(!overlap(texts[i], texts[j]), "words over words");
    const auto first_text = std::find_if(
        part.shapes.begin(), part.shapes.end(),
        [](const layout::Shape& shape) { return std::holds_alternative<layout::GlyphRun>(shape); });
    check(std::all_of(
              first_text, part.shapes.end(),
              [](const layout::Shape& shape) { return std::holds_alternative<layout::GlyphRun>(shape); }),
          "a shape over words");
  }
  return found;
}

/// Marks of a timeline over one another or below words.
std::vector<std::string> breaches_of_marks(const std::vector<layout::Drawn>& parts) {
  std::vector<std::string> found;
  for (const layout::Drawn& part : parts) {
    const auto marks = boxes_of<layout::Polygon>(part);
    const auto texts = boxes_of<layout::GlyphRun>(part);
    for (std::size_t i = 0; i < marks.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j)
        if (overlap(marks[i], marks[j])) found.emplace_back("mark over mark");
      for (const Rectangle& text : texts)
        if (overlap(marks[i], text)) found.emplace_back("mark over words");
    }
  }
  return found;
}

/// All words in the order of painting, without spaces, hyphens of line ends dropped.
std::string words_in(const std::vector<layout::Drawn>& parts) {
  std::string text;
  for (const layout::Drawn& part : parts)
    for (const layout::Shape& shape : part.shapes)
      if (const auto* run = std::get_if<layout::GlyphRun>(&shape)) text += run->text;
  std::string bare;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\u00AD") == 0 || text.compare(i, 2, "\u00A0") == 0)
      ++i;
    else if (text[i] != ' ')
      bare += text[i];
  }
  return bare;
}

std::string bare(std::string text) {
  std::erase(text, ' ');
  return text;
}

std::size_t count_marks(const std::vector<layout::Drawn>& parts) {
  std::size_t count = 0;
  for (const layout::Drawn& part : parts) count += boxes_of<layout::Polygon>(part).size();
  return count;
}

doc::Tree tree_of(std::size_t groups, std::size_t teams, const std::string& suffix = "") {
  doc::TreeNode root{"Plenum", {}, {}};
  for (std::size_t i = 1; i <= groups; ++i) {
    doc::TreeNode group{"AG " + std::to_string(i) + suffix, {}, {}};
    for (std::size_t j = 1; j <= teams; ++j)
      group.children.push_back({"Team " + std::to_string(i) + std::to_string(j), {}, {}});
    root.children.push_back(std::move(group));
  }
  return {{root}};
}

std::vector<std::string> names_in(const doc::TreeNode& node) {
  std::vector<std::string> names = {bare(node.name), bare(node.note)};
  for (const doc::TreeNode& child : node.children)
    for (std::string& name : names_in(child)) names.push_back(std::move(name));
  return names;
}

void expect_sound(const doc::Tree& tree, Length width, Length height = 700_pt) {
  const auto parts = draw(tree, width, height);
  EXPECT_THAT(breaches(parts, width, height), IsEmpty());
  const std::string words = words_in(parts);
  for (const doc::TreeNode& root : tree.roots)
    for (const std::string& name : names_in(root)) EXPECT_THAT(words, HasSubstr(name));
}

TEST(TreeDrawing, ShowsEveryBoxWithOneAndWithManyGroups) {
  for (const std::size_t groups : {1U, 2U, 5U, 12U, 40U})
    for (const std::size_t teams : {0U, 1U, 4U})
      for (const Length width : {200_pt, 430_pt}) expect_sound(tree_of(groups, teams), width);
}

TEST(TreeDrawing, BreaksLongNamesAndKeepsThemWhole) {
  expect_sound(tree_of(5, 2, " für die Zusammenarbeit der Verwaltungen im ganzen Land"), 430_pt);
  expect_sound(tree_of(3, 1, " Donaudampfschifffahrtsgesellschaftskapitaensmuetzenverordnung"), 200_pt);
}

TEST(TreeDrawing, ShowsSeveralRootsAndDeepBranches) {
  doc::Tree tree = tree_of(3, 2);
  tree.roots[0].children[1].children[0].children.push_back({"Untergruppe", "mit Zusatz", {}});
  tree.roots.push_back({"Beirat", {}, {}});
  expect_sound(tree, 430_pt);
}

TEST(TreeDrawing, StandsInColumnsWhereTheyHaveRoom) {
  const auto columns = draw(tree_of(5, 1), 430_pt);
  const auto rows = draw(tree_of(12, 1), 430_pt);
  const auto heads = [](const layout::Drawn& part) {
    std::vector<Length> tops;
    for (const Rectangle& box : fills_of(part, {240, 240, 240})) tops.push_back(box.top);
    std::sort(tops.begin(), tops.end());
    return std::unique(tops.begin(), tops.end()) - tops.begin();
  };
  EXPECT_EQ(heads(columns[0]), 3);  // plenary, groups, teams
  EXPECT_EQ(heads(rows[0]), 1 + 12 + 12);
}

TEST(TreeDrawing, ComesInPartsWhereOnePageIsTooLow) {
  EXPECT_THAT(draw(tree_of(40, 1), 200_pt, 300_pt), SizeIs(Gt(2)));
  expect_sound(tree_of(40, 1), 200_pt, 300_pt);
}

doc::TimelineLane lane_of(const std::string& name, int meetings, int days_between,
                          const std::string& label = "") {
  doc::TimelineLane lane{name, {}, label.empty() ? doc::TimelineMark::dot : doc::TimelineMark::diamond, {}};
  for (int i = 0; i < meetings; ++i) {
    const std::chrono::sys_days day =
        std::chrono::sys_days(std::chrono::year(2023) / 1 / 19) + std::chrono::days(i * days_between);
    lane.events.push_back({Date(day), label.empty() ? label : std::to_string(i + 1) + label});
  }
  return lane;
}

void expect_sound(const doc::Timeline& timeline, Length width, Length height = 700_pt) {
  const auto parts = draw(timeline, width, height);
  EXPECT_THAT(breaches(parts, width, height), IsEmpty());
  EXPECT_THAT(breaches_of_marks(parts), IsEmpty());
  std::size_t events = 0;
  for (const doc::TimelineLane& lane : timeline.lanes) {
    events += lane.events.size();
    EXPECT_THAT(words_in(parts), HasSubstr(bare(lane.name)));
    for (const doc::TimelineEvent& event : lane.events)
      EXPECT_THAT(words_in(parts), HasSubstr(bare(event.label)));
  }
  EXPECT_EQ(count_marks(parts), events);
}

TEST(TimelineDrawing, HasAMarkForEachMeetingOfOneOrOfTwelveGroups) {
  for (const int groups : {1, 5, 12}) {
    doc::Timeline timeline;
    for (int i = 1; i <= groups; ++i)
      timeline.lanes.push_back(lane_of("AG " + std::to_string(i) + " Zusammenarbeit", 12, 14));
    timeline.lanes.push_back(lane_of("Plenum", 4, 60, ". Sitzung"));
    for (const Length width : {200_pt, 430_pt}) expect_sound(timeline, width);
  }
}

TEST(TimelineDrawing, ShowsOneMeetingAndTwoHundred) {
  expect_sound({{lane_of("AG 1", 1, 1)}}, 430_pt);
  expect_sound({{lane_of("Plenum", 1, 1, ". Sitzung, mit der alles begann")}}, 200_pt);
  expect_sound({{lane_of("AG 1", 200, 1)}}, 430_pt);
  expect_sound({{lane_of("AG 1", 200, 0)}}, 430_pt);
  expect_sound({{lane_of("AG 1", 200, 30)}}, 430_pt);  // more than sixteen years
  expect_sound({{lane_of("Plenum", 60, 9, ". Sitzung")}}, 430_pt);
}

TEST(TimelineDrawing, RepeatsItsMonthsOnEveryPart) {
  doc::Timeline timeline;
  for (int i = 1; i <= 30; ++i) timeline.lanes.push_back(lane_of("AG " + std::to_string(i), 3, 30));
  const auto parts = draw(timeline, 430_pt, 200_pt);
  ASSERT_THAT(parts, SizeIs(Ge(3)));
  for (const layout::Drawn& part : parts) EXPECT_THAT(words_in({part}), HasSubstr("Jan2023FebMär"));
  expect_sound(timeline, 430_pt, 200_pt);
}

TEST(TimelineDrawing, HasNoLineThroughItsLabels) {
  const auto parts =
      draw(doc::Timeline{{lane_of("Plenum", 1, 1, ". Sitzung, deren Name in den Februar reicht")}}, 200_pt);
  const auto labels = boxes_of<layout::GlyphRun>(parts.at(0));
  const auto plates = fills_of(parts[0], layout::paper);
  ASSERT_THAT(plates, SizeIs(1));
  const Rectangle& last = labels.back();
  EXPECT_LE(plates[0].left, last.left);
  EXPECT_GE(plates[0].right, last.right);
  EXPECT_LE(plates[0].top, last.top);
  EXPECT_GE(plates[0].bottom, last.bottom);
}

TEST(TimelineDrawing, PutsEarlierMeetingsFurtherLeft) {
  const auto parts = draw(doc::Timeline{{lane_of("AG 1", 10, 20)}}, 430_pt);
  const auto marks = boxes_of<layout::Polygon>(parts.at(0));
  ASSERT_THAT(marks, SizeIs(10));
  for (std::size_t i = 1; i < marks.size(); ++i) EXPECT_LT(marks[i - 1].left, marks[i].left);
  const Length step = marks[1].left - marks[0].left;
  EXPECT_NEAR((marks[9].left - marks[0].left).points(), step.points() * 9, 1.0);
}

doc::BarChart bars_of(std::size_t count, std::size_t series, std::int64_t most) {
  doc::BarChart chart{{}, {}, "Thema", "Themen"};
  for (std::size_t i = 0; i < series; ++i) chart.series.push_back("Stand " + std::to_string(i));
  for (std::size_t i = 0; i < count; ++i) {
    doc::Bar bar{"Adressat " + std::to_string(i), "02.03.2023", {}};
    for (std::size_t j = 0; j < series; ++j)
      bar.values.push_back(most * static_cast<std::int64_t>(i + j + 1) /
                           static_cast<std::int64_t>(count + series));
    chart.bars.push_back(std::move(bar));
  }
  return chart;
}

void expect_sound(const doc::BarChart& chart, Length width) {
  const auto parts = draw(chart, width);
  EXPECT_THAT(breaches(parts, width, 700_pt), IsEmpty());
  const std::string words = words_in(parts);
  for (const doc::Bar& bar : chart.bars) {
    EXPECT_THAT(words, HasSubstr(bare(bar.name)));
    for (const std::int64_t value : bar.values)
      EXPECT_THAT(words, HasSubstr(value > 0 ? std::to_string(value) : ""));
  }
  for (const std::string& series : chart.series)
    EXPECT_THAT(words, HasSubstr(chart.series.size() > 1 ? bare(series) : ""));
}

TEST(BarDrawing, ShowsEveryNumber) {
  for (const std::size_t count : {1U, 4U, 12U})
    for (const std::size_t series : {1U, 3U, 8U})
      for (const std::int64_t most : {1, 30, 999})
        for (const Length width : {200_pt, 430_pt}) expect_sound(bars_of(count, series, most), width);
}

TEST(BarDrawing, BreaksLongNames) {
  doc::BarChart chart = bars_of(2, 1, 10);
  chart.bars[0].name =
      "Beauftragter der Landesregierung für die Informationstechnik und alle übrigen Stellen";
  expect_sound(chart, 200_pt);
}

TEST(BarDrawing, IsAsLongAsItsValue) {
  doc::BarChart chart{{""}, {{"a", "", {3}}, {"b", "", {9}}, {"c", "", {0}}}, "Thema", "Themen"};
  const auto bars = fills_of(draw(chart, 430_pt).at(0), {10, 20, 30});
  ASSERT_THAT(bars, SizeIs(2));
  const Length third = bars[0].right - bars[0].left;
  EXPECT_NEAR((bars[1].right - bars[1].left).points(), third.points() * 3, 0.01);
  EXPECT_THAT(words_in(draw(chart, 430_pt)), HasSubstr("c0"));
}

TEST(BarDrawing, TellsItsPartsApartWithoutColour) {
  doc::BarChart chart{{"fertig", "offen", "neu"}, {{"a", "", {5, 5, 5}}}, "Thema", "Themen"};
  const auto parts = draw(chart, 430_pt);
  // Hatching for the second part and its swatch, nothing but a frame for the third.
  EXPECT_THAT(boxes_of<layout::Polygon>(parts.at(0)), SizeIs(Gt(10)));
  for (const Rectangle& line : boxes_of<layout::Polygon>(parts[0])) {
    EXPECT_LE(line.right, 430_pt);
    EXPECT_GE(line.left, Length{});
  }
}

TEST(Drawings, AreFiguresWithAltAndTheirWordsBelongToThem) {
  doc::Figure figure;
  figure.drawing = tree_of(2, 0);
  figure.alternative = "Organigramm. Plenum mit AG 1 und AG 2.";
  figure.caption = text("Aufbau");
  figure.label = "Abbildung 1";
  const layout::Pages pages = lay_out(document({{figure}}), drawing_style());
  EXPECT_EQ(layout::dump_tags(pages),
            "Document Lang=\"de-DE\"\n"
            "  Div\n"
            "    Figure Alt=\"Organigramm. Plenum mit AG 1 und AG 2.\"\n"
            "      \"PlenumAG 1AG 2\"\n"
            "    Caption\n"
            "      \"Abbildung 1: Aufbau\"\n");
  EXPECT_EQ(layout::dump_text(pages), "Abbildung 1: Aufbau\n");
  ASSERT_THAT(pages.pages.at(0).figures, SizeIs(1));
  EXPECT_EQ(pages.pages[0].figures[0].area.left, 50_pt);
  EXPECT_EQ(pages.pages[0].figures[0].area.right, 250_pt);
}

TEST(Drawings, RunOverPagesAsSeveralFigures) {
  doc::Figure figure;
  figure.drawing = tree_of(30, 0);
  figure.alternative = "Organigramm";
  const layout::Pages pages = lay_out(document({{figure}}), drawing_style());
  ASSERT_THAT(pages.pages, SizeIs(Ge(2)));
  for (const layout::Page& page : pages.pages) EXPECT_THAT(page.figures, SizeIs(1));
}

}  // namespace
}  // namespace protokollwerk::test
