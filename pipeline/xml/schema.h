#pragma once

#include <map>
#include <string>
#include <vector>

#include "xml/document.h"
#include "xml/libxml.h"

namespace protokollwerk::xml {

/// A schema as libxml2 compiled it, with the names it declares (for suggestions), sorted.
struct Schema::Compiled {
  libxml::Owned<xmlSchema> schema;
  std::string target_namespace;
  std::vector<std::string> root_names;  ///< elements declared at the top level of the schema file itself
  std::vector<std::string> element_names;
  std::vector<std::string> attribute_names;
  /// Named simple types and the type each restricts ("Anzahl" → "xs:positiveInteger"), local names but for
  /// "xs:".
  std::map<std::string, std::string> base_types;
  /// What the schema's documentation says of its named simple types, as one line of German.
  std::map<std::string, std::string> type_descriptions;
  /// The same by the pattern of such a type: libxml2 names only that when a value does not match.
  std::map<std::string, std::string> pattern_descriptions;
};

/// One message of the schema validator.
struct SchemaError {
  int code = 0;             ///< xmlParserErrors
  std::size_t element = 0;  ///< ordinal in document order
  std::string text;         ///< libxml2's words, English
  xmlNode* node = nullptr;  ///< the element, as long as the tree stands
};

/// Every message that validating the tree gives, in document order as libxml2 finds them.
std::vector<SchemaError> validate(xmlDoc* tree, const Schema::Compiled& schema);

}  // namespace protokollwerk::xml
