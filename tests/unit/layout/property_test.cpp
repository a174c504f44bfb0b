#include <string>

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

}  // namespace
}  // namespace protokollwerk::test
