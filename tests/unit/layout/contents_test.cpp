#include <algorithm>

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

doc::Block page_break() {
  return {doc::PageBreak{}};
}

doc::Document three_sections() {
  return document(
      {{doc::TableOfContents{"Inhalt", 3, "inhalt"}},
       page_break(),
       section("1", "Anfang", {paragraph("a"), page_break(), section("1.1", "Mitte", {paragraph("b")})}),
       section("", "Schluss", {paragraph("c")})});
}

TEST(Contents, EntriesHaveNumberTitleLeaderAndPage) {
  const layout::Pages pages = lay_out(three_sections());
  const std::vector<std::string> lines = texts_of(pages.pages[0]);
  ASSERT_THAT(lines, SizeIs(4));
  EXPECT_EQ(lines[0], "Inhalt");
  EXPECT_TRUE(lines[1].starts_with("1\u00A0\u00A0Anfang[...")) << lines[1];
  EXPECT_TRUE(lines[1].ends_with(".]\u00A02")) << lines[1];
  EXPECT_TRUE(lines[2].starts_with("1.1\u00A0\u00A0Mitte[...")) << lines[2];
  EXPECT_TRUE(lines[2].ends_with(".]\u00A03")) << lines[2];
  EXPECT_TRUE(lines[3].starts_with("Schluss[...")) << lines[3];
}

TEST(Contents, NumbersAndTitlesHaveOneAlignmentLineEach) {
  const layout::Pages pages = lay_out(three_sections());
  std::vector<Length> title_lefts;
  std::vector<Length> number_rights;
  for (const layout::Item& item : pages.pages[0].items) {
    const auto& run = std::get<layout::GlyphRun>(item.drawing);
    if (run.text == "Anfang" || run.text == "Mitte") title_lefts.push_back(run.origin.x);
    if (run.text == "\u00A02" || run.text == "\u00A03") number_rights.push_back(run.origin.x + run.size);
  }
  EXPECT_THAT(title_lefts, ElementsAre(75_pt, 75_pt));  // behind "1.1" and two spaces
  EXPECT_THAT(number_rights, ElementsAre(250_pt, 250_pt, 250_pt));
}

