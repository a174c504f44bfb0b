#include "diag/source.h"

#include <gtest/gtest.h>

#include "base/contract.h"

namespace protokollwerk::diag {
namespace {

TEST(Source, CountsColumnsInCharacters) {
  const Source source("a.xml", "eins\nfür ü\n");
  EXPECT_EQ(source.position(0).line, 1u);
  EXPECT_EQ(source.position(0).column, 1u);
  const auto umlaut = source.position(source.text().rfind("ü"));
  EXPECT_EQ(umlaut.line, 2u);
  EXPECT_EQ(umlaut.column, 5u);
}

TEST(Source, KnowsAllLineEnds) {
  const Source source("a.xml", "a\r\nb\rc\nd");
  ASSERT_EQ(source.line_count(), 4u);
  EXPECT_EQ(source.line(1), "a");
  EXPECT_EQ(source.line(2), "b");
  EXPECT_EQ(source.line(3), "c");
  EXPECT_EQ(source.line(4), "d");
  EXPECT_EQ(source.line(5), "");
  EXPECT_EQ(source.line(0), "");
  EXPECT_EQ(source.line_start(2), 3u);
}

TEST(Source, TakesOffsetsBehindTheEndForTheEnd) {
  const Source source("a.xml", "a\nbc");
  EXPECT_EQ(source.position(99).line, 2u);
  EXPECT_EQ(source.position(99).column, 3u);
}

TEST(Source, HasOneLineWhenEmpty) {
  const Source source("a.xml", "");
  EXPECT_EQ(source.line_count(), 1u);
  EXPECT_EQ(source.position(5).line, 1u);
}

TEST(Sources, KeepReferencesValidWhileGrowing) {
  Sources sources;
  const auto first = sources.add("first", "x");
  const auto* address = &sources[first];
  for (int i = 0; i < 1000; ++i) sources.add("more", "y");
  EXPECT_EQ(&sources[first], address);
  EXPECT_EQ(sources.size(), 1001u);
  EXPECT_THROW((void)sources[5000], ContractViolation);
}

}  // namespace
}  // namespace protokollwerk::diag
