#include <gmock/gmock.h>

#include "compose/drawing_words.h"
#include "fixture.h"

namespace protokollwerk::compose {
namespace {

using test::codes;
using test::compose_text;
using test::recommendation_text;
using test::result_text;
using test::template_text;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const doc::Figure* figure_of(const test::Composed& composed) {
  if (composed.documents.empty() || composed.documents[0].content.empty()) return nullptr;
  return std::get_if<doc::Figure>(&composed.documents[0].content[0].value);
}

const std::string timeline =
    "<zeitstrahl anker=\"bild\"><titel>Sitzungen</titel><fuerJedes wahl=\"gremien/gremium\" als=\"g\">"
    "<spur zeichen=\"raute\"><titel><wert wahl=\"name\"/></titel><zusatz>im Plenum</zusatz>"
    "<fuerJedes wahl=\"/ergebnis/sitzungen/sitzung[@gremium = $g/@id]\">"
    "<termin datum=\"@datum\" beschriftung=\"{@nummer}. "
    "Sitzung\"/></fuerJedes></spur></fuerJedes></zeitstrahl>";

TEST(Drawings, TakeTheirDataFromTheResult) {
  const auto composed = compose_text(template_text(timeline));
  EXPECT_THAT(codes(composed.read.file->diagnostics), IsEmpty()) << composed.read.file->findings();
  const doc::Figure* figure = figure_of(composed);
  ASSERT_NE(figure, nullptr);
  ASSERT_TRUE(figure->drawing);
  const auto& drawn = std::get<doc::Timeline>(*figure->drawing);
  ASSERT_THAT(drawn.lanes, SizeIs(1));
  EXPECT_EQ(drawn.lanes[0].name, "Plenum");
  EXPECT_EQ(drawn.lanes[0].note, "im Plenum");
  EXPECT_EQ(drawn.lanes[0].mark, doc::TimelineMark::diamond);
  ASSERT_THAT(drawn.lanes[0].events, SizeIs(2));
  EXPECT_EQ(drawn.lanes[0].events[1].label, "2. Sitzung");
  EXPECT_EQ(figure->label, "Abbildung 1");
  EXPECT_EQ(figure->anchor, "bild");
  EXPECT_EQ(figure->alternative,
            "Zeitstrahl. Plenum: 2\u00A0Termine am 2.\u00A0März 2023 und 11.\u00A0Mai 2023.");
  EXPECT_EQ(composed.text(), "Abbildung 1: Sitzungen");
}

TEST(Drawings, NestTheBoxesOfAnOrganigramm) {
  const auto composed = compose_text(template_text(
      "<organigramm><knoten titel=\"Projekt {projekt/kurzname}\"><fuerJedes wahl=\"gremien/gremium\">"
      "<knoten titel=\"{name}\"><wenn test=\"false()\"><knoten titel=\"nie\"/></wenn></knoten></fuerJedes>"
      "<knoten titel=\"Beirat\"/></knoten></organigramm>"));
  EXPECT_THAT(codes(composed.read.file->diagnostics), IsEmpty()) << composed.read.file->findings();
  ASSERT_NE(figure_of(composed), nullptr);
  EXPECT_EQ(figure_of(composed)->alternative, "Organigramm. Projekt Probe mit Plenum und Beirat.");
  EXPECT_EQ(figure_of(composed)->label, "");  // without a title it is not counted
}

const std::string bars =
    "<balkendiagramm einzahl=\"Empfehlung\" mehrzahl=\"Empfehlungen\"><balken titel=\"Alle\">"
    "<anteil wahl=\"count(//empfehlung)\"/></balken></balkendiagramm>";

TEST(Drawings, CountWhatBarsShow) {
  const auto composed = compose_text(template_text(bars), result_text("", recommendation_text()));
  ASSERT_NE(figure_of(composed), nullptr);
  EXPECT_EQ(figure_of(composed)->alternative, "Balkendiagramm. Alle: 1\u00A0Empfehlung.");
}

TEST(Drawings, AreMissingWhereThereIsNothingToShow) {
  EXPECT_EQ(figure_of(compose_text(template_text(bars))), nullptr);
  EXPECT_EQ(figure_of(compose_text(template_text("<organigramm/>"))), nullptr);
  EXPECT_EQ(figure_of(compose_text(
                template_text("<zeitstrahl><spur titel=\"leer\"><fuerJedes wahl=\"//beschluss\"><termin "
                              "datum=\"/ergebnis/@stichtag\"/></fuerJedes></spur></zeitstrahl>"))),
            nullptr);
}

TEST(Drawings, ReportWhatIsNoDateNoNumberOrOnePartTooMany) {
  const auto codes_of = [](const std::string& content) {
    return codes(compose_text(template_text(content)).read.file->diagnostics);
  };
  EXPECT_THAT(codes_of("<zeitstrahl><spur titel=\"x\"><termin datum=\"projekt/name\"/></spur></zeitstrahl>"),
              ElementsAre("VORL-022"));
  EXPECT_THAT(codes_of("<balkendiagramm einzahl=\"a\" mehrzahl=\"b\"><balken titel=\"x\"><anteil "
                       "wahl=\"projekt/name\"/></balken></balkendiagramm>"),
              ElementsAre("VORL-023"));
  EXPECT_THAT(codes_of("<balkendiagramm einzahl=\"a\" mehrzahl=\"b\"><merkmal name=\"m\"/><balken "
                       "titel=\"x\"><anteil wahl=\"1\"/><anteil wahl=\"2\"/></balken></balkendiagramm>"),
              ElementsAre("VORL-012"));
}

TEST(DrawingWords, SayEveryNumberOfStackedBars) {
  const doc::BarChart chart{{"neu", "fertig"},
                            {{"1. Sitzung", "02.03.2023", {3, 1}}, {"2. Sitzung", "", {0, 1}}},
                            "Thema",
                            "Themen"};
  EXPECT_EQ(words_of(chart),
            "Balkendiagramm. 1. Sitzung (02.03.2023): 4\u00A0Themen, davon 3\u00A0neu und 1\u00A0fertig. "
            "2. Sitzung: 1\u00A0Thema, davon 0\u00A0neu und 1\u00A0fertig.");
}

TEST(DrawingWords, SayFirstAndLastDayOfManyMeetings) {
  doc::TimelineLane lane{"AG 1", "", doc::TimelineMark::dot, {}};
  for (unsigned day = 1; day <= 7; ++day)
    lane.events.push_back({Date(std::chrono::year(2025) / std::chrono::May / std::chrono::day(day)), ""});
  EXPECT_EQ(words_of(doc::Timeline{{lane}}),
            "Zeitstrahl. AG 1: 7\u00A0Termine vom 1.\u00A0Mai 2025 bis 7.\u00A0Mai 2025.");
}

TEST(DrawingWords, SayWhatBelongsToWhat) {
  const doc::Tree tree{
      {{"Plenum", "", {{"AG 1", "", {{"Team A", "", {}}, {"Team B", "", {}}}}, {"AG 2", "", {}}}}}};
  EXPECT_EQ(words_of(tree), "Organigramm. Plenum mit 2 Untergliederungen: AG 1 mit Team A und Team B; AG 2.");
}

}  // namespace
}  // namespace protokollwerk::compose
