#include "diag/printable.h"

#include "base/utf8.h"

namespace protokollwerk::diag {

bool is_unsafe_on_terminal(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x2028 || c == 0x2029;
}

bool is_plain(std::string_view text) {
  if (utf8::first_invalid(text)) return false;
  for (std::size_t offset = 0; offset < text.size();)
    if (is_unsafe_on_terminal(utf8::next(text, offset))) return false;
  return true;
}

std::string printable_line(std::string_view text) {
  std::string line;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto begin = offset;
    const char c = text[offset];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      ++offset;
      if (line.empty() || line.back() != ' ') line += ' ';
      continue;
    }
    const bool is_utf8 = utf8::first_invalid(text.substr(begin, 4)) != 0u;
    const bool is_safe = is_utf8 && !is_unsafe_on_terminal(utf8::next(text, offset));
    if (!is_utf8) ++offset;
    line += is_safe ? text.substr(begin, offset - begin) : std::string_view(replacement_character);
  }
  return line;
}

}  // namespace protokollwerk::diag
