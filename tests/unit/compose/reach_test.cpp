#include "compose/reach.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace protokollwerk::compose {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Reach, StaysInTheElementOfRelativePaths) {
  const Reach reach = reach_of({"titel", "@nummer", ".", "top[@nummer = 2]/beratung//titel", "*/titel",
                                "top/*/titel", "count(*/titel)", "child::*/titel", "self::aussage",
                                "descendant::titel", "count(top) > 1 and not(motto)", "'/../id(x)'",
                                "$dokument/@id", "top | (anhang)/titel", "2 * count(*)"});
  EXPECT_EQ(reach.extent, Reach::Extent::own_element_and_parts);
  EXPECT_THAT(reach.parts, IsEmpty());
}

TEST(Reach, NamesThePartsThatAbsolutePathsLeadInto) {
  const Reach reach =
      reach_of({"/ergebnis/projekt/kurzname", "/ergebnis/gremien/gremium[@id = $dokument/@gremium]/name",
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
    EXPECT_EQ(reach_of({"titel", expression}).extent, Reach::Extent::everything) << expression;
  }
}

}  // namespace
}  // namespace protokollwerk::compose
