#include "layout/decimal_column.h"

#include <map>

#include <gmock/gmock.h>

#include "unit/layout/fixture.h"
#include "unit/layout/soundness.h"

namespace protokollwerk::test {
namespace {

using ::testing::IsEmpty;
using namespace literals;
using Form = layout::WrittenNumber::Form;

/// A table whose second column has the cells.
doc::Document column_of(const std::vector<std::string>& cells,
                        doc::Alignment alignment = doc::Alignment::decimal) {
  doc::Table table;
  table.columns = {{doc::Alignment::start, 1}, {alignment, 1}};
  table.head = {row({"Kopf", "Anteil"}, doc::CellKind::column_header)};
  for (const std::string& content : cells) table.body.push_back(row({"x", content}));
  return document({{table}});
}

/// Where the texts of the first page begin. The second column ends at 245 points; a character has 5.
std::map<std::string, Length> lefts_of(const layout::Pages& pages) {
  std::map<std::string, Length> lefts;
  for (const layout::Item& item : pages.pages.at(0).items)
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.drawing))
      lefts.emplace(run->text, run->origin.x);
  return lefts;
}

std::string integer_of(const std::string& text) {
  const auto number = layout::read_number(text);
  return number ? text.substr(0, number->integer_end) : "keine Zahl";
}

TEST(WrittenNumber, EndsItsWholePartBeforeTheComma) {
  EXPECT_EQ(integer_of("12,5"), "12");
  EXPECT_EQ(integer_of("−3,25 %"), "−3");
  EXPECT_EQ(integer_of("1.200,50 Euro"), "1.200");
  EXPECT_EQ(integer_of("12 345"), "12 345");
  EXPECT_EQ(integer_of("9\u202F400"), "9\u202F400");
  EXPECT_EQ(integer_of("80 %"), "80");
  EXPECT_EQ(integer_of("80%"), "80");
  EXPECT_EQ(integer_of("50,–"), "50");
  EXPECT_EQ(integer_of("1234 567"), "1234") << "no group behind four digits";
}

TEST(WrittenNumber, IsNoDateTimeOrdinalOrWord) {
  for (const char* text :
       {"02.03.2023", "02.03.", "10:30", "3.", "3/4", "12a", "ab 3", "", "–", "12,", "1.20"})
    EXPECT_EQ(integer_of(text), "keine Zahl") << text;
}

TEST(WrittenNumber, TellsByItsFormWhetherItIsAQuantity) {
  EXPECT_EQ(layout::read_number("2023")->form, Form::bare);
  for (const char* text : {"12,5", "1.200", "-3", "5 %"})
    EXPECT_EQ(layout::read_number(text)->form, Form::telling) << text;
  EXPECT_EQ(layout::read_number("5 Themen")->form, Form::with_words);
}

TEST(DecimalColumn, PutsTheCommasBelowOneAnother) {
  const layout::Pages pages = lay_out(column_of({"12,5", "3,25", "1.200", "−7,125"}));
  std::map<std::string, Length> lefts = lefts_of(pages);
  // The comma stands before the longest fraction: four characters before the edge at 245.
  EXPECT_EQ(lefts["12,5"], 215_pt);
  EXPECT_EQ(lefts["3,25"], 220_pt);
  EXPECT_EQ(lefts["1.200"], 200_pt);
  EXPECT_EQ(lefts["−7,125"], 215_pt);
  EXPECT_EQ(lefts["Anteil"], 215_pt) << "the head ends at the edge";
}

TEST(DecimalColumn, KeepsUnitsBehindTheNumberAndDashesBeforeTheComma) {
  std::map<std::string, Length> lefts = lefts_of(lay_out(column_of({"12,5 %", "–", "7 %"})));
  EXPECT_EQ(lefts["12,5 %"], 215_pt);
  EXPECT_EQ(lefts["–"], 220_pt);
  EXPECT_EQ(lefts["7 %"], 220_pt);
}

TEST(DecimalColumn, SetsWordsAtTheEdge) {
  std::map<std::string, Length> lefts = lefts_of(lay_out(column_of({"12,5", "entfällt"})));
  EXPECT_EQ(lefts["12,5"], 225_pt);
  EXPECT_EQ(lefts["entfällt"], 205_pt);
}

TEST(DecimalColumn, LetsMarksOfFootnotesStandBehindTheNumber) {
  doc::Document noted = column_of({"12,5", "3"});
  auto& table = std::get<doc::Table>(noted.content[0].value);
  auto& marked = std::get<doc::Paragraph>(table.body[1].cells[1].content[0].value);
  marked.content.push_back({doc::Footnote{{paragraph("Geschätzt.")}}});
  std::map<std::string, Length> lefts = lefts_of(lay_out(noted));
  EXPECT_EQ(lefts["3"], lefts["12,5"] + 5_pt);
}

TEST(DecimalColumn, IsRecognisedByItsContent) {
  const auto telling = lefts_of(lay_out(column_of({"12,5", "3", "–", ""}, doc::Alignment::by_content)));
  EXPECT_EQ(telling.at("3"), telling.at("12,5") + 5_pt);
  const auto years = lefts_of(lay_out(column_of({"2023", "7"}, doc::Alignment::by_content)));
  EXPECT_EQ(years.at("7"), years.at("2023"));
  const auto words = lefts_of(lay_out(column_of({"12,5", "viel"}, doc::Alignment::by_content)));
  EXPECT_EQ(words.at("12,5"), words.at("viel"));
  const auto counted = lefts_of(lay_out(column_of({"12,5 Tage", "3"}, doc::Alignment::by_content)));
  EXPECT_EQ(counted.at("3"), counted.at("12,5 Tage"));
  const auto left = lefts_of(lay_out(column_of({"12,5", "3"}, doc::Alignment::start)));
  EXPECT_EQ(left.at("3"), left.at("12,5"));
}

TEST(DecimalColumn, IsAsWideAsItsNumbersNeed) {
  doc::Document narrow = column_of({"1.000.000.000", "0,123456789"});
  auto& table = std::get<doc::Table>(narrow.content[0].value);
  table.columns[0].weight = 1000;
  const layout::Pages pages = lay_out(narrow);
  EXPECT_THAT(breaches_of_space(pages, small_style()), IsEmpty());
  std::map<std::string, Length> lefts = lefts_of(pages);
  EXPECT_EQ(lefts["0,123456789"], lefts["1.000.000.000"] + 60_pt);
}

TEST(DecimalColumn, WithoutRoomForItsNumbersEndsEachAtTheEdge) {
  doc::Document tight = column_of({"1.000.000.000", "0,123456789"});
  auto& table = std::get<doc::Table>(tight.content[0].value);
  table.body[0].cells[0] = cell(std::string(60, 'w'));
  const layout::Pages pages = lay_out(tight);
  EXPECT_THAT(breaches_of_space(pages, small_style()), IsEmpty());
  EXPECT_EQ(bare_text(pages), bare_text(tight));
}

TEST(DecimalColumn, ChangesNoTextAndNoTag) {
  const std::vector<std::string> cells = {"12,5 %", "−3", "–", "entfällt", ""};
  const layout::Pages aligned = lay_out(column_of(cells));
  const layout::Pages left = lay_out(column_of(cells, doc::Alignment::start));
  EXPECT_EQ(layout::dump_text(aligned), layout::dump_text(left));
  EXPECT_EQ(layout::dump_tags(aligned), layout::dump_tags(left));
}

}  // namespace
}  // namespace protokollwerk::test
