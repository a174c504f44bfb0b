#include "compose/reach.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace protokollwerk::compose {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Reach reach_at(std::size_t depth, const std::vector<std::string>& texts) {
  std::vector<PlacedExpression> expressions;
  for (const std::string& text : texts) expressions.push_back({text, depth});
  return reach_of(expressions);
}

TEST(Reach, StaysInTheElementOfRelativePaths) {
  const Reach reach = reach_at(0, {"titel", "@nummer", ".", "top[@nummer = 2]/beratung//titel", "*/titel",
                                   "top/*/titel", "count(*/titel)", "child::*/titel", "self::aussage",
                                   "descendant::titel", "count(top) > 1 and not(motto)", "'/../id(x)'",
                                   "$dokument/@id", "top | (anhang)/titel", "2 * count(*)"});
  EXPECT_EQ(reach.extent, Reach::Extent::own_element_and_parts);
  EXPECT_THAT(reach.parts, IsEmpty());
}

TEST(Reach, NamesThePartsThatAbsolutePathsLeadInto) {
  const Reach reach =
      reach_at(0, {"/ergebnis/projekt/kurzname", "/ergebnis/gremien/gremium[@id = $dokument/@gremium]/name",
                   "@id = /ergebnis/themen/thema/@id", "titel and /ergebnis/zahlen", "/ergebnis/@stichtag",
                   "titel|/ergebnis/anhang", "2 * /ergebnis/sitzungen"});
  EXPECT_EQ(reach.extent, Reach::Extent::own_element_and_parts);
  EXPECT_THAT(reach.parts, ElementsAre("anhang", "gremien", "projekt", "sitzungen", "themen", "zahlen"));
}

TEST(Reach, OfAnythingElseIsEverything) {
  for (const char* expression : {"..",
                                 "../titel",
                                 "//thema",
                                 "top[//thema]",
                                 "/",
                                 "/ergebnis",
                                 "/*/projekt",
                                 "/ergebnis/*",
                                 "/ergebnis//titel",
                                 "/ergebnis[1]/projekt",
                                 "ancestor::sitzung",
                                 "following-sibling::top",
                                 "preceding :: top",
                                 "/ergebnis/child::projekt",
                                 "id('HE-01')",
                                 "lang('de')",
                                 "a and //b",
                                 "2 * //b",
                                 "2 * /b",
                                 "(2) * //b",
                                 "/descendant::x",
                                 "count(/.)",
                                 "a | //b",
                                 "$a = //b",
                                 "parent::node()"}) {
    EXPECT_EQ(reach_at(0, {"titel", expression}).extent, Reach::Extent::everything) << expression;
  }
}

TEST(Reach, MayGoUpAsFarAsItHasComeDown) {
  using Extent = Reach::Extent;
  EXPECT_EQ(reach_at(2, {"../titel", "../../@id", "preceding-sibling::top", "top[../@id]"}).extent,
            Extent::own_element_and_parts);
  EXPECT_EQ(reach_at(1, {"../titel", "preceding-sibling::top"}).extent, Extent::own_element_and_parts);
  EXPECT_EQ(reach_at(1, {"../../titel"}).extent, Extent::everything);
  EXPECT_EQ(reach_at(1, {"../preceding-sibling::top"}).extent, Extent::everything);
  EXPECT_EQ(reach_at(3, {"$e/../titel"}).extent, Extent::everything);
  EXPECT_EQ(reach_at(3, {"/ergebnis/projekt/../sitzungen"}).extent, Extent::everything);
  EXPECT_EQ(reach_at(9, {"ancestor::sitzung"}).extent, Extent::everything);
  EXPECT_EQ(reach_at(9, {"preceding::sitzung"}).extent, Extent::everything);
}

TEST(Reach, KnowsHowFarASelectionLeadsDown) {
  EXPECT_EQ(depth_of_selection("top/beratung", 0), 2U);
  EXPECT_EQ(depth_of_selection("top[../@id = 'a/b']/beratung[1]", 1), 3U);
  EXPECT_EQ(depth_of_selection(".//festlegung | .//beschluss", 0), 1U);
  EXPECT_EQ(depth_of_selection("top/beratung | top", 0), 1U);
  EXPECT_EQ(depth_of_selection(".", 0), 0U);
  EXPECT_EQ(depth_of_selection("..", 4), 0U);
  EXPECT_EQ(depth_of_selection("(top | .)/beratung", 0), 0U);
  EXPECT_EQ(depth_of_selection("self::top", 0), 0U);
  EXPECT_EQ(depth_of_selection("$e/inhalt", 5), 1U);
  EXPECT_EQ(depth_of_selection("$e", 5), 0U);
  EXPECT_EQ(depth_of_selection("/ergebnis/gremien", 5), 0U);
  EXPECT_EQ(depth_of_selection("/ergebnis/gremien/gremium[@id]", 5), 1U);
  EXPECT_EQ(depth_of_selection("/ergebnis", 5), 0U);
}

}  // namespace
}  // namespace protokollwerk::compose
