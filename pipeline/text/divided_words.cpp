#include "text/divided_words.h"

#include <algorithm>
#include <array>

#include "base/contract.h"
#include "base/utf8.h"
#include "unicode/text.h"

namespace protokollwerk::text {
namespace {

constexpr std::size_t fewest_letters = 2;

/// What German words end with when they are declined or conjugated, longest first.
constexpr std::array<std::string_view, 9> endings = {"ens", "en", "er", "es", "em", "ns", "e", "n", "s"};

/// A letter that German patterns may meet: no sign, no digit.
bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && c < 0x2000;
}

/// The numbers of letters between the signs; empty if there is something else in the word.
std::vector<std::size_t> parts_of(const std::string& word) {
  std::vector<std::size_t> parts(1);
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t c = utf8::next(word, offset);
    if (c == U'-') {
      parts.push_back(0);
    } else if (is_letter(c)) {
      ++parts.back();
    } else {
      return {};
    }
  }
  return parts;
}

}  // namespace

bool is_divided_word(const std::string& word) {
  const std::vector<std::size_t> parts = parts_of(word);
  return !parts.empty() && parts.front() >= fewest_letters && parts.back() >= fewest_letters &&
         std::find(parts.begin(), parts.end(), 0U) == parts.end();
}

DividedWords::DividedWords(const Hyphenator& others, std::span<const std::string> words) : others_(others) {
  for (const std::string& word : words) {
    ENSURE(is_divided_word(word));
    std::string key = unicode::to_lower(word);
    std::erase(key, '-');
    Letters& letters = words_[std::move(key)];
    std::size_t before = 0;
    const std::vector<std::size_t> parts = parts_of(word);
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) letters.push_back(before += parts[i]);
  }
}

std::vector<Division> DividedWords::divisions(std::string_view word) const {
  const Letters* letters = words_.empty() ? nullptr : find(unicode::to_lower(word));
  if (letters == nullptr) return others_.divisions(word);
  const std::vector<Division> known = others_.divisions(word);
  std::vector<Division> divisions;
  std::size_t offset = 0;
  std::size_t passed = 0;
  for (const std::size_t before : *letters) {
    for (; passed < before; ++passed) utf8::next(word, offset);
    const auto same = std::find_if(known.begin(), known.end(),
                                   [&](const Division& division) { return division.offset == offset; });
    divisions.push_back({offset, same != known.end() ? same->kind : DivisionKind::joint});
  }
  return divisions;
}

const DividedWords::Letters* DividedWords::find(const std::string& word) const {
  if (const auto found = words_.find(word); found != words_.end()) return &found->second;
  for (const std::string_view ending : endings) {
    if (!word.ends_with(ending)) continue;
    const auto found = words_.find(std::string_view(word).substr(0, word.size() - ending.size()));
    if (found != words_.end()) return &found->second;
  }
  return nullptr;
}

}  // namespace protokollwerk::text
