#include "xml/doctype.h"

#include <algorithm>

#include "xml/input_checks.h"

namespace protokollwerk::xml {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Offset behind `mark`, searched from `from` on; the end of the text if it does not come.
std::size_t behind(std::string_view text, std::size_t from, std::string_view mark) {
  const auto found = text.find(mark, from);
  return found == std::string_view::npos ? text.size() : found + mark.size();
}

/// Offset behind the declaration's `>`: quotes, comments, instructions and the internal subset are skipped.
std::size_t end_of(std::string_view text, std::size_t at) {
  bool in_subset = false;
  while (at < text.size()) {
    const auto rest = text.substr(at);
    if (rest.starts_with("<!--")) {
      at = behind(text, at + 4, "-->");
    } else if (rest.starts_with("<?")) {
      at = behind(text, at + 2, "?>");
    } else if (text[at] == '"' || text[at] == '\'') {
      at = behind(text, at + 1, rest.substr(0, 1));
    } else if (text[at] == '>' && !in_subset) {
      return at + 1;
    } else {
      if (text[at] == '[') in_subset = true;
      if (text[at] == ']') in_subset = false;
      ++at;
    }
  }
  return text.size();
}

}  // namespace

std::optional<DoctypePlace> find_doctype(std::string_view text) {
  constexpr std::string_view keyword = "<!DOCTYPE";
  std::size_t at = byte_order_mark_length(text);
  while (at < text.size()) {
    const auto rest = text.substr(at);
    if (is_space(rest[0])) {
      ++at;
    } else if (rest.starts_with(keyword)) {
      return DoctypePlace{at, at + keyword.size(), end_of(text, at + keyword.size())};
    } else if (rest.starts_with("<!--")) {
      at = behind(text, at + 4, "-->");
    } else if (rest.starts_with("<?")) {
      at = behind(text, at + 2, "?>");
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace protokollwerk::xml
