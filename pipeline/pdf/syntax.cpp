#include "pdf/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "base/utf8.h"

namespace protokollwerk::pdf::syntax {
namespace {

constexpr std::string_view digits = "0123456789ABCDEF";

void hexadecimal_byte(std::string& to, char byte) {
  const auto value = static_cast<unsigned char>(byte);
  to += digits[value >> 4U];
  to += digits[value & 15U];
}

/// A number given in thousandths.
void thousandths(std::string& to, std::int64_t value) {
  if (value < 0) to += '-';
  const std::int64_t magnitude = std::abs(value);
  if (magnitude >= 1000 || magnitude == 0) integer(to, magnitude / 1000);
  std::int64_t rest = magnitude % 1000;
  if (rest == 0) return;
  to += '.';
  for (std::int64_t place = 100; rest != 0; place /= 10) {
    to += digits[static_cast<std::size_t>(rest / place)];
    rest %= place;
  }
}

void utf16_unit(std::string& to, std::uint32_t unit) {
  to += static_cast<char>(unit >> 8U);
  to += static_cast<char>(unit & 0xFFU);
}

/// The characters of PDFDocEncoding from 0x80 to 0xA0 (ISO 32000-1, annex D.3); 0 for none.
constexpr std::array<char32_t, 33> document_characters = {
    0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039, 0x203A, 0x2212,
    0x2030, 0x201E, 0x201C, 0x201D, 0x2018, 0x2019, 0x201A, 0x2122, 0xFB01, 0xFB02, 0x0141,
    0x0152, 0x0160, 0x0178, 0x017D, 0x0131, 0x0142, 0x0153, 0x0161, 0x017E, 0,      0x20AC};

/// The character's byte in PDFDocEncoding; 0 for none.
char document_byte(char32_t character) {
  const bool is_latin = character >= 0xA1 && character <= 0xFF && character != 0xAD;
  if ((character >= ' ' && character <= '~') || is_latin) return static_cast<char>(character);
  const auto* const found = std::find(document_characters.begin(), document_characters.end(), character);
  return character == 0 || found == document_characters.end()
             ? '\0'
             : static_cast<char>(0x80 + (found - document_characters.begin()));
}

/// The text in PDFDocEncoding; empty if it does not have all of it, or where the first bytes would be taken
/// for the mark of another encoding.
std::string in_document_encoding(std::string_view utf8) {
  std::string bytes;
  for (std::size_t offset = 0; offset < utf8.size();) {
    const char byte = document_byte(utf8::next(utf8, offset));
    if (byte == '\0') return {};
    bytes += byte;
  }
  const bool is_mistakable =
      !bytes.empty() && (bytes[0] == '\xFE' || bytes[0] == '\xFF' || bytes[0] == '\xEF');
  return is_mistakable ? std::string() : bytes;
}

bool is_regular(char byte) {
  return byte > ' ' && byte <= '~' && std::string_view("()<>[]{}/%#").find(byte) == std::string_view::npos;
}

}  // namespace

void integer(std::string& to, std::int64_t value) {
  std::array<char, 24> buffer;
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  to.append(buffer.data(), result.ptr);
}

void length(std::string& to, Length value) {
  thousandths(to, value.millipoints());
}

void colour(std::string& to, const doc::Colour& value) {
  const auto component = [&to](std::uint8_t level) { thousandths(to, (level * 1000 + 127) / 255); };
  component(value.red);
  to += ' ';
  component(value.green);
  to += ' ';
  component(value.blue);
}

void name(std::string& to, std::string_view value) {
  to += '/';
  for (const char byte : value) {
    if (is_regular(byte)) {
      to += byte;
    } else {
      to += '#';
      hexadecimal_byte(to, byte);
    }
  }
}

void bytes(std::string& to, std::string_view value) {
  to += '(';
  for (const char byte : value) {
    if (byte == '(' || byte == ')' || byte == '\\') to += '\\';
    if (byte == '\r') {
      to += "\\r";
    } else {
      to += byte;
    }
  }
  to += ')';
}

void hexadecimal(std::string& to, std::string_view value) {
  to += '<';
  for (const char byte : value) hexadecimal_byte(to, byte);
  to += '>';
}

std::string utf16(std::string_view utf8) {
  std::string result;
  for (std::size_t offset = 0; offset < utf8.size();) {
    const char32_t character = utf8::next(utf8, offset);
    if (character >= 0x10000) {
      utf16_unit(result, 0xD800U + ((character - 0x10000U) >> 10U));
      utf16_unit(result, 0xDC00U + ((character - 0x10000U) & 0x3FFU));
    } else {
      utf16_unit(result, character);
    }
  }
  return result;
}

void text(std::string& to, std::string_view utf8) {
  if (const std::string plain = in_document_encoding(utf8); !plain.empty() || utf8.empty()) {
    bytes(to, std::string_view(plain).substr(0, maximum_string));
    return;
  }
  std::string units = "\xFE\xFF" + utf16(utf8);
  if (units.size() > maximum_string) {
    units.resize(maximum_string / 2 * 2);
    const auto last = static_cast<unsigned char>(units[units.size() - 2]);
    if (last >= 0xD8 && last < 0xDC) units.resize(units.size() - 2);
  }
  bytes(to, units);
}

void reference(std::string& to, std::uint32_t object) {
  integer(to, object);
  to += " 0 R";
}

}  // namespace protokollwerk::pdf::syntax
