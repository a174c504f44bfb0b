#include "layout/paragraph_words.h"

#include <algorithm>
#include <utility>

#include "base/contract.h"
#include "base/utf8.h"
#include "text/coverage.h"
#include "text/ligatures.h"

namespace protokollwerk::layout {
namespace {

/// Two letters would be allowed, but are a poor beginning of a line.
constexpr std::size_t fewest_letters_after_hyphen = 3;

/// The letters that German and its neighbours' names are written with; combining marks belong to their
/// letter.
bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  if (c < 0x250) return c >= 0xC0 && c != 0xD7 && c != 0xF7;
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x1E00 && c <= 0x1EFF);
}

bool is_capital(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || c == 0x1E9E;
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

/// A letters-only stretch and what decides whether it is a word to be divided.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  int capitals = 0;
  bool touches_digit = false;
};

std::vector<Stretch> letter_stretches(std::string_view text) {
  std::vector<Stretch> stretches;
  bool inside = false;
  bool after_digit = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t c = utf8::next(text, offset);
    if (is_letter(c)) {
      if (!inside) stretches.push_back({begin, begin, 0, after_digit});
      stretches.back().end = offset;
      if (is_capital(c)) ++stretches.back().capitals;
    } else if (inside && is_digit(c)) {
      stretches.back().touches_digit = true;
    }
    inside = is_letter(c);
    after_digit = is_digit(c);
  }
  return stretches;
}

/// Those that may be divided and written with ligatures.
std::vector<Stretch> words_of(std::string_view text) {
  std::vector<Stretch> stretches = letter_stretches(text);
  std::erase_if(stretches,
                [](const Stretch& stretch) { return stretch.capitals > 1 || stretch.touches_digit; });
  return stretches;
}

struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// What the glyph stands for that the byte at `offset` belongs to.
TextRange glyph_at(const Word& word, std::size_t offset) {
  for (const text::ShapedRun& run : word.runs) {
    for (const text::Glyph& glyph : run.glyphs) {
      if (glyph.text_begin + glyph.text_length > offset)
        return {glyph.text_begin, glyph.text_begin + glyph.text_length};
    }
  }
  ENSURE(false);
}

/// Where the grapheme begins that ends at `end`.
std::size_t last_grapheme(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  for (bool continues = true; begin > 0 && continues;) {
    while ((static_cast<unsigned char>(text[--begin]) & 0xC0) == 0x80) continue;
    std::size_t offset = begin;
    continues = continues_grapheme(utf8::next(text, offset));
  }
  return begin;
}

void refuse_missing(const std::vector<text::ShapedRun>& runs, std::string_view word) {
  for (const text::ShapedRun& run : runs) {
    for (const text::Glyph& glyph : run.glyphs) {
      if (glyph.id != 0) continue;
      std::size_t offset = glyph.text_begin;
      throw text::MissingGlyph(utf8::next(word, offset), std::string(word));
    }
  }
}

}  // namespace

LookWords::LookWords(const text::Shaper& shaper, const text::Hyphenator& hyphenator, Look look)
    : shaper_(shaper), hyphenator_(hyphenator), look_(std::move(look)), space_(&shaped(" ")) {}

bool LookWords::serves(const Look& look) const {
  return look_.stack == look.stack && look_.size == look.size && look_.language == look.language;
}

const Word& LookWords::shaped(std::string_view text) {
  return shaped(text, {});
}

/// The key of a text with ligatures: both, apart by a byte that no text has.
const Word& LookWords::shaped(std::string_view text, std::vector<text::Ligature> ligatures) {
  std::string with_ligatures;
  if (!ligatures.empty()) {
    with_ligatures = std::string(text) + '\xFF';
    for (const text::Ligature& ligature : ligatures)
      with_ligatures += std::to_string(ligature.begin) + '-' + std::to_string(ligature.end) + ' ';
  }
  const std::string_view key = ligatures.empty() ? text : with_ligatures;
  if (const auto known = shaped_.find(key); known != shaped_.end()) return known->second;
  const auto added = shaped_.emplace(key, Word{}).first;
  Word& word = added->second;
  word.text = std::string_view(added->first).substr(0, text.size());
  word.ligatures = std::move(ligatures);
  shape(word);
  return word;
}

Word& LookWords::find_written(std::string_view word) {
  if (const auto known = written_.find(word); known != written_.end()) return known->second;
  const auto added = written_.emplace(word, Word{}).first;
  added->second.text = added->first;
  added->second.ligatures = ligatures(word);
  shape(added->second);
  return added->second;
}

const Word& LookWords::written(std::string_view word) {
  return find_written(word);
}

