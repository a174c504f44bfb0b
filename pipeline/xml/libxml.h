#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlschemas.h>

/// Move-only owners of libxml2's handles, for this folder only.
namespace protokollwerk::xml::libxml {

struct Free {
  void operator()(xmlDoc* handle) const { xmlFreeDoc(handle); }
  void operator()(xmlSchema* handle) const { xmlSchemaFree(handle); }
  void operator()(xmlSchemaParserCtxt* handle) const { xmlSchemaFreeParserCtxt(handle); }
  void operator()(xmlSchemaValidCtxt* handle) const { xmlSchemaFreeValidCtxt(handle); }
  void operator()(xmlParserCtxt* handle) const {
    if (handle->myDoc != nullptr) xmlFreeDoc(handle->myDoc);
    handle->myDoc = nullptr;
    xmlFreeParserCtxt(handle);
  }
};

template <typename Handle>
using Owned = std::unique_ptr<Handle, Free>;

/// libxml2's strings are UTF-8 in unsigned bytes.
inline std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

/// Each element of a tree read by `parse_well_formed` carries its ordinal in document order (from 0).
inline void set_ordinal(xmlNode* element, std::size_t ordinal) {
  element->_private = reinterpret_cast<void*>(static_cast<std::uintptr_t>(ordinal));
}
inline std::size_t ordinal(const xmlNode* element) {
  return static_cast<std::size_t>(reinterpret_cast<std::uintptr_t>(element->_private));
}

}  // namespace protokollwerk::xml::libxml
