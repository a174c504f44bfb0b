#include "compose/line.h"

#include <gtest/gtest.h>

namespace protokollwerk::compose {
namespace {

doc::Inline text(const char* words) {
  return {doc::Text{words}};
}

TEST(Line, CollapsesWhiteSpaceButKeepsProtectedSpaces) {
  EXPECT_EQ(collapsed(" a \t\n b\u00A0\u00A0c "), " a b\u00A0\u00A0c ");
  EXPECT_EQ(one_line("\n a  b \n"), "a b");
  EXPECT_EQ(one_line(" \n "), "");
}

TEST(Line, LeavesOneSpaceWhereSeveralMeet) {
  const doc::Inlines line = tidied({text(" Am "), text(" "), text(" 2. März "), text(" ")});
  ASSERT_EQ(line.size(), 1u);
  EXPECT_EQ(doc::plain_text(line), "Am 2. März");
}

TEST(Line, TidiesAcrossHighlightsAndLineBreaks) {
  const doc::Inlines line = tidied({text("a "),
                                    {doc::Emphasis{doc::EmphasisKind::strong, {text(" b ")}}},
                                    text(" c "),
                                    {doc::LineBreak{}},
                                    text(" d"),
                                    {doc::Emphasis{doc::EmphasisKind::strong, {text(" ")}}}});
  EXPECT_EQ(doc::plain_text(line), "a b c d");  // the space before d is the line break
  EXPECT_EQ(doc::plain_text(tidied({text("x "), {doc::LineBreak{}}})), "x ");
}

TEST(Line, KeepsTheSpacesAroundAReferenceThatHasNoWordsYet) {
  const doc::Inlines line = tidied({text("Teil "), {doc::Reference{"x", {}}}, text(" und ")});
  ASSERT_EQ(line.size(), 3u);
  EXPECT_EQ(std::get<doc::Text>(line[0].value).text, "Teil ");
  EXPECT_EQ(std::get<doc::Text>(line[2].value).text, " und");
}

TEST(Line, IsEmptyWithoutWords) {
  EXPECT_TRUE(tidied({text(" "), text("\u0020")}).empty());
}

}  // namespace
}  // namespace protokollwerk::compose
