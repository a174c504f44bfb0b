#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/paragraph_collect.h"
#include "text/hyphenator.h"
#include "text/shaper.h"

namespace protokollwerk::layout {

/// What stands between two places at which a word may be hyphenated, or before the first.
struct Syllable {
  std::uint32_t end = 0;  ///< bytes of the word
  Length width;           ///< within the word
  Length hyphen_width;    ///< what a line that ends here is wider: LookWords::line_end_width
  text::DivisionKind division = text::DivisionKind::syllable;  ///< what the end is
};

/// A word as glyphs.
struct Word {
  std::vector<text::ShapedRun> runs;
  Length width;
  bool divided = false;             ///< whether `syllables` was worked out
  std::vector<Syllable> syllables;  ///< to the last division point; what follows it is not listed
};

/// The words of one look (colour plays no part), each shaped once. References stay valid.
class LookWords {
 public:
  LookWords(const text::Shaper& shaper, const text::Hyphenator& hyphenator, Look look);

  [[nodiscard]] bool serves(const Look& look) const;
  /// Throws text::MissingGlyph for a character without glyph.
  const Word& shaped(std::string_view word);
  /// Like `shaped`, with the syllables of the letters-only stretches. None in stretches that touch a digit or
  /// look like an abbreviation (more than one capital); none that would leave two letters for the next line.
  const Word& divided(std::string_view word);
  /// What a line end behind `offset` bytes of the word adds to the width up to there, by `sign` ("-" or
  /// nothing) and by kerning, which is now with the sign and no longer with what followed. May be negative.
  Length line_end_width(std::string_view word, std::uint32_t offset, std::string_view sign);
  [[nodiscard]] const Word& space() const { return *space_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  Word& find(std::string_view word);
  [[nodiscard]] Word shape(std::string_view word) const;
  [[nodiscard]] std::vector<text::Division> divisions(std::string_view word) const;

  const text::Shaper& shaper_;
  const text::Hyphenator& hyphenator_;
  Look look_;
  std::unordered_map<std::string, Word, Hash, std::equal_to<>> words_;  ///< never iterated
  const Word* space_;
};

/// The words of all looks of a document, so that each is worked out once.
class WordStore {
 public:
  WordStore(const text::Shaper& shaper, const text::Hyphenator& hyphenator)
      : shaper_(shaper), hyphenator_(hyphenator) {}

  LookWords& of(const Look& look);
  /// One for each look, in the same order.
  std::vector<LookWords*> of(const std::vector<Look>& looks);

 private:
  const text::Shaper& shaper_;
  const text::Hyphenator& hyphenator_;
  std::deque<LookWords> looks_;  ///< grows without moving what references point to
};

/// Reads the widths of a word's parts from its glyphs, from left to right.
class WidthReader {
 public:
  explicit WidthReader(const Word& word) : word_(word) {}
  /// Width from where the last call ended to `offset` (bytes of the word).
  Length up_to(std::uint32_t offset);

 private:
  const Word& word_;
  std::size_t run_ = 0;
  std::size_t glyph_ = 0;
};

/// Whether the character continues the grapheme before it (UAX #29, Extend and ZWJ, as far as European text
/// has them).
bool continues_grapheme(char32_t c);

/// Whether letters meet at the offset: the text was cut inside a word.
bool cuts_word(std::string_view text, std::size_t offset);

}  // namespace protokollwerk::layout
