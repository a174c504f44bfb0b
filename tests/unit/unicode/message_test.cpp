#include "unicode/message.h"

#include <gtest/gtest.h>

#include "base/contract.h"

namespace protokollwerk::unicode {
namespace {

TEST(Message, FillsNamesAndChoosesPlurals) {
  const auto fill = [](std::int64_t count) {
    return format_message("In „{datei}“ {anzahl, plural, one {fehlt # Thema} other {fehlen # Themen}}.", "de",
                          {{"datei", std::string("1.xml")}, {"anzahl", count}});
  };
  EXPECT_EQ(fill(1), "In „1.xml“ fehlt 1 Thema.");
  EXPECT_EQ(fill(2), "In „1.xml“ fehlen 2 Themen.");
}

TEST(Message, WritesDatesAsInRunningText) {
  const Date date{std::chrono::year(2023), std::chrono::month(3), std::chrono::day(2)};
  EXPECT_EQ(format_message("am {tag}", "de", {{"tag", date}}), "am 2.\u00A0März 2023");
  EXPECT_EQ(format_message("on {tag}", "en", {{"tag", date}}), "on 2\u00A0March 2023");
}

TEST(Message, LeavesApostrophesAndBracesOfValuesAlone) {
  EXPECT_EQ(format_message("it's {wert}, isn't it", "en", {{"wert", std::string("'{x}'")}}),
            "it's '{x}', isn't it");
}

TEST(Message, ChoosesByKeyword) {
  const auto* pattern = "{ort, select, attribut {des Attributs} other {des Elements}}";
  EXPECT_EQ(format_message(pattern, "de", {{"ort", std::string("attribut")}}), "des Attributs");
  EXPECT_EQ(format_message(pattern, "de", {{"ort", std::string("element")}}), "des Elements");
}

TEST(Message, BreaksAContractWithoutItsArgumentOrWithABrokenPattern) {
  EXPECT_THROW(format_message("{fehlt}", "de", {}), ContractViolation);
  EXPECT_THROW(format_message("{n, plural, other {{innen}}}", "de", {{"n", std::int64_t{1}}}),
               ContractViolation);
  EXPECT_THROW(format_message("{offen", "de", {}), ContractViolation);
  EXPECT_THROW(format_message("x", "fr", {}), ContractViolation);
}

TEST(OutlineMessage, LeavesValuesOutAndTakesTheLastAlternative) {
  EXPECT_EQ(outline_message("Das Thema „{titel}“ fehlt."), "Das Thema „…“ fehlt.");
  EXPECT_EQ(outline_message("{n, plural, =0 {keine} one {# Datei} other {# Dateien in {ordner}}}."),
            "… Dateien in ….");
  EXPECT_EQ(outline_message("{v, select, keiner {Nichts.} other {Meinten Sie „{v}“?}}"), "Nichts.");
  EXPECT_EQ(outline_message("{v, select, rot {R} other {Meinten Sie „{v}“?}}"), "Meinten Sie „…“?");
  EXPECT_EQ(outline_message("Mehr als {grenze, number} MB."), "Mehr als … MB.");
  EXPECT_EQ(outline_message("Schreiben Sie <a b=\"c\">."), "Schreiben Sie <a b=\"c\">.");
}

}  // namespace
}  // namespace protokollwerk::unicode
