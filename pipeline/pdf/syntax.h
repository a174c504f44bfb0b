#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/length.h"
#include "doc/style.h"

/// How values are spelt in a PDF file (ISO 32000-1, 7.3). Every function appends to `to` the shortest form.
namespace protokollwerk::pdf::syntax {

/// Longest string that PDF/A allows, in bytes (ISO 19005-2, 6.1.13).
constexpr std::size_t maximum_string = 32'767;

void integer(std::string& to, std::int64_t value);

/// In points with at most three decimals; no sign of a zero, no zero before the decimal point.
void length(std::string& to, Length value);

/// Three components from 0 to 1 with three decimals, separated by blanks.
void colour(std::string& to, const doc::Colour& value);

/// `/` and the name; characters outside the regular ones as #xx.
void name(std::string& to, std::string_view value);

/// A literal string of arbitrary bytes.
void bytes(std::string& to, std::string_view value);

/// A string of hexadecimal digits.
void hexadecimal(std::string& to, std::string_view value);

/// A text string for UTF-8 text: in PDFDocEncoding where that has all of it, else UTF-16BE with byte order
/// mark.
/// Cut at the last character that fits the longest string.
void text(std::string& to, std::string_view utf8);

/// `12 0 R`
void reference(std::string& to, std::uint32_t object);

/// UTF-16BE without byte order mark.
std::string utf16(std::string_view utf8);

}  // namespace protokollwerk::pdf::syntax
