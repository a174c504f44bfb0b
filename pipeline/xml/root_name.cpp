#include "xml/root_name.h"

#include <algorithm>

namespace protokollwerk::xml {
namespace {

/// Where the text goes on behind `end`, searched from `at`; its length if it never does.
std::size_t behind(std::string_view text, std::string_view end, std::size_t at) {
  const std::size_t found = text.find(end, at);
  return found == std::string_view::npos ? text.size() : found + end.size();
}

/// Offset of the first start tag.
std::size_t first_tag(std::string_view text) {
  std::size_t at = std::min(text.find('<'), text.size());
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--"))
      at = behind(text, "-->", at);
    else if (rest.starts_with("<?"))
      at = behind(text, "?>", at);
    else
      break;
    at = std::min(text.find('<', at), text.size());
  }
  return at;
}

}  // namespace

std::string_view root_name(std::string_view text) {
  const std::size_t tag = first_tag(text);
  if (tag == text.size() || text.substr(tag).starts_with("<!")) return {};
  const std::string_view rest = text.substr(tag + 1);
  const std::string_view name = rest.substr(0, rest.find_first_of(" \t\r\n/>"));
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace protokollwerk::xml
