#include "app/coverage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace protokollwerk::app {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The printable set of these tests: Latin-1.
bool is_latin(char32_t character) {
  return character <= 0xFF;
}

/// "line:column U+XXXX" of every finding.
std::vector<std::string> missing_in(const std::string& text) {
  diag::Sources sources;
  const auto source = sources.add("protokoll.xml", text);
  diag::Diagnostics diagnostics;
  report_missing_characters(source, sources, is_latin, "standard", diagnostics);
  std::vector<std::string> found;
  for (const auto& item : diagnostics.items()) {
    const auto position = sources[source].position(item.span->begin);
    found.push_back(std::to_string(position.line) + ":" + std::to_string(position.column) + " " +
                    std::get<std::string>(item.arguments.at(1).value));
  }
  return found;
}

TEST(Coverage, AcceptsWhatTheFacesHave) {
  EXPECT_THAT(missing_in("\xEF\xBB\xBF<?xml version='1.0'?>\n<a t='Maß'>\tÄrger\u00AD &amp; &#xFC;</a>\n"),
              IsEmpty());
}

TEST(Coverage, NamesLineColumnAndNumber) {
  EXPECT_THAT(missing_in("<a>\nMaß 漢字</a>"), ElementsAre("2:5 U+6F22", "2:6 U+5B57"));
  EXPECT_THAT(missing_in("<a titel='ä𝔸'/>"), ElementsAre("1:12 U+1D538"));
}

TEST(Coverage, SeesCharacterReferences) {
  EXPECT_THAT(missing_in("<a>ä&#x6F22;&#23383;b</a>"), ElementsAre("1:5 U+6F22", "1:13 U+5B57"));
}

TEST(Coverage, PassesOverCommentsAndProcessingInstructions) {
  EXPECT_THAT(missing_in("<!--漢--><?x 漢?><!-- 漢 --><a><!--漢-->漢</a><!--漢-->"),
              ElementsAre("1:37 U+6F22"));
}

TEST(Coverage, CountsAMarkWithItsLetter) {
  EXPECT_THAT(missing_in("<a>u\u0308</a>"), IsEmpty());
  EXPECT_THAT(missing_in("<a>m\u0308</a>"), ElementsAre("1:5 U+0308"));
}

}  // namespace
}  // namespace protokollwerk::app
