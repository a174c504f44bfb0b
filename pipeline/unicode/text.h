#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace protokollwerk::unicode {

/// Normalisation form C. `is_nfc` is cheap for text that is.
bool is_nfc(std::string_view text);
std::string to_nfc(std::string_view text);

/// Lower case by the rules of German ("ẞ" → "ß").
std::string to_lower(std::string_view text);
/// Upper case by the rules of German.
std::string to_upper(std::string_view text);

/// For comparing titles: case folded, accents and punctuation removed, white space collapsed ("IT Sicherheit
/// /Cybersicherheit" and "IT-Sicherheit / Cybersicherheit" give the same).
std::string fold_for_comparison(std::string_view text);

/// Byte offsets at which a line may be broken according to UAX #14 with German tailoring, ascending, without
/// 0 and with the end of the text last. Hard breaks (U+2028, newline) are not marked apart.
std::vector<std::size_t> line_break_opportunities(std::string_view text);

/// Byte ranges of the words of a text (UAX #29), numbers included, punctuation and white space left out.
struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::vector<WordRange> words(std::string_view text);

/// Columns that the text takes on a terminal with a fixed-width font: 0 for accents that combine, 2 for wide
/// East Asian characters, else 1 per character.
std::size_t display_columns(std::string_view text);

}  // namespace protokollwerk::unicode
