#include "text/ligatures.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"

namespace protokollwerk::text {
namespace {

/// A letter, and what stands before it.
struct Letter {
  char32_t letter = 0;
  std::uint32_t begin = 0;  ///< bytes
  std::uint32_t end = 0;
  enum class Before : std::uint8_t { same_syllable, syllable, joint } before = Before::same_syllable;
};
using Before = Letter::Before;

bool is_vowel(char32_t c) {
  return std::u32string_view(U"aeiouyäöüAEIOUYÄÖÜ").find(c) != std::u32string_view::npos;
}

/// Of letters that are neither, nobody says what they are.
bool is_consonant(char32_t c) {
  const bool latin = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return (latin && !is_vowel(c)) || c == U'ß';
}

/// The beginning of the word counts as a joint.
std::vector<Letter> letters_of(std::string_view word, std::span<const Division> divisions) {
  std::vector<Letter> letters;
  auto division = divisions.begin();
  for (std::size_t offset = 0; offset < word.size();) {
    Letter letter;
    letter.begin = static_cast<std::uint32_t>(offset);
    letter.letter = utf8::next(word, offset);
    letter.end = static_cast<std::uint32_t>(offset);
    if (letters.empty()) letter.before = Before::joint;
    if (division != divisions.end() && division->offset == letter.begin) {
      letter.before = division->kind == DivisionKind::joint ? Before::joint : Before::syllable;
      ++division;
    }
    letters.push_back(letter);
  }
  return letters;
}

class Word {
 public:
  explicit Word(std::vector<Letter> letters) : letters_(std::move(letters)) {}

  [[nodiscard]] std::vector<Ligature> ligatures() const {
    std::vector<Ligature> found;
    for (std::size_t i = 1; i < letters_.size(); ++i) {
      if (!joins(i)) continue;
      const std::uint32_t begin = letters_[i - 1].begin;
      const bool goes_on = i > 1 && joins(i - 1);
      // Two that touch without belonging together cannot be told apart by switching letters on and off.
      const bool touches = !found.empty() && found.back().end == begin;
      if (goes_on && !found.empty() && found.back().end > begin) {
        found.back().end = letters_[i].end;
      } else if (!touches) {
        found.push_back({begin, letters_[i].end});
      }
    }
    return found;
  }

 private:
  /// Whether the letter may be drawn as one with the f before it.
  [[nodiscard]] bool joins(std::size_t i) const {
    if (letters_[i - 1].letter != U'f' || letters_[i].before == Before::joint) return false;
    const char32_t second = letters_[i].letter;
    if (second == U'f') return letters_[i].before == Before::syllable ? doubled_in_stem(i) : ends_syllable(i);
    const bool one_syllable = letters_[i].before == Before::same_syllable;
    return (second == U'i' || second == U'l' || second == U'j') && one_syllable && begins_syllable(i - 1);
  }

  /// Whether only consonants stand between a known beginning and the letter ("Pflicht", "Kon-flikt").
  [[nodiscard]] bool begins_syllable(std::size_t i) const {
    while (letters_[i].before == Before::same_syllable) {
      if (!is_consonant(letters_[--i].letter)) return false;
    }
    return true;
  }

  /// Whether the second of two f stands behind a vowel, and only consonants between it and a known end
  /// ("Griff", "Stoff-menge", "schafft").
  [[nodiscard]] bool ends_syllable(std::size_t i) const {
    if (i < 2 || !is_vowel(letters_[i - 2].letter)) return false;
    for (++i; i < letters_.size() && letters_[i].before == Before::same_syllable; ++i) {
      if (!is_consonant(letters_[i].letter)) return false;
    }
    return true;
  }

  /// Letters are doubled behind a short vowel ("of-fen"). Behind a diphthong, a consonant or in "Hof" the
  /// second f begins another word, whatever the divisions take it for ("Brief-freund", "Dorf-fest").
  [[nodiscard]] bool doubled_in_stem(std::size_t i) const {
    if (i < 2 || !is_vowel(letters_[i - 2].letter)) return false;
    if (letters_[i - 2].before != Before::same_syllable || i < 3) return true;
    return is_consonant(letters_[i - 3].letter) && !follows_long_vowel(i - 1);
  }

  /// Whether the syllable that ends with the f is a word with a long vowel.
  [[nodiscard]] bool follows_long_vowel(std::size_t last) const {
    std::u32string syllable;
    for (std::size_t i = last + 1; i-- > 0;) {
      syllable.insert(syllable.begin(), letters_[i].letter);
      if (letters_[i].before != Before::same_syllable) break;
    }
    if (syllable.front() < 0x80) syllable.front() |= U' ';  // small
    constexpr std::u32string_view words[] = {U"hof", U"ruf", U"straf", U"schlaf", U"graf", U"prüf", U"huf"};
    return std::find(std::begin(words), std::end(words), syllable) != std::end(words);
  }

  std::vector<Letter> letters_;
};

}  // namespace

std::vector<Ligature> ligatures(std::string_view word, std::span<const Division> divisions) {
  if (word.find("ff") == std::string_view::npos && word.find("fi") == std::string_view::npos &&
      word.find("fl") == std::string_view::npos && word.find("fj") == std::string_view::npos)
    return {};
  return Word(letters_of(word, divisions)).ligatures();
}

}  // namespace protokollwerk::text
