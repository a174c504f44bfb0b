#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libhyphen.h"
#include "text/hyphenator.h"
#include "unicode/text.h"

namespace protokollwerk::text {
namespace {

/// Folder with word lists too large for the repository: PROTOKOLLWERK_SHARED, else beside the checkout.
std::filesystem::path word_lists() {
  const char* shared = std::getenv("PROTOKOLLWERK_SHARED");
  const std::filesystem::path base = shared != nullptr
                                         ? std::filesystem::path(shared)
                                         : std::filesystem::path(PROTOKOLLWERK_SOURCE_DIR) / "../shared";
  return base / "data/hyphenation-words";
}

/// The words of a list in small letters: the first field of each line that is no comment, letters only.
std::vector<std::string> read_words(const std::filesystem::path& path) {
  std::vector<std::string> words;
  std::ifstream input(path);
  for (std::string line; std::getline(input, line);) {
    std::string word = unicode::to_lower(line.substr(0, line.find_first_of(";\t# ")));
    if (word.empty() || word.find_first_of("-'.,0123456789") != std::string::npos) continue;
    words.push_back(std::move(word));
  }
  return words;
}

TEST(HyphenationLists, AgreeWithLibhyphenOnEveryWord) {
  if (!std::filesystem::exists(word_lists())) GTEST_SKIP() << "no word lists in " << word_lists();
  const LibHyphen reference;
  ASSERT_TRUE(reference.loaded());
  std::size_t compared = 0;
  for (const char* name :
       {"sbs-trennfehler-soll.tsv", "arzneiwirkstoffnamen.wortliste", "pre-1901.wortliste", "newords.lst"}) {
    for (const std::string& word : read_words(word_lists() / name)) {
      const auto expected = reference.division_points(word);
      if (!expected) continue;
      ++compared;
      EXPECT_EQ(german_hyphenator().division_points(word), *expected) << word;
    }
  }
  EXPECT_GT(compared, 60'000u);
}

}  // namespace
}  // namespace protokollwerk::text
