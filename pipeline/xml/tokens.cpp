#include "xml/tokens.h"

#include <algorithm>

#include "base/contract.h"

namespace protokollwerk::xml {
namespace {

/// Offset behind the next `mark`.
std::size_t behind(std::string_view text, std::size_t from, std::string_view mark) {
  const auto found = text.find(mark, from);
  ENSURE(found != std::string_view::npos);
  return found + mark.size();
}

/// Offset behind the `>` of a start tag; one inside a quoted value does not count.
std::size_t behind_start_tag(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text[at] == '>') return at + 1;
    if (text[at] == '"' || text[at] == '\'') at = behind(text, at + 1, text.substr(at, 1)) - 1;
  }
  fail_contract("a start tag ends", std::source_location::current());
}

std::string_view name_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find_first_of(" \t\r\n/>", begin) - begin);
}

Token markup_at(std::string_view text, std::size_t begin) {
  const auto rest = text.substr(begin);
  const auto token = [&](Token::Kind kind, std::size_t end, std::string_view name) {
    return Token{kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), name};
  };
  using Kind = Token::Kind;
  if (rest.starts_with("<!--")) return token(Kind::other, behind(text, begin + 4, "-->"), {});
  if (rest.starts_with("<![CDATA[")) return token(Kind::other, behind(text, begin, "]]>"), {});
  if (rest.starts_with("<?")) return token(Kind::other, behind(text, begin, "?>"), {});
  if (rest.starts_with("</")) return token(Kind::end_tag, behind(text, begin, ">"), name_at(text, begin + 2));
  const auto end = behind_start_tag(text, begin + 1);
  return token(text[end - 2] == '/' ? Kind::empty_tag : Kind::start_tag, end, name_at(text, begin + 1));
}

}  // namespace

std::vector<Token> tokens(std::string_view text) {
  std::vector<Token> all;
  for (std::size_t at = 0; at < text.size(); at = all.back().end) {
    if (text[at] == '<') {
      all.push_back(markup_at(text, at));
    } else {
      const auto end = std::min(text.find('<', at), text.size());
      all.push_back({Token::Kind::text, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), {}});
    }
  }
  return all;
}

}  // namespace protokollwerk::xml
