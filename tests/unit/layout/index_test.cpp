#include "layout/index.h"

#include <gmock/gmock.h>

#include "base/contract.h"
#include "unit/layout/fixture.h"
#include "unit/layout/soundness.h"

namespace protokollwerk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using namespace literals;

doc::Block marked(const std::string& word, const std::string& anchor) {
  return paragraph(doc::Inlines{{doc::Text{"vor "}}, {doc::IndexTerm{"", "", text(word), anchor}}});
}

doc::Block page_break() {
  return {doc::PageBreak{}};
}

doc::Block index_section(doc::Index index) {
  return {doc::Section{"",
                       text("Stichworte"),
                       {{std::move(index)}},
                       "stichworte",
                       doc::Section::Contents::listed,
                       doc::Section::Start::new_page}};
}

doc::IndexEntry entry(std::string term, std::vector<std::string> places) {
  return {std::move(term), std::move(places), {}, {}, {}, {}};
}

/// Terms on pages 1, 3, 4, 5 and 7.
doc::Document on_seven_pages(doc::Index index) {
  return document({marked("a", "s:1"), page_break(), paragraph("x"), page_break(), marked("b", "s:3"),
                   page_break(), marked("c", "s:4"), page_break(), marked("d", "s:5"), page_break(),
                   paragraph("y"), page_break(), marked("e", "s:7"), index_section(std::move(index))});
}

TEST(Index, NamesPagesAndJoinsThreeThatFollowOneAnother) {
  const layout::Pages pages = lay_out(on_seven_pages(
      {1, {{"U", {entry("Umlage", {"s:1", "s:3", "s:4", "s:5", "s:7"}), entry("Umweg", {"s:3", "s:4"})}}}}));
  ASSERT_THAT(pages.pages, SizeIs(8));
  EXPECT_THAT(texts_of(pages.pages[7]),
              ElementsAre("Stichworte", "U", "Umlage\u00A0 1, 3–5, 7", "Umweg\u00A0 3, 4"));
  EXPECT_THAT(breaches_of_links(pages), IsEmpty());
  ASSERT_THAT(pages.pages[7].links, SizeIs(5));
  EXPECT_EQ(pages.pages[7].links[1].anchor, "s:3");
  EXPECT_EQ(pages.pages[7].links[1].description, "Stelle zum Stichwort „Umlage“");
}

TEST(Index, NamesAPageOnceHoweverOftenATermStandsThere) {
  const layout::Pages pages = lay_out(document(
      {marked("a", "s:1"), marked("b", "s:2"), index_section({1, {{"A", {entry("Amt", {"s:1", "s:2"})}}}})}));
  EXPECT_EQ(texts_of(pages.pages[1]).back(), "Amt\u00A0 1");
}

TEST(Index, NamesThePageOfTheLineOnWhichATermStands) {
  const doc::Block split =
      paragraph(doc::Inlines{{doc::Text{words(8 * 35)}}, {doc::IndexTerm{"", "", text(" Ende"), "s:1"}}});
  const layout::Pages pages =
      lay_out(document({split, index_section({1, {{"E", {entry("Ende", {"s:1"})}}}})}));
  EXPECT_EQ(texts_of(pages.pages[2]).back(), "Ende\u00A0 2");
}

TEST(Index, RefersToOtherEntries) {
  doc::IndexEntry see = entry("Beitrag", {});
  see.see = {{"Umlage", "e:1"}};
  doc::IndexEntry target = entry("Umlage", {"s:1"});
  target.anchor = "e:1";
  doc::IndexEntry also = entry("Sockel", {"s:3"});
  also.see_also = {{"Umlage", "e:1"}};
  also.sub_entries = {entry("Höhe", {"s:4"})};
  const layout::Pages pages = lay_out(on_seven_pages({1, {{"B", {see}}, {"S", {also}}, {"U", {target}}}}));
  EXPECT_THAT(texts_of(pages.pages[7]),
              ElementsAre("Stichworte", "B", "Beitrag siehe Umlage", "S", "Sockel\u00A0 3; siehe auch Umlage",
                          "Höhe\u00A0 4", "U", "Umlage\u00A0 1"));
  EXPECT_THAT(breaches_of_links(pages), IsEmpty());
}

TEST(Index, IsTaggedAsListsWithTheirLettersAsCaptions) {
  const layout::Pages pages = lay_out(on_seven_pages({1, {{"A", {entry("Amt", {"s:1"})}}}}));
  EXPECT_THAT(layout::dump_tags(pages), HasSubstr("    Index\n"
                                                  "      L\n"
                                                  "        Caption\n"
                                                  "          \"A\"\n"
                                                  "        LI\n"
                                                  "          LBody\n"
                                                  "            \"Amt\u00A0 \"\n"
                                                  "            Reference\n"
                                                  "              Link\n"
                                                  "                \"1\"\n"));
}

TEST(Index, FillsItsColumnsOneAfterTheOtherAndBalancesTheLast) {
  doc::IndexGroup group{"A", {}};
  for (int i = 10; i < 90; ++i) group.entries.push_back(entry("Wort " + std::to_string(i), {"s:1"}));
  const layout::Pages pages = lay_out(on_seven_pages({2, {group}}));
  ASSERT_THAT(pages.pages, SizeIs(9));
  EXPECT_THAT(texts_of(pages.pages[7]), SizeIs(1 + 2 * 29));  // of 30 lines one is the heading
  const std::vector<PrintedLine> last = lines_of(pages.pages[8]);
  ASSERT_THAT(last, SizeIs(81 - 2 * 29));
  EXPECT_EQ(last[11].left, 50_pt);
  EXPECT_EQ(last[12].left, 159_pt);
  EXPECT_EQ(last[12].baseline, last[0].baseline);
  EXPECT_THAT(breaches_of_space(pages, small_style()), IsEmpty());
}

TEST(Index, PutOffTwiceBreaksTheContract) {
  const doc::Index index{1, {{"A", {entry("Amt", {"s:1"})}}}};
  EXPECT_THROW(lay_out(document({marked("a", "s:1"), index_section(index), {index}})), ContractViolation);
}

}  // namespace
}  // namespace protokollwerk::test
