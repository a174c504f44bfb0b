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
  std::uint32_t end = 0;                                       ///< bytes of the word
  Length width;                                                ///< within the word
  Length line_end;                                             ///< LookWords::line_end_width, with a hyphen
  Length line_start;                                           ///< LookWords::line_start_width
  text::DivisionKind division = text::DivisionKind::syllable;  ///< what the end is
};

/// A word as glyphs.
struct Word {
  std::string_view text;
  std::vector<text::Ligature> ligatures;  ///< those that were permitted
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
  /// Without ligatures. Throws text::MissingGlyph for a character without glyph, as all of them do.
  const Word& shaped(std::string_view text);
  /// A whole word of the hyphenator's language: with the ligatures that its divisions permit, in stretches of
  /// letters only that touch no digit and do not look like an abbreviation (more than one capital).
  const Word& written(std::string_view word);
  /// The same with the syllables of those stretches; none that would leave two letters for the next line.
  const Word& divided(std::string_view word);
  /// A part of a word, in bytes of it, as it is printed on a line of its own, with `sign` behind it.
  const Word& part(const Word& word, std::uint32_t begin, std::uint32_t end, std::string_view sign);
  /// What a line end behind `offset` bytes of the word adds to the width up to there: by `sign` ("-" or
  /// nothing), by kerning, which is now with the sign and no longer with what followed, and by a ligature
  /// that falls apart. May be negative.
  Length line_end_width(const Word& word, std::uint32_t offset, std::string_view sign);
  /// What such a line end adds to the next line: the rest of a ligature that fell apart.
  Length line_start_width(const Word& word, std::uint32_t offset);
  [[nodiscard]] const Word& space() const { return *space_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  using Words = std::unordered_map<std::string, Word, Hash, std::equal_to<>>;  ///< never iterated

  const Word& shaped(std::string_view text, std::vector<text::Ligature> ligatures);
  Word& find_written(std::string_view word);
  void shape(Word& word) const;
  [[nodiscard]] std::vector<text::Ligature> ligatures(std::string_view word) const;
  [[nodiscard]] std::vector<text::Division> divisions(std::string_view word) const;

  const text::Shaper& shaper_;
  const text::Hyphenator& hyphenator_;
  Look look_;
  Words shaped_;   ///< by their text, and their ligatures if there are any
  Words written_;  ///< by their text
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
