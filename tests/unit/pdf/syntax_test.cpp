#include "pdf/syntax.h"

#include <gtest/gtest.h>

namespace protokollwerk::pdf::syntax {
namespace {

template <typename Function, typename... Values>
std::string written(Function function, const Values&... values) {
  std::string text;
  function(text, values...);
  return text;
}

std::string points(std::int64_t millipoints) {
  return written(length, Length::from_millipoints(millipoints));
}

TEST(PdfSyntax, WritesLengthsInTheirShortestForm) {
  EXPECT_EQ(points(0), "0");
  EXPECT_EQ(points(10'500), "10.5");
  EXPECT_EQ(points(-14'000), "-14");
  EXPECT_EQ(points(5), ".005");
  EXPECT_EQ(points(-120), "-.12");
  EXPECT_EQ(points(841'890), "841.89");
}

TEST(PdfSyntax, WritesColoursFromZeroToOne) {
  EXPECT_EQ(written(colour, doc::Colour{0, 70, 255}), "0 .275 1");
}

TEST(PdfSyntax, EscapesNames) {
  EXPECT_EQ(written(name, "application/xml"), "/application#2Fxml");
  EXPECT_EQ(written(name, "A B#"), "/A#20B#23");
}

TEST(PdfSyntax, EscapesBytesThatWouldEndOrChangeAString) {
  EXPECT_EQ(written(bytes, "a(b)\\\r\n"), "(a\\(b\\)\\\\\\r\n)");
}

TEST(PdfSyntax, KeepsAsciiTextAndTurnsOtherTextIntoUtf16) {
  EXPECT_EQ(written(text, "Land"), "(Land)");
  EXPECT_EQ(written(text, "ß\U0001F600"), std::string("(\xFE\xFF\0\xDF\xD8\x3D\xDE\0)", 10));
}

TEST(PdfSyntax, CutsTextAtThePdfALimitWithoutHalvingACharacter) {
  std::string longest;
  for (int i = 0; i < 10'000; ++i) longest += "\U0001F600";
  const std::string cut = written(text, longest);
  // Two bytes of brackets and two of the mark around whole surrogate pairs.
  EXPECT_LE(cut.size(), maximum_string + 2);
  EXPECT_EQ((cut.size() - 4) % 4, 0U);
}

}  // namespace
}  // namespace protokollwerk::pdf::syntax
