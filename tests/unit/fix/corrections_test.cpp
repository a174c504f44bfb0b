#include "fix/corrections.h"

#include <gtest/gtest.h>

namespace protokollwerk::fix {
namespace {

/// A file with one paragraph.
std::string wrapped(const std::string& content) {
  return "<?xml version=\"1.0\"?>\n<p a=\"x - y\"><!-- a - b --><absatz>" + content + "</absatz></p>\n";
}

/// What becomes of the content of a paragraph.
std::string fixed(const std::string& content) {
  const auto text = wrapped(content);
  const auto result = corrected(text, corrections(0, text));
  const auto begin = text.find("<absatz>") + 8;
  EXPECT_EQ(result.substr(0, begin), text.substr(0, begin));
  return result.substr(begin, result.rfind("</absatz>") - begin);
}

TEST(Quotes, BecomeGermanWhereTheyPair) {
  EXPECT_EQ(fixed("Die \"erste\" und die (\"zweite\")."), "Die „erste“ und die („zweite“).");
  EXPECT_EQ(fixed("\"Wie?\", fragte er."), "„Wie?“, fragte er.");
  EXPECT_EQ(fixed("Das „alte\" und „neue” Amt."), "Das „alte“ und „neue“ Amt.");
  EXPECT_EQ(fixed("Die \"<stark>erste</stark>\" Sitzung"), "Die „<stark>erste</stark>“ Sitzung");
}

TEST(Quotes, StayWhereAnythingCanBeDoubted) {
  for (const char* text :
       {"Ein 19\" breiter Schirm", "Die \"erste und die zweite", "a \" b \" c", "\"\"",
        "„Er sagte \"ja\" dazu“", "Das „alte“ und „neue“ Amt.", "Sie 'sagte' ja.", "x &quot;y\" z"})
    EXPECT_EQ(fixed(text), text);
}

TEST(Spaces, AreProtectedInFixedPhrases) {
  EXPECT_EQ(fixed("nach § 16 und Nr. 5, z. B. 5 % am 2. März"),
            "nach §\u00A016 und Nr.\u00A05, z.\u00A0B. 5\u00A0% am 2.\u00A0März");
  EXPECT_EQ(fixed("Dr. Muster aus AG 3"), "Dr.\u00A0Muster aus AG\u00A03");
  EXPECT_EQ(fixed("am 2. Ma\u0308rz"), "am 2.\u00A0März");
}

TEST(Spaces, StayElsewhere) {
  for (const char* text :
       {"Es kamen 5 Gäste", "der Tag 3", "Ende des Abs. Dann", "TAG 5", "§\n16", "2. Marzipan", "xz. B. y"})
    EXPECT_EQ(fixed(text), text);
}

TEST(Dashes, ReplaceHyphensBetweenWords) {
  EXPECT_EQ(fixed("Er - wer sonst - kam"), "Er – wer sonst – kam");
  EXPECT_EQ(fixed("Ende -\n  Anfang"), "Ende –\n  Anfang");
  for (const char* text : {"E-Mail", "Land- und Forst", "- eins", "5 - 3", "eins -"})
    EXPECT_EQ(fixed(text), text);
}

TEST(Composition, MakesSingleCharacters) {
  EXPECT_EQ(fixed("Gru\u0308n"), "Grün");
  EXPECT_EQ(fixed("Grün"), "Grün");
}

TEST(Corrections, LeaveTheWordingOfSourcesAlone) {
  for (const std::string text :
       {"<p><titel wortlaut=\"original\">Die \"erste\" - § 1 Gru\u0308n</titel></p>",
        "<p><titel wortlaut = 'original'>a - b</titel></p>", "<p><zitat><absatz>a - b</absatz></zitat></p>",
        "<p><bezeichnung>a - b</bezeichnung></p>",
        "<p><absatz>x <fremd xml:lang=\"en\">a - b \"c\"</fremd></absatz></p>",
        "<p><absatz><![CDATA[a - b]]></absatz></p>", "<p a=\"§ 16 - &quot;x&quot;\"><!-- § 16 - --></p>"})
    EXPECT_TRUE(corrections(0, text).empty()) << text;
}

TEST(Corrections, KnowTheirPlaceAndKind) {
  const std::string text = "<p><absatz>a - b</absatz></p>";
  const auto found = corrections(7, text);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, Correction::Kind::dash);
  EXPECT_EQ(found[0].span, (diag::Span{7, 13, 14}));
}

}  // namespace
}  // namespace protokollwerk::fix
