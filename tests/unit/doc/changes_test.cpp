#include "doc/changes.h"

#include <random>

#include <gmock/gmock.h>

namespace protokollwerk::doc {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using enum Change;

Block paragraph(std::string text) {
  return {Paragraph{"text", {{Text{std::move(text)}}}, {}}};
}

Document of(const std::vector<std::string>& paragraphs) {
  Document document;
  for (const std::string& text : paragraphs) document.content.push_back(paragraph(text));
  return document;
}

std::vector<Change> changes(const std::vector<std::string>& before, const std::vector<std::string>& now) {
  Document document = of(now);
  mark_changes(document, of(before));
  std::vector<Change> all;
  for (const Block& block : document.content) all.push_back(block.change);
  return all;
}

TEST(Changes, AreNoneBetweenEqualDocuments) {
  EXPECT_THAT(changes({"a", "b", "a"}, {"a", "b", "a"}), Each(none));
}

TEST(Changes, MarkWhatIsNewOrReadsOtherwise) {
  EXPECT_THAT(changes({"a", "b", "c"}, {"a", "B", "c", "d"}), ElementsAre(none, changed, none, changed));
  EXPECT_THAT(changes({}, {"a", "b"}), Each(changed));
}

TEST(Changes, MarkWhereSomethingIsGone) {
  EXPECT_THAT(changes({"a", "b", "c"}, {"a", "c"}), ElementsAre(none, gap_above));
  EXPECT_THAT(changes({"x", "a", "b"}, {"a", "b"}), ElementsAre(gap_above, none));
  EXPECT_THAT(changes({"a", "b", "x"}, {"a", "b"}), ElementsAre(none, gap_below));
}

TEST(Changes, ShowAReplacementOnce) {
  EXPECT_THAT(changes({"a", "x", "y", "b"}, {"a", "z", "b"}), ElementsAre(none, changed, none));
  EXPECT_THAT(changes({"a", "x"}, {"a", "z"}), ElementsAre(none, changed));
}

TEST(Changes, MarkWhatWasMovedWhereItStandsNow) {
  EXPECT_THAT(changes({"a", "b", "c", "d"}, {"d", "a", "b", "c"}),
              ElementsAre(changed, none, none, gap_below));
}

TEST(Changes, FindTheirWayAmongRepeatedPieces) {
  EXPECT_THAT(changes({"-", "-", "a", "-"}, {"-", "-", "-", "a", "-"}),
              ElementsAre(none, none, changed, none, none));
  EXPECT_THAT(changes({"-", "x", "-", "x"}, {"x", "-", "x", "-"}),
              ElementsAre(gap_above, none, none, changed));
}

/// Of the pieces of two documents, those of the one that are unmarked stand in the other in this order; as
/// many as in a longest common subsequence, where no pieces repeat.
TEST(Changes, LeaveAsMuchUnmarkedAsIsCommon) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const auto letters = [&] {
      std::vector<std::string> all;
      for (std::size_t i = random() % 12; i > 0; --i)
        all.emplace_back(1, static_cast<char>('a' + random() % 5));
      return all;
    };
    const std::vector<std::string> before = letters();
    const std::vector<std::string> now = letters();
    const std::vector<Change> marks = changes(before, now);
    auto place = before.begin();
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (marks[i] == changed) continue;
      place = std::find(place, before.end(), now[i]);
      ASSERT_NE(place, before.end()) << round;
      ++place;
    }
  }
}

TEST(Changes, OfListsTablesAndFootnotesAreThoseOfTheirParts) {
  const auto made = [](const char* item, const char* cell, const char* note) {
    Document document;
    document.content.push_back(
        {List{List::Numbering::decimal, {{"1.", {paragraph("eins")}, {}}, {"2.", {paragraph(item)}, {}}}}});
    Table table;
    table.body = {Row{{Cell{CellKind::data, {paragraph("a")}, 1, 1}}},
                  Row{{Cell{CellKind::data, {paragraph(cell)}, 1, 1}}}};
    document.content.push_back({table});
    document.content.push_back({Paragraph{"text", {{Text{"t"}}, {Footnote{{paragraph(note)}}}}, {}}});
    return document;
  };
  Document now = made("neu", "neu", "neu");
  mark_changes(now, made("alt", "alt", "alt"));
  const auto& list = std::get<List>(now.content[0].value);
  EXPECT_EQ(list.items[0].content[0].change, none);
  EXPECT_EQ(list.items[1].content[0].change, changed);
  const auto& table = std::get<Table>(now.content[1].value);
  EXPECT_EQ(table.body[0].change, none);
  EXPECT_EQ(table.body[1].change, changed);
  EXPECT_EQ(now.content[2].change, changed);
}

TEST(Changes, DoNotCountNumbersThatFollowFromTheOrder) {
  const auto made = [](const char* number) {
    Document document;
    Section section;
    section.number = number;
    section.title = {{Text{"Titel"}}};
    document.content.push_back({section});
    document.content.push_back({List{List::Numbering::decimal, {{number, {paragraph("Punkt")}, {}}}}});
    return document;
  };
  Document now = made("2");
  mark_changes(now, made("1"));
  EXPECT_EQ(now.content[0].change, none);
  EXPECT_EQ(std::get<List>(now.content[1].value).items[0].content[0].change, none);
}

TEST(Changes, CountLabelsThatAuthorsGive) {
  const auto made = [](const char* label) {
    Document document;
    document.content.push_back({List{List::Numbering::label, {{label, {paragraph("Punkt")}, {}}}}});
    return document;
  };
  Document now = made("HE-02");
  mark_changes(now, made("HE-01"));
  EXPECT_EQ(std::get<List>(now.content[0].value).items[0].content[0].change, changed);
}

TEST(Changes, SeeAnotherPictureUnderTheSameName) {
  const auto made = [](const char* bytes) {
    Document document;
    document.images = {{"a.png", std::make_shared<const std::string>(bytes), 1, 1}};
    Figure figure;
    figure.file = "a.png";
    figure.alternative = "Bild";
    document.content.push_back({figure});
    return document;
  };
  Document now = made("neu");
  mark_changes(now, made("alt"));
  EXPECT_EQ(now.content[0].change, changed);
  Document same = made("alt");
  mark_changes(same, made("alt"));
  EXPECT_EQ(same.content[0].change, none);
}

TEST(Changes, OfLongDocumentsAreFoundWithoutComparingAllWithAll) {
  std::vector<std::string> before;
  for (int i = 0; i < 20'000; ++i) before.push_back(std::to_string(i % 7 == 0 ? 0 : i));
  std::vector<std::string> now = before;
  now[9'000] = "neu";
  now.erase(now.begin() + 15'001);
  const std::vector<Change> marks = changes(before, now);
  EXPECT_EQ(marks[9'000], changed);
  EXPECT_EQ(marks[15'001], gap_above);
  EXPECT_EQ(std::count(marks.begin(), marks.end(), none), static_cast<std::ptrdiff_t>(now.size()) - 2);
}

}  // namespace
}  // namespace protokollwerk::doc
