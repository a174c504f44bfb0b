#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The lexical forms of grundtypen.xsd that the schema's white-space rule leaves to the reader: libxml2
/// validates the collapsed value, pugixml hands out the written one.
namespace protokollwerk::prose {

/// Space, tab, CR, LF: what XML collapses. U+00A0 and its kin are text.
constexpr bool is_xml_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// XML white space collapsed to single spaces, trimmed, in NFC.
std::string one_line(std::string_view text);

/// The items of an xs:list.
std::vector<std::string> list_items(std::string_view text);

/// A whole number that the schema has bounded: digits with optional sign and surrounding white space
/// (ENSURE).
std::int64_t whole_number(std::string_view text);

}  // namespace protokollwerk::prose
