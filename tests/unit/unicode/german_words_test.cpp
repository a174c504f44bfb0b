#include "unicode/german_words.h"

#include <gtest/gtest.h>

namespace protokollwerk::unicode {
namespace {

TEST(GermanWords, KnowsWordsInflectedAndWithUmlauts) {
  const GermanWords words;
  for (const char* word :
       {"Anschluss", "Abschluss", "Satzungen", "Sitzung", "Berichtigung", "Größe", "prüfte"})
    EXPECT_TRUE(words.knows(word)) << word;
}

TEST(GermanWords, KnowsNeitherSlipsNorNames) {
  const GermanWords words;
  for (const char* word :
       {"Planarsitzung", "Etwicklung", "Abstimung", "Rechtsextrimismus", "Ważny", "Kaltenbrela", ""})
    EXPECT_FALSE(words.knows(word)) << word;
}

}  // namespace
}  // namespace protokollwerk::unicode