TEST(Contents, LeaderDotsStandBelowOneAnother) {
  const layout::Pages pages = lay_out(three_sections());
  Length before;
  for (const layout::Item& item : pages.pages[0].items) {
    if (!std::holds_alternative<layout::ArtifactKind>(item.content)) continue;
    const auto& dots = std::get<layout::GlyphRun>(item.drawing);
    const Length pitch = dots.glyphs.front().advance;
    const Length phase =
        Length::from_millipoints((dots.origin.x.millipoints() - 50'000) % pitch.millipoints());
    EXPECT_EQ(phase, Length{});
    const Length end = dots.origin.x + pitch * static_cast<std::int64_t>(dots.glyphs.size());
    EXPECT_TRUE(before == Length{} || end == before);
    before = end;
  }
  EXPECT_GT(before, 200_pt);
}

TEST(Contents, LongTitlesWrapBehindTheirNumberAndBeforeThePages) {
  const layout::Pages pages = lay_out(
      document({{doc::TableOfContents{"Inhalt", 3, ""}}, section("1", words(12), {paragraph("x")}, "a")}));
  const std::vector<PrintedLine> lines = lines_of(pages.pages[0]);
  EXPECT_EQ(lines[1].text, "1\u00A0\u00A0" + words(6));
  EXPECT_EQ(lines[2].left, 65_pt);
  EXPECT_TRUE(lines[2].text.ends_with("]\u00A01")) << lines[2].text;
}

TEST(Contents, StopsAtItsLevelsAndLeavesOutUnlistedSections) {
  doc::Block hidden = section("2", "Verborgen", {paragraph("x")});
  std::get<doc::Section>(hidden.value).contents = doc::Section::Contents::unlisted;
  const layout::Pages pages =
      lay_out(document({{doc::TableOfContents{"Inhalt", 1, ""}},
                        section("1", "Offen", {section("1.1", "Tief", {paragraph("x")})}),
                        hidden}));
  EXPECT_THAT(texts_of(pages.pages[0])[1], HasSubstr("Offen"));
  EXPECT_EQ(texts_of(pages.pages[0])[2], "1\u00A0\u00A0Offen");
}

TEST(Contents, EntriesAreTaggedAndLinked) {
  const layout::Pages pages = lay_out(three_sections());
  EXPECT_THAT(layout::dump_tags(pages), HasSubstr("  Sect\n"
                                                  "    H1\n"
                                                  "      \"Inhalt\"\n"
                                                  "    TOC\n"
                                                  "      TOCI\n"
                                                  "        Reference\n"
                                                  "          Link\n"
                                                  "            \"1\u00A0\u00A0Anfang\"\n"
                                                  "            \"\u00A02\"\n"
                                                  "      TOC\n"
                                                  "        TOCI\n"));
  EXPECT_THAT(breaches_of_links(pages), IsEmpty());
  EXPECT_THAT(pages.pages[0].links, SizeIs(3));  // one area per line: number, title, leader and page
  EXPECT_EQ(pages.pages[0].links.front().area.right, 250_pt);
  EXPECT_EQ(pages.pages[0].links.front().description, "Abschnitt 1 Anfang");
}

TEST(Contents, PageNumbersAreThoseOfTheSectionsEvenBehindALongContents) {
  doc::Blocks content = {{doc::TableOfContents{"Inhalt", 3, ""}}};
  for (int i = 1; i <= 100; ++i)
    content.push_back(section(std::to_string(i), "Teil " + std::to_string(i), {paragraph(words(40))}));
  const layout::Pages pages = lay_out(document(content));
  const std::string tags = layout::dump_tags(pages);
  for (int i = 1; i <= 100; ++i) {
    const std::string anchor = "abschnitt-Teil " + std::to_string(i);
    const auto found = std::find_if(pages.destinations.begin(), pages.destinations.end(),
                                    [&](const auto& destination) { return destination.anchor == anchor; });
    ASSERT_NE(found, pages.destinations.end());
    const std::string entry = "\"" + std::to_string(i) + "\u00A0\u00A0Teil " + std::to_string(i) +
                              "\"\n            \"\u00A0" + std::to_string(found->page + 1) + "\"\n";
    EXPECT_THAT(tags, HasSubstr(entry));
  }
}

TEST(Contents, DocumentWithoutSectionsHasNone) {
  EXPECT_THAT(lay_out(document({{doc::TableOfContents{"Inhalt", 3, ""}}})).pages[0].items, IsEmpty());
}

doc::Block table_with_caption(const std::string& number, const std::string& caption) {
  doc::Table table;
  table.label = "Tabelle " + number;
  table.caption = text(caption);
  table.columns = {{}};
  table.body = {row({"x"})};
  table.anchor = "tabelle:" + number;
  return {std::move(table)};
}

doc::Block list_of_tables() {
  return {doc::ListOfCaptions{doc::ListOfCaptions::Of::tables, "Tabellen", "verzeichnis:tabellen"}};
}

TEST(ListsOfCaptions, NameLabelTitleAndPageAndStandInTheContents) {
  const layout::Pages pages = lay_out(
      document({{doc::TableOfContents{"Inhalt", 3, "inhalt"}},
                list_of_tables(),
                page_break(),
                section("1", "Anfang",
                        {table_with_caption("1", "Eins"), page_break(), table_with_caption("2", "Zwei")})}));
  const std::vector<std::string> lines = texts_of(pages.pages[0]);
  ASSERT_THAT(lines, SizeIs(6));
  EXPECT_TRUE(lines[1].starts_with("Tabellen[...")) << lines[1];
  EXPECT_TRUE(lines[4].starts_with("Tabelle 1\u00A0\u00A0Eins[...")) << lines[4];
  EXPECT_TRUE(lines[4].ends_with(".]\u00A02")) << lines[4];
  EXPECT_TRUE(lines[5].ends_with(".]\u00A03")) << lines[5];
}

TEST(ListsOfCaptions, AreTaggedAndLinkedLikeContents) {
  const layout::Pages pages = lay_out(document({list_of_tables(), table_with_caption("1", "Eins")}));
  EXPECT_THAT(layout::dump_tags(pages), HasSubstr("  Sect\n"
                                                  "    H1\n"
                                                  "      \"Tabellen\"\n"
                                                  "    TOC\n"
                                                  "      TOCI\n"
                                                  "        Reference\n"
                                                  "          Link\n"
                                                  "            \"Tabelle 1\u00A0\u00A0Eins\"\n"));
  EXPECT_THAT(breaches_of_links(pages), IsEmpty());
  ASSERT_THAT(pages.pages[0].links, SizeIs(1));
  EXPECT_EQ(pages.pages[0].links[0].description, "Tabelle 1: Eins");
  ASSERT_THAT(pages.bookmarks, SizeIs(1));
  EXPECT_EQ(pages.bookmarks[0].title, "Tabellen");
}

TEST(ListsOfCaptions, WithoutAnyEntryBreakTheContract) {
  EXPECT_THROW(lay_out(document({list_of_tables(), paragraph("x")})), ContractViolation);
}

doc::Document with_front_matter() {
  doc::Document result = document({{doc::FrontMatter{{{doc::TitlePage{{paragraph("Titel")}}},
                                                      {doc::TableOfContents{"Inhalt", 3, "inhalt"}},
                                                      page_break(),
                                                      section("", "Hinweis", {paragraph("a")})}}},
                                   section("1", "Anfang", {paragraph("b"), page_break(), paragraph("c")}),
                                   section("2", "Schluss", {paragraph("d")})});
  result.running = {"", "", "", "Seite {seite} von {seiten}"};
  return result;
}

TEST(FrontMatter, CountsInRomanNumeralsAndTheTextFromOne) {
  const layout::Pages pages = lay_out(with_front_matter());
  std::vector<std::string> labels;
  for (const layout::Page& page : pages.pages) labels.push_back(page.label.text());
  EXPECT_THAT(labels, ElementsAre("", "II", "III", "1", "2"));
}

TEST(FrontMatter, PrintsWhatItsLabelsSay) {
  const layout::Pages pages = lay_out(with_front_matter());
  EXPECT_EQ(texts_of(pages.pages[1]).back(), "[Seite II von III]");
  EXPECT_EQ(texts_of(pages.pages[2]).back(), "[Seite III von III]");
  EXPECT_EQ(texts_of(pages.pages[3]).back(), "[Seite 1 von 2]");
  EXPECT_THAT(texts_of(pages.pages[0]), ElementsAre("Titel"));
}

TEST(FrontMatter, IsListedWithItsOwnNumbers) {
  const std::vector<std::string> lines = texts_of(lay_out(with_front_matter()).pages[1]);
  EXPECT_TRUE(lines[1].ends_with("]\u00A0III")) << lines[1];
  EXPECT_TRUE(lines[2].ends_with("]\u00A01")) << lines[2];
  EXPECT_TRUE(lines[3].ends_with("]\u00A02")) << lines[3];
}

TEST(PageLabel, WritesRomanNumerals) {
  using Style = layout::PageLabel::Style;
  EXPECT_EQ((layout::PageLabel{Style::roman, 4}.text()), "IV");
  EXPECT_EQ((layout::PageLabel{Style::roman, 88}.text()), "LXXXVIII");
  EXPECT_EQ((layout::PageLabel{Style::roman, 1999}.text()), "MCMXCIX");
  EXPECT_EQ((layout::PageLabel{Style::none, 3}.text()), "");
}

TEST(References, PrintThePageOfTheirTarget) {
  const doc::Inlines reference = {{doc::Reference{"ziel", text("siehe"), doc::PageNumber::with}}};
  const layout::Pages pages = lay_out(document({paragraph(reference), page_break(), page_break(),
                                                paragraph("x"), page_break(), paragraph("Ziel", "ziel")}));
  EXPECT_THAT(texts_of(pages.pages[0]), ElementsAre("siehe (Seite\u00A03)"));
  ASSERT_THAT(pages.pages[0].links, SizeIs(1));
  EXPECT_EQ(pages.pages[0].links[0].anchor, "ziel");
}

TEST(References, KeepTheNumberOfLinesWhenNumbersAreNarrowerThanExpected) {
  // Before the second pass "00" fills the line to its last character; "2" would leave room for no more text,
  // but lines before and behind must not move.
  for (std::size_t length = 20; length < 60; ++length) {
    const doc::Inlines content = {{doc::Text{std::string(length, 'x') + " "}},
                                  {doc::Reference{"ziel", text("y"), doc::PageNumber::with}},
                                  {doc::Text{" z zz zzz zzzz"}}};
    const layout::Pages pages =
        lay_out(document({paragraph(content), page_break(), paragraph("Ziel", "ziel")}));
    EXPECT_THAT(layout::dump_text(pages), HasSubstr("2) z zz zzz zzzz"));
  }
}

TEST(References, FindRoomForMoreDigitsThanTheTextLetExpect) {
  doc::Blocks content = {{doc::TableOfContents{"Inhalt", 3, ""}}};
  const doc::Inlines reference = {{doc::Reference{"ziel", text("siehe"), doc::PageNumber::with}}};
  content.push_back(paragraph(reference));
  for (int i = 0; i < 150; ++i) {
    content.push_back(page_break());
    content.push_back(paragraph("x"));
  }
  content.push_back(section("1", "Ziel", {paragraph("y")}, "ziel"));
  const std::vector<std::string> lines = texts_of(lay_out(document(content)).pages[0]);
  EXPECT_TRUE(lines[1].ends_with("]\u00A0151")) << lines[1];
  EXPECT_EQ(lines[2], "siehe (Seite\u00A0151)");
}

TEST(References, ToNowhereBreakTheContract) {
  const doc::Inlines reference = {{doc::Reference{"nirgends", text("siehe"), doc::PageNumber::with}}};
  EXPECT_THROW(lay_out(document({paragraph(reference)})), ContractViolation);
}

TEST(Outline, BookmarksReachTheThirdLevelAndLeadToTheSections) {
  const layout::Pages pages = lay_out(document({section(
      "1", "A",
      {section("1.1", "B", {section("1.1.1", "C", {section("1.1.1.1", "D", {paragraph("x")})})})})}));
  ASSERT_THAT(pages.bookmarks, SizeIs(3));
  EXPECT_EQ(pages.bookmarks[2].title, "1.1.1 C");
  EXPECT_EQ(pages.bookmarks[2].level, 3);
  EXPECT_EQ(pages.destinations[pages.bookmarks[2].destination].anchor, "abschnitt-C");
}

TEST(Outline, AnAnchorStandsOnce) {
  EXPECT_THROW(lay_out(document({paragraph("a", "gleich"), paragraph("b", "gleich")})), ContractViolation);
}

}  // namespace
}  // namespace protokollwerk::test
