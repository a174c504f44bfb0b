#include "xml/schema_message.h"

namespace protokollwerk::xml {
namespace {

std::string_view local_part(std::string_view name) {
  const auto brace = name.rfind('}');
  return brace == std::string_view::npos ? name : name.substr(brace + 1);
}

std::string_view strip(std::string_view text, std::string_view characters) {
  const auto first = text.find_first_not_of(characters);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(characters) - first + 1);
}

/// Takes "<before>'<value>'" from the front of the text; empty and nothing taken if it is not there.
std::string_view take_quoted(std::string_view& text, std::string_view before) {
  if (!text.starts_with(before) || text.size() <= before.size() || text[before.size()] != '\'') return {};
  const auto begin = before.size() + 1;
  const auto end = text.find('\'', begin);
  if (end == std::string_view::npos) return {};
  const auto value = text.substr(begin, end - begin);
  text.remove_prefix(end + 1);
  return value;
}

}  // namespace

SchemaMessage take_apart(std::string_view text) {
  SchemaMessage message;
  const auto element = take_quoted(text, "Element ");
  message.element = local_part(element);
  message.element_uri = between(element, "{", "}");
  message.attribute = local_part(take_quoted(text, ", attribute "));
  if (text.starts_with(": ")) text.remove_prefix(2);
  message.facet = take_quoted(text, "[facet ");
  if (text.starts_with("] ")) text.remove_prefix(2);
  message.sentence = text;
  return message;
}

std::string between(std::string_view text, std::string_view before, std::string_view after) {
  const auto found = text.find(before);
  if (found == std::string_view::npos) return {};
  const auto begin = found + before.size();
  const auto end = text.find(after, begin);
  return end == std::string_view::npos ? std::string() : std::string(text.substr(begin, end - begin));
}

std::vector<std::string> expected_names(std::string_view sentence) {
  std::vector<std::string> names;
  const std::string list = between(sentence, "( ", " )");
  for (std::string_view rest = list; !rest.empty();) {
    // A comma may stand inside "{uri}".
    const auto uri_end = rest.starts_with("{") ? rest.find('}') : 0;
    const auto end = rest.find(", ", uri_end == std::string_view::npos ? 0 : uri_end);
    const auto name = local_part(rest.substr(0, end));
    if (!name.empty() && name.find_first_of("*#") == std::string_view::npos) names.emplace_back(name);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 2);
  }
  return names;
}

std::vector<std::string> listed_values(std::string_view sentence) {
  std::vector<std::string> values;
  const auto set = sentence.rfind("set {");
  if (set == std::string_view::npos) return values;
  const std::string list = between(sentence.substr(set), "{", "}");
  for (std::string_view rest = list; !rest.empty();) {
    const auto end = rest.find("', '");
    values.emplace_back(strip(rest.substr(0, end), "'"));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 4);
  }
  return values;
}

}  // namespace protokollwerk::xml
