#include "text/german_spaces.h"

#include <string>

#include <gtest/gtest.h>

namespace protokollwerk::text {
namespace {

/// The text with "_" for each space at which no line should end.
std::string held(std::string text) {
  const std::string original = text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' && holds_together(original, i)) text[i] = '_';
  }
  return text;
}

TEST(GermanSpaces, HoldAbbreviationsTogether) {
  EXPECT_EQ(held("Das ist z. B. hier, u. a. dort, d. h. überall."),
            "Das ist z._B. hier, u._a. dort, d._h. überall.");
  EXPECT_EQ(held("Es gilt i. d. R. beides, i. V. m. dem Gesetz"),
            "Es gilt i._d._R. beides, i._V._m. dem Gesetz");
}

TEST(GermanSpaces, HoldNumbersAtWhatTheyCount) {
  EXPECT_EQ(held("nach § 16 Abs. 2 Satz 1 Nr. 5 EGovG"), "nach §_16 Abs._2 Satz_1 Nr._5 EGovG");
  EXPECT_EQ(held("(§§ 3 ff. und S. 12 f.)"), "(§§_3_ff. und S._12_f.)");
  EXPECT_EQ(held("in der AG 3 unter TOP 2 (siehe Seite 7)"), "in der AG_3 unter TOP_2 (siehe Seite_7)");
}

TEST(GermanSpaces, HoldUnitsAtTheirNumber) {
  EXPECT_EQ(held("um 5 %, für 5 Euro und 3,5 km mit 12 kg."), "um 5_%, für 5_Euro und 3,5_km mit 12_kg.");
  EXPECT_EQ(held("von 10:00 Uhr bis 12 Uhr."), "von 10:00_Uhr bis 12_Uhr.");
  EXPECT_EQ(held("rund 2,5 Mio. Euro und 12 345 678 Fälle"), "rund 2,5_Mio._Euro und 12_345_678 Fälle");
}

TEST(GermanSpaces, HoldDayAndMonthNameAndTitleTogether) {
  EXPECT_EQ(held("am 4. Juli 2023 und am 12. März."), "am 4._Juli 2023 und am 12. März.");
  EXPECT_EQ(held("am 12. März 2024"), "am 12._März 2024");
  EXPECT_EQ(held("Prof. Dr. Beispiel, Frau Muster und Herrn Muster"),
            "Prof._Dr._Beispiel, Frau_Muster und Herrn_Muster");
  EXPECT_EQ(held("von J. Beispiel"), "von J._Beispiel");
}

TEST(GermanSpaces, LetEverythingElseGo) {
  for (const std::string text :
       {"Die Gemeinde prüft das.", "Es waren 43 Themen. Davon blieben 12 offen.", "bis 2023. Danach",
        "am 4. Danach folgte", "mit drei Euro", "der Herr kommt", "im Jahr 2023 begann",
        "Stand 2023 100 Fälle", "bis 31.12. Euro", "Land- und Kommunalverwaltung", " 5", "§ "}) {
    EXPECT_EQ(held(text), text);
  }
}

TEST(GermanSpaces, KnowNamesByTheirTitles) {
  const std::string text = "mit Frau Beispielhausen und Dr. Mustermann";
  EXPECT_TRUE(follows_title(text, text.find("Beispielhausen")));
  EXPECT_TRUE(follows_title(text, text.find("Mustermann")));
  EXPECT_FALSE(follows_title(text, text.find("und")));
  EXPECT_FALSE(follows_title(text, 0));
  EXPECT_FALSE(follows_title("z. B. Gemeinden", 6));
  EXPECT_TRUE(follows_title("J. B. Beispiel", 6));
}

}  // namespace
}  // namespace protokollwerk::text
