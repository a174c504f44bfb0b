#include "app/coverage.h"

#include <charconv>

#include "app/definitions.h"
#include "base/utf8.h"
#include "text/coverage.h"
#include "unicode/text.h"

namespace protokollwerk::app {
namespace {

/// A character of an XML file and the bytes that stand for it.
struct Written {
  char32_t character = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Offset behind `terminator`, searched from `from`.
std::size_t behind(std::string_view text, std::string_view terminator, std::size_t from) {
  const std::size_t found = text.find(terminator, from);
  return found == std::string_view::npos ? text.size() : found + terminator.size();
}

/// Offset behind the comments and processing instructions that begin at `offset`.
std::size_t skip_unprinted(std::string_view text, std::size_t offset) {
  while (true) {
    const std::string_view rest = text.substr(offset);
    if (rest.starts_with("<!--")) {
      offset = behind(text, "-->", offset);
    } else if (rest.starts_with("<?")) {
      offset = behind(text, "?>", offset);
    } else {
      return offset;
    }
  }
}

/// The number of a character reference, without "&#" and ";".
char32_t referenced(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal ? 16 : 10);
  return number;
}

Written next_written(std::string_view text, std::size_t offset) {
  Written written{0, offset, offset};
  if (text.substr(offset).starts_with("&#")) {
    written.end = behind(text, ";", offset);
    written.character = referenced(text.substr(offset + 2, written.end - offset - 3));
  } else {
    written.character = utf8::next(text, written.end);
  }
  return written;
}

/// Whether `mark` and the character before it make up characters that can all be printed.
bool merges(char32_t before, char32_t mark, const Printable& printable) {
  if (before == 0) return false;
  std::string pair;
  utf8::append(pair, before);
  utf8::append(pair, mark);
  const std::string composed = unicode::to_nfc(pair);
  for (std::size_t offset = 0; offset < composed.size();) {
    if (!printable(utf8::next(composed, offset))) return false;
  }
  return true;
}

diag::Diagnostic finding_for(const Written& written, diag::SourceIndex source, const std::string& style) {
  std::string character;
  utf8::append(character, written.character);
  diag::Diagnostic diagnostic;
  diagnostic.definition = &finding::missing_character;
  diagnostic.arguments = {
      {"zeichen", character}, {"nummer", text::code_point_name(written.character)}, {"stil", style}};
  diagnostic.span =
      diag::Span{source, static_cast<std::uint32_t>(written.begin), static_cast<std::uint32_t>(written.end)};
  return diagnostic;
}

}  // namespace

bool is_layout_control(char32_t character) {
  constexpr char32_t byte_order_mark = 0xFEFF, soft_hyphen = 0x00AD;
  return character < U' ' || character == byte_order_mark || character == soft_hyphen;
}

void report_missing_characters(diag::SourceIndex source, const diag::Sources& sources,
                               const Printable& printable, const std::string& style,
                               diag::Diagnostics& diagnostics) {
  const std::string_view text = sources[source].text();
  char32_t before = 0;
  for (std::size_t offset = skip_unprinted(text, 0); offset < text.size();
       offset = skip_unprinted(text, offset)) {
    const Written written = next_written(text, offset);
    offset = written.end;
    const bool fine = is_layout_control(written.character) || printable(written.character) ||
                      merges(before, written.character, printable);
    if (!fine) diagnostics.report(finding_for(written, source, style));
    before = written.character;
  }
}

}  // namespace protokollwerk::app
