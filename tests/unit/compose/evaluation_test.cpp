#include "compose/evaluation.h"

#include <gmock/gmock.h>

#include "fixture.h"

namespace protokollwerk {
namespace {

using test::codes;
using test::compose_text;
using test::template_text;
using testing::ElementsAre;
using testing::IsEmpty;

/// The text of a document of one paragraph.
std::string paragraph(const std::string& line, const std::string& head = "") {
  const auto composed = compose_text(template_text("<absatz>" + line + "</absatz>", head));
  EXPECT_THAT(codes(composed.read.file->diagnostics), IsEmpty()) << composed.read.file->findings();
  return composed.text();
}

std::vector<std::string> codes_of(const std::string& line, const std::string& head = "") {
  return codes(compose_text(template_text("<absatz>" + line + "</absatz>", head)).read.file->diagnostics);
}

TEST(Value, PrintsDatesTheGermanWay) {
  EXPECT_EQ(paragraph("<wert wahl=\"//sitzung[1]/@datum\" als=\"datum\"/>"), "02.03.2023");
  EXPECT_EQ(paragraph("am <wert wahl=\"//sitzung[1]/@datum\" als=\"datumLang\"/>"), "am 2.\u00A0März 2023");
}

TEST(Value, PrintsNumbersWithTheirWord) {
  const std::string unit = " als=\"zahl\" einzahl=\"Sitzung\" mehrzahl=\"Sitzungen\"/>";
  EXPECT_EQ(paragraph("<wert wahl=\"count(//sitzung)\"" + unit), "2\u00A0Sitzungen");
  EXPECT_EQ(paragraph("<wert wahl=\"count(//sitzung[@ort])\"" + unit), "1\u00A0Sitzung");
}

TEST(Value, PrintsTermsForValues) {
  const std::string terms = "<begriffe name=\"g\"><begriff wert=\"mehrAls\">mehr als</begriff></begriffe>";
  EXPECT_EQ(paragraph("<wert wahl=\"//teilnahme/@genauigkeit\" begriffe=\"g\"/> "
                      "<wert wahl=\"//teilnahme/@anzahl\" als=\"zahl\"/>",
                      terms),
            "mehr als 45");
  EXPECT_THAT(codes_of("<wert wahl=\"//sitzung/@status\" begriffe=\"g\"/>", terms), ElementsAre("VORL-021"));
}

TEST(Value, ReportsWhatCannotBePrintedThatWay) {
  EXPECT_THAT(codes_of("<wert wahl=\"//kurzname\" als=\"datum\"/>"), ElementsAre("VORL-022"));
  EXPECT_THAT(codes_of("<wert wahl=\"//kurzname\" als=\"zahl\"/>"), ElementsAre("VORL-023"));
}

TEST(Value, WarnsWhenNothingIsFoundUnlessToldWhatToPrint) {
  EXPECT_THAT(codes_of("Motto: <wert wahl=\"//motto\"/>"), ElementsAre("VORL-028"));
  EXPECT_EQ(paragraph("Motto: <wert wahl=\"//motto\" leer=\"keines\"/>"), "Motto: keines");
}

TEST(ForEachInALine, SetsSeparatorsBetweenWhatIsNotEmpty) {
  EXPECT_EQ(
      paragraph("<fuerJedes wahl=\"//top\" trenner=\", \" letzterTrenner=\" und \"><wert wahl=\"titel\"/>"
                "</fuerJedes>"),
      "Beginn und Fortgang");
  EXPECT_EQ(
      paragraph(
          "x<fuerJedes wahl=\"//sitzung\" trenner=\", \"><wenn test=\"titel\"><wert wahl=\"titel\"/></wenn>"
          "</fuerJedes>"),
      "xErste Sitzung");
}

TEST(ForEachInALine, KeepsReferencesThatTakeTheWordsOfTheirTarget) {
  const auto composed = compose_text(template_text(
      "<absatz><fuerJedes wahl=\"//sitzung\" trenner=\"; \"><bezug ziel=\"s-{@id}\"/></fuerJedes></absatz>"
      "<fuerJedes wahl=\"//sitzung\"><abschnitt titel=\"Sitzung\" anker=\"s-{@id}\"><absatz><wert "
      "wahl=\"@datum\"/></absatz></abschnitt></fuerJedes>"));
  EXPECT_EQ(composed.text(), "1 Sitzung; 2 Sitzung\n1 Sitzung\n2023-03-02\n2 Sitzung\n2023-05-11");
}

TEST(ForEachInALine, SortsAsDin5007Does) {
  const auto composed = compose_text(
      template_text("<absatz><fuerJedes wahl=\"//abkuerzung\" sortiert=\"@kurz\" trenner=\" \"><wert "
                    "wahl=\"@kurz\"/></fuerJedes></absatz>"),
      test::result_text("<abkuerzungen><abkuerzung kurz=\"Z\" langform=\"z\"/><abkuerzung kurz=\"Ämter\" "
                        "langform=\"a\"/><abkuerzung kurz=\"AG\" langform=\"b\"/></abkuerzungen>"));
  EXPECT_EQ(composed.text(), "AG Ämter Z");
}

TEST(When, LeavesOutWhatIsNotTrue) {
  EXPECT_EQ(paragraph("a <wenn test=\"//motto\">b</wenn> c"), "a c");
  EXPECT_EQ(paragraph("a <wenn test=\"not(//motto)\">b</wenn> c"), "a b c");
}

}  // namespace
}  // namespace protokollwerk
