#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace protokollwerk::xml {

/// A message of libxml2's schema validator, taken apart. Its shape is
/// "Element '{uri}name'[, attribute 'name']: [facet 'f'] sentence".
struct SchemaMessage {
  std::string element;        ///< local name
  std::string element_uri;    ///< namespace of the element; empty if it has none
  std::string attribute;      ///< name as far as libxml2 gives it; empty if the message is about the element
  std::string facet;          ///< "pattern", "enumeration", …; empty if no facet is violated
  std::string_view sentence;  ///< the rest
};

SchemaMessage take_apart(std::string_view text);

/// What stands between `before` and `after` in a text; empty if either is missing.
std::string between(std::string_view text, std::string_view before, std::string_view after);

/// The local names behind "Expected is ( a ).", "Expected is one of ( {u}a, {u}b )."; wildcards left out.
std::vector<std::string> expected_names(std::string_view sentence);

/// The values in "{'a', 'b'}" of an enumeration.
std::vector<std::string> listed_values(std::string_view sentence);

}  // namespace protokollwerk::xml
