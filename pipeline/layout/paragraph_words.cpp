#include "layout/paragraph_words.h"

#include <utility>

#include "base/utf8.h"
#include "text/coverage.h"

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

Word& LookWords::find(std::string_view word) {
  if (const auto known = words_.find(word); known != words_.end()) return known->second;
  return words_.emplace(std::string(word), shape(word)).first->second;
}

const Word& LookWords::shaped(std::string_view word) {
  return find(word);
}

const Word& LookWords::divided(std::string_view word) {
  Word& found = find(word);
  if (found.divided) return found;
  WidthReader width(found);
  for (const text::Division& division : divisions(word)) {
    const auto end = static_cast<std::uint32_t>(division.offset);
    found.syllables.push_back({end, width.up_to(end), line_end_width(word, end, "-"), division.kind});
  }
  found.divided = true;
  return found;
}

Length LookWords::line_end_width(std::string_view word, std::uint32_t offset, std::string_view sign) {
  const std::size_t begin = last_grapheme(word, offset);
  WidthReader width(shaped(word));
  width.up_to(static_cast<std::uint32_t>(begin));
  const std::string alone(word.substr(begin, offset - begin));
  return shaped(alone + std::string(sign)).width - width.up_to(offset);
}

Word LookWords::shape(std::string_view word) const {
  Word shaped;
  shaped.runs = shaper_.shape(word, look_.stack, look_.size, look_.language);
  refuse_missing(shaped.runs, word);
  std::erase_if(shaped.runs, [](const text::ShapedRun& run) { return run.glyphs.empty(); });
  for (const text::ShapedRun& run : shaped.runs) {
    for (const text::Glyph& glyph : run.glyphs) shaped.width += glyph.advance;
  }
  return shaped;
}

std::vector<text::Division> LookWords::divisions(std::string_view word) const {
  std::vector<text::Division> divisions;
  for (const Stretch& stretch : letter_stretches(word)) {
    if (stretch.capitals > 1 || stretch.touches_digit) continue;
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
