#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "check/similarity.h"
#include "check/text_definitions.h"
#include "check/texts.h"
#include "unicode/german_words.h"
#include "unicode/text.h"

/// Misspellings are guessed from the project's own words, and only where a guess is nearly certain: a false
/// alarm costs more trust than a miss. Inflection, umlauts and prefixes of German make one-letter neighbours
/// that are all right, and what stands in a dictionary ("Anschluss" beside "Abschluss") is no slip.
namespace protokollwerk::check::rule {
namespace {

/// Shorter words have too many honest neighbours.
constexpr std::size_t shortest_word = 8;
/// A word in that many texts counts as the project's own.
constexpr int frequent_from = 3;
/// Endings differ by inflection.
constexpr std::size_t inflected_letters = 2;
/// A word with a place for its division was copied from set text and differs from others in nothing else.
constexpr std::string_view soft_hyphen = "\u00AD";
/// Letters of a common ending ("modell").
constexpr std::size_t ending_letters = 6;

struct Word {
  std::string text;
  std::u32string letters;
  int texts = 0;  ///< different texts that have it
  const Passage* first = nullptr;
};

bool is_capitalised(std::string_view word) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_other = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  if (std::any_of(word.begin(), word.end(), is_capital)) return true;
  return std::any_of(word.begin(), word.end(), is_other) && unicode::to_lower(word) != word;
}

/// In how many texts a word stands, and in which first and last.
struct Count {
  int texts = 0;
  const Passage* first = nullptr;
  const Passage* last = nullptr;
};
using Counts = std::unordered_map<std::string_view, Count>;

void count_words(const Passage& passage, Counts& counts) {
  for (const auto& range : passage.words) {
    const auto text = std::string_view(passage.text).substr(range.begin, range.end - range.begin);
    if (text.size() < shortest_word || !is_capitalised(text) ||
        text.find(soft_hyphen) != std::string_view::npos)
      continue;
    Count& count = counts[text];
    if (count.first == nullptr) count.first = &passage;
    if (count.last != &passage) ++count.texts;
    count.last = &passage;
  }
}

/// The long capitalised words of a project, sorted; the same text in two places counts once.
std::vector<Word> vocabulary(const Facts& facts) {
  Counts counts;
  std::unordered_set<std::string_view> seen;
  for (const auto& passage : facts.passages())
    if (seen.insert(passage.text).second) count_words(passage, counts);
  std::vector<Word> words;
  for (const auto& [text, count] : counts) {
    auto letters = characters(text);
    if (letters.size() >= shortest_word)
      words.push_back({std::string(text), std::move(letters), count.texts, count.first});
  }
  std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.text < b.text; });
  return words;
}

std::size_t common_prefix(const std::u32string& a, const std::u32string& b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

bool is_umlaut_pair(char32_t a, char32_t b) {
  const std::u32string_view pairs = U"aäoöuüeä";
  for (std::size_t i = 0; i < pairs.size(); i += 2)
    if ((a == pairs[i] && b == pairs[i + 1]) || (b == pairs[i] && a == pairs[i + 1])) return true;
  return false;
}

/// One letter differs, inside the word, and neither inflection nor an umlaut nor "ver-" beside "vor-"
/// explains it.
bool is_slip_of(const std::u32string& word, const std::u32string& model_word) {
  const auto longer = std::max(word.size(), model_word.size());
  if (longer - std::min(word.size(), model_word.size()) > 1) return false;  // much faster than the distance
  if (edit_distance(word, model_word) != 1) return false;
  const auto at = common_prefix(word, model_word);
  const auto shorter = std::min(word.size(), model_word.size());
  if (at == 0 || at + inflected_letters >= shorter) return false;
  if (word.size() != model_word.size()) return true;
  const bool changes_prefix = at == 1 && (word[0] == U'V' || word[0] == U'v');
  return !changes_prefix && !is_umlaut_pair(word[at], model_word[at]);
}

/// The dictionary, loaded when the first word is looked up: most projects need it for none.
class Dictionary {
 public:
  bool knows(const Word& word) {
    if (!loaded_) loaded_.emplace();
    return loaded_->knows(word.text);
  }

 private:
  std::optional<unicode::GermanWords> loaded_;
};

void report_slip(const Facts& facts, const Word& word, const Word& model_word, Report& report) {
  report.add_at(finding::probable_misspelling, word.first->origin, facts.place_of(*word.first, word.text),
                {{"wort", word.text}, {"vorbild", model_word.text}},
                {{facts.place_of(*model_word.first, model_word.text),
                  {"So steht das Wort sonst.", "So the word is spelled elsewhere."}}});
}

std::u32string ending_of(const std::u32string& letters) {
  return letters.substr(letters.size() - std::min(letters.size(), ending_letters));
}

bool is_consonant(char32_t letter) {
  return std::u32string_view(U"bdfgklmnprst").find(letter) != std::u32string::npos;
}

/// Words that end in `ending`.
std::vector<const Word*> words_with_ending(const std::vector<Word>& words, const std::u32string& ending) {
  std::vector<const Word*> found;
  for (const auto& word : words)
    if (word.letters.ends_with(ending)) found.push_back(&word);
  return found;
}

std::string to_utf8(const std::u32string& letters, const Word& word) {
  const auto bytes = word.text.size();
  std::size_t offset = bytes;
  for (auto left = letters.size(); left > 0; --left) {
    do --offset;
    while ((static_cast<unsigned char>(word.text[offset]) & 0xC0) == 0x80);
  }
  return word.text.substr(offset);
}

void find_slips(const Facts& facts, const std::vector<Word>& words, Dictionary& dictionary, Report& report) {
  for (const auto& word : words) {
    if (word.texts > 1) continue;
    const auto model_word = std::find_if(words.begin(), words.end(), [&](const auto& other) {
      return other.texts >= frequent_from && is_slip_of(word.letters, other.letters);
    });
    if (model_word != words.end() && !dictionary.knows(word)) report_slip(facts, word, *model_word, report);
  }
}

void find_strange_endings(const Facts& facts, const std::vector<Word>& words, Dictionary& dictionary,
                          Report& report) {
  for (const auto& word : words) {
    const char32_t last = word.letters.back();
    const bool doubled = word.letters[word.letters.size() - 2] == last;
    if (word.texts > 1 || doubled || !is_consonant(last)) continue;
    const auto ending = ending_of(word.letters + last);
    const auto models = words_with_ending(words, ending);
    if (models.size() < 2 || words_with_ending(words, ending.substr(0, ending.size() - 1)).size() > 1)
      continue;
    if (dictionary.knows(word)) continue;
    report.add_at(finding::probable_misspelled_ending, word.first->origin,
                  facts.place_of(*word.first, word.text),
                  {{"wort", word.text}, {"ende", to_utf8(ending, *models[0])}, {"vorbild", models[0]->text}},
                  {{facts.place_of(*models[0]->first, models[0]->text),
                    {"Hier endet ein Wort so.", "Here a word ends like this."}}});
  }
}

}  // namespace

void words_are_spelled_as_elsewhere(const Facts& facts, Report& report) {
  const auto words = vocabulary(facts);
  Dictionary dictionary;
  find_slips(facts, words, dictionary, report);
  find_strange_endings(facts, words, dictionary, report);
}

}  // namespace protokollwerk::check::rule
