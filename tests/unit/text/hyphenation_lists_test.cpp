#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "libhyphen.h"
#include "text/hyphenator.h"
#include "text/ligatures.h"
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
      EXPECT_EQ(bare_division_points(word), *expected) << word;
    }
  }
  EXPECT_GT(compared, 60'000u);
}

/// A word of a list with what the list says of it.
struct Listed {
  std::string word;
  std::set<std::size_t> right;       ///< byte offsets
  std::set<std::size_t> unfavoured;  ///< right, but marked as misleading: neither asked for nor held wrong
};

/// Reads a divided word in any notation of the lists: "wort=fu-ge", "an·den.ken".
Listed read_divided(const std::string& divided) {
  Listed listed;
  bool signs = false;
  bool unfavoured = false;
  for (std::size_t offset = 0; offset < divided.size();) {
    const std::size_t begin = offset;
    const char32_t c = utf8::next(divided, offset);
    if (c == U'-' || c == U'=' || c == U'<' || c == U'>' || c == U'·' || c == U'.') {
      signs = true;
      unfavoured = unfavoured || c == U'.';
      continue;
    }
    if (signs) (unfavoured ? listed.unfavoured : listed.right).insert(listed.word.size());
    signs = unfavoured = false;
    listed.word += divided.substr(begin, offset - begin);
  }
  listed.word = unicode::to_lower(listed.word);
  return listed;
}

/// The words of a list for which the reformed spelling gives one answer.
std::vector<Listed> read_list(const std::filesystem::path& path) {
  std::vector<Listed> list;
  std::ifstream input(path);
  for (std::string line; std::getline(input, line);) {
    line = line.substr(0, line.find_first_of("# "));
    const std::size_t field = line.find_first_of(";\t");
    if (field == std::string::npos) continue;
    const std::string divided = line.substr(field + 1, line.find(';', field + 1) - field - 1);
    if (divided.empty() || divided[0] == '-' || divided.find_first_of("[{0123456789'") != std::string::npos)
      continue;
    list.push_back(read_divided(divided));
  }
  return list;
}

/// CRC-32 of the word: decides which half of a list it belongs to.
std::uint32_t checksum(std::string_view word) {
  std::uint32_t sum = ~0U;
  for (const char c : word) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

struct Score {
  std::size_t right = 0, wrong = 0, missed = 0;

  void add(const Listed& listed, const std::vector<std::size_t>& points) {
    std::size_t found = 0;
    for (const std::size_t point : points) {
      found += listed.right.count(point);
      if (!listed.right.contains(point) && !listed.unfavoured.contains(point)) ++wrong;
    }
    right += found;
    missed += listed.right.size() - found;
  }
  [[nodiscard]] double precision() const {
    return static_cast<double>(right) / static_cast<double>(right + wrong);
  }
  [[nodiscard]] double recall() const {
    return static_cast<double>(right) / static_cast<double>(right + missed);
  }
};

std::vector<std::size_t> our_points(const std::string& word) {
  std::vector<std::size_t> points;
  for (const Division& division : german_hyphenator().divisions(word)) points.push_back(division.offset);
  return points;
}

struct Scores {
  Score bare, ours;
};

Scores measure(const std::vector<Listed>& list, const std::string& name) {
  Scores scores;
  for (const Listed& listed : list) {
    scores.bare.add(listed, bare_division_points(listed.word));
    scores.ours.add(listed, our_points(listed.word));
  }
  const auto report = [&](const char* who, const Score& score) {
    std::printf("%-34s %-6s right %6zu wrong %5zu missed %6zu precision %.4f recall %.4f\n", name.c_str(),
                who, score.right, score.wrong, score.missed, score.precision(), score.recall());
  };
  report("bare", scores.bare);
  report("ours", scores.ours);
  return scores;
}

/// The exceptions and the vote were made while looking at the half with even checksums only.
TEST(HyphenationLists, HaveFewerThanHalfAsManyWrongPointsAsTheBarePatterns) {
  if (!std::filesystem::exists(word_lists())) GTEST_SKIP() << "no word lists in " << word_lists();
  std::vector<Listed> halves[2];
  for (Listed& listed : read_list(word_lists() / "sbs-trennfehler-soll.tsv"))
    halves[checksum(listed.word) % 2].push_back(std::move(listed));
  measure(halves[0], "sbs, seen half");
  const Scores scores = measure(halves[1], "sbs, unseen half");
  EXPECT_GT(scores.bare.wrong, 1000U);
  EXPECT_LT(2 * scores.ours.wrong, scores.bare.wrong);
  EXPECT_GT(scores.ours.recall(), 0.87);
}

TEST(HyphenationLists, KeepPrecisionAndRecallOnEveryList) {
  if (!std::filesystem::exists(word_lists())) GTEST_SKIP() << "no word lists in " << word_lists();
  struct Bound {
    const char* list;
    double precision, recall;
  };
  for (const Bound& bound : {Bound{"newords.lst", 0.95, 0.90}, Bound{"pre-1901.wortliste", 0.91, 0.82},
                             Bound{"arzneiwirkstoffnamen.wortliste", 0.94, 0.83}}) {
    const Scores scores = measure(read_list(word_lists() / bound.list), bound.list);
    EXPECT_GT(scores.ours.precision(), bound.precision) << bound.list;
    EXPECT_GT(scores.ours.precision(), scores.bare.precision()) << bound.list;
    EXPECT_GT(scores.ours.recall(), bound.recall) << bound.list;
  }
}

/// Pairs of letters beginning with f that a font may draw as one, against a list that knows the joints.
struct Joined {
  std::size_t right = 0, wrong = 0, missed = 0;

  void add(const Listed& listed) {
    std::set<std::size_t> ours;
    for (const Ligature& ligature : ligatures(listed.word, german_hyphenator().divisions(listed.word)))
      for (std::size_t at = ligature.begin + 1; at < ligature.end; ++at) ours.insert(at);
    for (std::size_t at = 1; at < listed.word.size(); ++at) {
      if (listed.word[at - 1] != 'f') continue;
      const char second = listed.word[at];
      const bool divided = listed.right.contains(at) || listed.unfavoured.contains(at);
      // Of a divided ff only we know whether it is a joint: see Ligated.
      if (second != 'i' && second != 'l' && (second != 'f' || divided)) continue;
      if (!ours.contains(at)) {
        missed += divided ? 0U : 1U;
      } else {
        ++(divided ? wrong : right);
      }
    }
  }
};

TEST(HyphenationLists, LigaturesStandAcrossNoJointThatAListKnows) {
  if (!std::filesystem::exists(word_lists())) GTEST_SKIP() << "no word lists in " << word_lists();
  Joined joined;
  for (const Listed& listed : read_list(word_lists() / "sbs-trennfehler-soll.tsv")) joined.add(listed);
  std::printf("ligatures: right %zu wrong %zu missed %zu\n", joined.right, joined.wrong, joined.missed);
  EXPECT_GT(joined.right, 1000U);
  EXPECT_LE(joined.wrong, 24U) << "all but 4 in foreign words without a joint";
  EXPECT_LE(joined.missed, 46U);
}

}  // namespace
}  // namespace protokollwerk::text
