#include "pdf/inspect/texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/pdf/opened.h"

namespace protokollwerk::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using Place = pdf::FoundText::Place;

/// All texts of one kind of place, one line each.
std::string texts(Place place) {
  std::string all;
  for (const pdf::FoundText& found : pdf::texts_of(sample_pdf())) {
    if (found.place == place) all += found.text + "\n";
  }
  return all;
}

TEST(Texts, HoldWhatThePagesSay) {
  const std::string pages = texts(Place::page);
  EXPECT_THAT(pages, HasSubstr("Ämter prüfen 1½ Anträge, Größe ≥ 5 → fertig; fett"));
  EXPECT_THAT(pages, HasSubstr("Die elektronische Zusammenarbeit der Kommunen"));
  EXPECT_THAT(pages, Not(HasSubstr("Seite 1 von 2")));
  EXPECT_THAT(texts(Place::running), AllOf(HasSubstr("Seite 1 von 2"), HasSubstr("Seite 2 von 2")));
}

TEST(Texts, HoldWhatIsNotPrinted) {
  EXPECT_THAT(texts(Place::description),
              AllOf(HasSubstr("Angebot des Landes, example.org"), HasSubstr("Online Access Act")));
  EXPECT_THAT(texts(Place::bookmark), HasSubstr("2 Tabelle – Überblick\n2.1 Werte\n"));
  EXPECT_THAT(texts(Place::metadata), AllOf(HasSubstr("Land & Kommunen"), HasSubstr("<dc:subject>")));
  EXPECT_THAT(texts(Place::attachment), AllOf(HasSubstr("ergebnisdokument.xml"),
                                              HasSubstr("Ergebnis als XML"), HasSubstr("<ergebnis/>")));
}

TEST(Texts, OfWhatIsNoPdfAreNone) {
  EXPECT_THAT(pdf::texts_of("nichts"), IsEmpty());
}

}  // namespace
}  // namespace protokollwerk::testing
