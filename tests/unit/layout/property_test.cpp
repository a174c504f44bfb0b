#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "unit/layout/fixture.h"
#include "unit/layout/random_document.h"
#include "unit/layout/soundness.h"

namespace protokollwerk::test {
namespace {

using ::testing::IsEmpty;

/// Wide enough for a table within a callout within a list.
doc::Style style_with_wider_pages() {
  doc::Style style = small_style();
  style.page_width = Length::from_points(400);
  return style;
}

/// The parameter is the seed; the test's name shows it.
class AnyDocument : public ::testing::TestWithParam<std::uint32_t> {};

TEST_P(AnyDocument, IsLaidOutAsPromised) {
  const doc::Document document = random_document(GetParam());
  const doc::Style style = style_with_wider_pages();
  const layout::Pages pages = lay_out(document, style);
  EXPECT_EQ(bare_text(pages), bare_text(document)) << "characters lost or doubled";
  EXPECT_THAT(breaches_of_tree(pages), IsEmpty());
  EXPECT_THAT(breaches_of_space(pages, style), IsEmpty());
  EXPECT_THAT(lonely_headings(pages), IsEmpty());
  EXPECT_THAT(breaches_of_links(pages), IsEmpty());
  EXPECT_EQ(layout::dump(lay_out(document, style)), layout::dump(pages)) << "not the same twice";
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyDocument, ::testing::Range(1U, 31U),
                         [](const auto& seed) { return "Seed" + std::to_string(seed.param); });

/// Words of up to four lines that nothing divides, between short ones.
class LongWords {
 public:
  explicit LongWords(std::uint32_t seed) : random_(seed) {}

  std::string text() {
    std::string result = "ab";
    for (auto count = 1 + random_() % 3; count > 0; --count)
      result += " " + std::string(30 + random_() % 200, static_cast<char>('c' + random_() % 20)) + " im";
    return result;
  }
  doc::Block table() {
    doc::Table table;
    table.columns.resize(1 + random_() % 4);
    table.caption = test::text(text());
    for (std::uint32_t rows = 0; rows < 3; ++rows) {
      std::vector<std::string> cells;
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        cells.push_back(random_() % 3 == 0 ? "kurz" : text());
      table.body.push_back(row(cells));
    }
    return {table};
  }
  doc::Block list() {
    doc::List list;
    list.numbering = doc::List::Numbering::decimal;
    for (int i = 0; i < 3; ++i) list.items.push_back(item("", {paragraph(text())}));
    list.items.push_back(item("", {paragraph("Innen"), table()}));
    return {list};
  }
  doc::Block callout() {
    return {doc::Callout{"eintrag", test::text(text()), {paragraph(text()), list(), table()}, {}}};
  }

 private:
  std::mt19937 random_;
};

class AnyLongWords : public ::testing::TestWithParam<std::uint32_t> {};

TEST_P(AnyLongWords, AreNeverCutOverprintedOrOutsideThePage) {
  LongWords words(GetParam());
  const doc::Document document = test::document(
      {section("1", words.text(), {paragraph(words.text()), words.table(), words.list(), words.callout()})});
  const doc::Style style = style_with_wider_pages();
  const layout::Pages pages = lay_out(document, style);
  EXPECT_EQ(bare_text(pages), bare_text(document)) << "characters lost or doubled";
  EXPECT_THAT(breaches_of_space(pages, style), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyLongWords, ::testing::Range(1U, 31U),
                         [](const auto& seed) { return "Seed" + std::to_string(seed.param); });

}  // namespace
}  // namespace protokollwerk::test