const Word& LookWords::divided(std::string_view word) {
  Word& found = find_written(word);
  if (found.divided) return found;
  WidthReader width(found);
  for (const text::Division& division : divisions(word)) {
    const auto end = static_cast<std::uint32_t>(division.offset);
    found.syllables.push_back({end, width.up_to(end), line_end_width(found, end, "-"),
                               line_start_width(found, end), division.kind});
  }
  found.divided = true;
  return found;
}

const Word& LookWords::part(const Word& word, std::uint32_t begin, std::uint32_t end, std::string_view sign) {
  std::vector<text::Ligature> kept;
  for (const text::Ligature& ligature : word.ligatures) {
    const std::uint32_t first = std::max(ligature.begin, begin);
    const std::uint32_t last = std::min(ligature.end, end);
    if (first + 1 < last) kept.push_back({first - begin, last - begin});
  }
  const std::string_view text = word.text.substr(begin, end - begin);
  if (sign.empty()) return shaped(text, std::move(kept));
  return shaped(std::string(text) + std::string(sign), std::move(kept));
}

Length LookWords::line_end_width(const Word& word, std::uint32_t offset, std::string_view sign) {
  TextRange last = glyph_at(word, last_grapheme(word.text, offset));
  const bool falls_apart = last.end > offset;
  if (falls_apart && last.begin > 0) last = glyph_at(word, last_grapheme(word.text, last.begin));
  WidthReader width(word);
  width.up_to(last.begin);
  return part(word, last.begin, offset, sign).width - width.up_to(offset);
}

Length LookWords::line_start_width(const Word& word, std::uint32_t offset) {
  const TextRange last = glyph_at(word, last_grapheme(word.text, offset));
  if (last.end <= offset) return {};
  const Word& rest = part(word, offset, static_cast<std::uint32_t>(word.text.size()), "");
  return WidthReader(rest).up_to(last.end - offset);
}

void LookWords::shape(Word& word) const {
  word.runs = shaper_.shape(word.text, look_.stack, look_.size, look_.language, word.ligatures);
  refuse_missing(word.runs, word.text);
  std::erase_if(word.runs, [](const text::ShapedRun& run) { return run.glyphs.empty(); });
  for (const text::ShapedRun& run : word.runs) {
    for (const text::Glyph& glyph : run.glyphs) word.width += glyph.advance;
  }
}

std::vector<text::Ligature> LookWords::ligatures(std::string_view word) const {
  std::vector<text::Ligature> ligatures;
  if (word.find('f') == std::string_view::npos) return ligatures;
  for (const Stretch& stretch : words_of(word)) {
    const std::string_view letters = word.substr(stretch.begin, stretch.end - stretch.begin);
    const auto begin = static_cast<std::uint32_t>(stretch.begin);
    for (const text::Ligature& ligature : text::ligatures(letters, hyphenator_.divisions(letters)))
      ligatures.push_back({begin + ligature.begin, begin + ligature.end});
  }
  return ligatures;
}

std::vector<text::Division> LookWords::divisions(std::string_view word) const {
  std::vector<text::Division> divisions;
  for (const Stretch& stretch : words_of(word)) {
    const std::string_view letters = word.substr(stretch.begin, stretch.end - stretch.begin);
    for (const text::Division& division : hyphenator_.divisions(letters)) {
      if (utf8::count(letters.substr(division.offset)) >= fewest_letters_after_hyphen)
        divisions.push_back({stretch.begin + division.offset, division.kind});
    }
  }
  return divisions;
}

LookWords& WordStore::of(const Look& look) {
  for (LookWords& words : looks_) {
    if (words.serves(look)) return words;
  }
  return looks_.emplace_back(shaper_, hyphenator_, look);
}

std::vector<LookWords*> WordStore::of(const std::vector<Look>& looks) {
  std::vector<LookWords*> words;
  words.reserve(looks.size());
  for (const Look& look : looks) words.push_back(&of(look));
  return words;
}

Length WidthReader::up_to(std::uint32_t offset) {
  Length width;
  const std::vector<text::ShapedRun>& runs = word_.runs;
  for (; run_ < runs.size(); ++run_, glyph_ = 0) {
    for (; glyph_ < runs[run_].glyphs.size(); ++glyph_) {
      const text::Glyph& glyph = runs[run_].glyphs[glyph_];
      if (glyph.text_begin >= offset) return width;
      width += glyph.advance;
    }
  }
  return width;
}

bool continues_grapheme(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x200D || c == 0x2060;
}

bool cuts_word(std::string_view text, std::size_t offset) {
  if (offset == 0 || offset >= text.size()) return false;
  std::size_t before = offset - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
  return is_letter(utf8::next(text, before)) && is_letter(utf8::next(text, offset));
}

}  // namespace protokollwerk::layout
