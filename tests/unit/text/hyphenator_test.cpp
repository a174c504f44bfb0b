#include "text/hyphenator.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libhyphen.h"

namespace protokollwerk::text {
namespace {

std::string divided(std::string word) {
  const auto points = german_hyphenator().division_points(word);
  for (auto point = points.rbegin(); point != points.rend(); ++point) word.insert(*point, "-");
  return word;
}

TEST(GermanHyphenator, DividesCompoundsAtTheirJoints) {
  EXPECT_EQ(divided("Arbeitsgruppe"), "Ar-beits-grup-pe");
  EXPECT_EQ(divided("Plenarsitzung"), "Ple-nar-sit-zung");
  EXPECT_EQ(divided("Verwaltungsvorschrift"), "Ver-wal-tungs-vor-schrift");
}

TEST(GermanHyphenator, KnowsUmlautsAndSharpS) {
  EXPECT_EQ(divided("Maßnahmen"), "Maß-nah-men");
  EXPECT_EQ(divided("Größenordnung"), "Grö-ßen-ord-nung");
  EXPECT_EQ(divided("überprüfen"), "über-prü-fen");
}

TEST(GermanHyphenator, TreatsCapitalsLikeSmallLetters) {
  EXPECT_EQ(divided("MAẞNAHMEN"), "MAẞ-NAH-MEN");
  EXPECT_EQ(divided("ÜBERPRÜFEN"), "ÜBER-PRÜ-FEN");
}

TEST(GermanHyphenator, LeavesTwoLettersOnEachSide) {
  for (const char* word :
       {"", "a", "ab", "abo", "Ofen", "Ende", "über", "Eis", "Idee", "aber", "oder", "Ära"}) {
    for (const std::size_t point : german_hyphenator().division_points(word)) {
      EXPECT_GE(utf8::count(std::string_view(word).substr(0, point)), 2u) << word;
      EXPECT_GE(utf8::count(std::string_view(word).substr(point)), 2u) << word;
    }
  }
}

TEST(GermanHyphenator, NeverDividesInsideACharacter) {
  for (const std::string word :
       {"Ágnesbücherei", "Łódźverwaltung", "Čapekstraße", "Straßenverkehrsbehördenleiterin"}) {
    for (const std::size_t point : german_hyphenator().division_points(word)) {
      EXPECT_NE(static_cast<unsigned char>(word[point]) & 0xC0, 0x80) << word;
    }
  }
}

TEST(GermanHyphenator, NeverTearsACombiningMarkFromItsLetter) {
  for (const std::string word : {"Verwaltungsa\u030Bmter", "Bera\u030Btung", "Mas\u0331snahme"}) {
    for (const std::size_t point : german_hyphenator().division_points(word)) {
      std::size_t offset = point;
      const char32_t c = utf8::next(word, offset);
      EXPECT_FALSE(c >= 0x300 && c <= 0x36F) << word;
    }
  }
}

TEST(GermanHyphenator, AgreesWithLibhyphen) {
  const LibHyphen reference;
  ASSERT_TRUE(reference.loaded());
  for (const std::string word : {"abschlussbericht",
                                 "arbeitsauftrag",
                                 "anregung",
                                 "barrierefreiheit",
                                 "beschlussfassung",
                                 "bundesministerium",
                                 "cybersicherheit",
                                 "datenschutzgrundverordnung",
                                 "digitalisierung",
                                 "digitalisierungsfolgenabschätzung",
                                 "empfehlungen",
                                 "entscheidungsträger",
                                 "fachverfahren",
                                 "festlegung",
                                 "fördermittel",
                                 "gemeinde",
                                 "geschäftsordnung",
                                 "gesetzgebungsverfahren",
                                 "großschreibung",
                                 "handlungsempfehlung",
                                 "informationstechnik",
                                 "interoperabilität",
                                 "kommunalverwaltung",
                                 "landesverwaltungsamt",
                                 "ministerium",
                                 "nachnutzung",
                                 "nutzerkonto",
                                 "onlinezugangsgesetz",
                                 "projektergebnis",
                                 "rechtsgrundlage",
                                 "schnittstelle",
                                 "sitzungsprotokoll",
                                 "stadtverordnetenversammlung",
                                 "straße",
                                 "teilnehmerinnen",
                                 "transparenzregister",
                                 "umsetzungsstand",
                                 "verantwortlichkeiten",
                                 "verwaltungsmodernisierung",
                                 "wahrnehmung",
                                 "zuständigkeit",
                                 "zweckverband",
                                 "auflage",
                                 "schifffahrt",
                                 "brennnessel",
                                 "zucker",
                                 "fenster",
                                 "herein",
                                 "hinaus",
                                 "warum",
                                 "verbrechensopfer",
                                 "tatortsignatur",
                                 "sauerstoff",
                                 "ei",
                                 "a",
                                 "donaudampfschifffahrtsgesellschaftskapitän",
                                 "aaaaaaaaaaaaaaaaaaaa",
                                 "xyzxyz",
                                 "éclair",
                                 "açaí",
                                 "ñandú"}) {
    EXPECT_EQ(german_hyphenator().division_points(word), reference.division_points(word)) << word;
  }
}

}  // namespace
}  // namespace protokollwerk::text
