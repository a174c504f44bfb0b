#include "text/hyphenator.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libhyphen.h"

namespace protokollwerk::text {
namespace {

/// The word with "=" at joints, "-" at other divisions, "~" at a hiatus.
std::string divided(std::string word) {
  const auto divisions = german_hyphenator().divisions(word);
  for (auto division = divisions.rbegin(); division != divisions.rend(); ++division) {
    const bool joint = division->kind == DivisionKind::joint;
    word.insert(division->offset, joint ? "=" : division->kind == DivisionKind::hiatus ? "~" : "-");
  }
  return word;
}

TEST(GermanHyphenator, KnowsJointsFromSyllables) {
  EXPECT_EQ(divided("Arbeitsgruppe"), "Ar-beits=grup-pe");
  EXPECT_EQ(divided("Plenarsitzung"), "Ple-nar=sit-zung");
  EXPECT_EQ(divided("Verwaltungsvorschrift"), "Ver=wal-tungs=vor=schrift");
  EXPECT_EQ(divided("Informationen"), "In-for-ma-ti~o-nen");
}

TEST(GermanHyphenator, DividesNewCompoundsBeforeAParticle) {
  EXPECT_EQ(divided("beantragen"), "be=an-tra-gen");
  EXPECT_EQ(divided("Gesamtaufwand"), "Ge=samt=auf-wand");
}

TEST(GermanHyphenator, KnowsWordsThatPatternsDivideWrongly) {
  EXPECT_EQ(divided("dauerhaft"), "dau-er=haft");
  EXPECT_EQ(divided("dauerhaften"), "dau-er=haf-ten");
  EXPECT_EQ(divided("Dauerhaftigkeit"), "Dau-er=haf-tig-keit");
  EXPECT_EQ(divided("fehlerhaft"), "feh-ler-haft");
  EXPECT_EQ(divided("Urinstinkt"), "Ur=in-stinkt");
  EXPECT_EQ(divided("Staubecken"), "Stau=be-cken");
  EXPECT_EQ(divided("Kapitalertragsteuer"), "Ka-pi-tal=er=trag=steu-er");
  EXPECT_EQ(divided("nacherfasste"), "nach=er=fass-te");
  EXPECT_EQ(divided("Projektmanagements"), "Pro-jekt-ma-nage-ments");
  EXPECT_EQ(divided("Mitgliedstaaten"), "Mit=glied=staa-ten");
}

/// An exception is about the word it was made for, not about others in which its letters stand.
TEST(GermanHyphenator, AppliesExceptionsToTheirWordsOnly) {
  EXPECT_EQ(divided("Überhöhung"), "Über=hö-hung");
  EXPECT_EQ(divided("Weiterziehen"), "Wei-ter=zie-hen");
  EXPECT_EQ(divided("anträgt"), "an-trägt");
  EXPECT_EQ(divided("Textinformation"), "Text=in-for-ma-ti-on");
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
    for (const Division& division : german_hyphenator().divisions(word)) {
      const std::size_t point = division.offset;
      EXPECT_GE(utf8::count(std::string_view(word).substr(0, point)), 2u) << word;
      EXPECT_GE(utf8::count(std::string_view(word).substr(point)), 2u) << word;
    }
  }
}

TEST(GermanHyphenator, NeverDividesInsideACharacter) {
  for (const std::string word :
       {"Ágnesbücherei", "Łódźverwaltung", "Čapekstraße", "Straßenverkehrsbehördenleiterin"}) {
    for (const Division& division : german_hyphenator().divisions(word)) {
      const std::size_t point = division.offset;
      EXPECT_NE(static_cast<unsigned char>(word[point]) & 0xC0, 0x80) << word;
    }
  }
}

TEST(GermanHyphenator, NeverTearsACombiningMarkFromItsLetter) {
  for (const std::string word : {"Verwaltungsa\u030Bmter", "Bera\u030Btung", "Mas\u0331snahme"}) {
    for (const Division& division : german_hyphenator().divisions(word)) {
      const std::size_t point = division.offset;
      std::size_t offset = point;
      const char32_t c = utf8::next(word, offset);
      EXPECT_FALSE(c >= 0x300 && c <= 0x36F) << word;
    }
  }
}

TEST(CompoundPatterns, AgreeWithLibhyphen) {
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
    EXPECT_EQ(bare_division_points(word), reference.division_points(word)) << word;
  }
}

}  // namespace
}  // namespace protokollwerk::text
