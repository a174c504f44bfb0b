#include "xml/xmp.h"

#include <memory>
#include <string_view>

#include "xml/libxml.h"

namespace protokollwerk::xml {
namespace {

constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

std::string text(const xmlChar* value) {
  return value == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(value));
}

std::string content_of(const xmlNode* node) {
  const std::unique_ptr<xmlChar, void (*)(void*)> content(xmlNodeGetContent(node), xmlFree);
  return text(content.get());
}

bool is_element(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE;
}

bool is_rdf(const xmlNode* node, std::string_view name) {
  return is_element(node) && node->ns != nullptr && text(node->ns->href) == rdf && text(node->name) == name;
}

/// Empty for none.
std::string language_of(xmlNode* item) {
  const std::unique_ptr<xmlChar, void (*)(void*)> language(
      xmlGetNsProp(item, reinterpret_cast<const xmlChar*>("lang"), XML_XML_NAMESPACE), xmlFree);
  return text(language.get());
}

/// Fills in the texts of the items of the array that the property holds, or the property's own text.
void read_values(xmlNode* node, XmpProperty& property) {
  for (xmlNode* array = node->children; array != nullptr; array = array->next) {
    if (!is_rdf(array, "Alt") && !is_rdf(array, "Seq") && !is_rdf(array, "Bag")) continue;
    bool has_default = false;
    bool has_language = false;
    for (xmlNode* item = array->children; item != nullptr; item = item->next) {
      if (!is_rdf(item, "li")) continue;
      property.values.push_back(content_of(item));
      const std::string language = language_of(item);
      has_default = has_default || language == "x-default";
      has_language = has_language || (!language.empty() && language != "x-default");
    }
    property.needs_document_language = has_default && !has_language;
    return;
  }
  property.values = {content_of(node)};
}

XmpProperty named(const xmlNs* name_space, const xmlChar* name) {
  XmpProperty property;
  property.name = text(name);
  if (name_space == nullptr) return property;
  property.name_space = text(name_space->href);
  property.prefix = text(name_space->prefix);
  return property;
}

void add_description(xmlNode* description, std::vector<XmpProperty>& properties) {
  for (const xmlAttr* attribute = description->properties; attribute != nullptr;
       attribute = attribute->next) {
    properties.push_back(named(attribute->ns, attribute->name));
    properties.back().values = {content_of(attribute->children)};
  }
  for (xmlNode* child = description->children; child != nullptr; child = child->next) {
    if (!is_element(child)) continue;
    properties.push_back(named(child->ns, child->name));
    read_values(child, properties.back());
  }
}

/// The rdf:RDF element, which is the root or a child of x:xmpmeta.
xmlNode* rdf_element(xmlNode* root) {
  if (root == nullptr || is_rdf(root, "RDF")) return root;
  for (xmlNode* child = root->children; child != nullptr; child = child->next) {
    if (is_rdf(child, "RDF")) return child;
  }
  return nullptr;
}

}  // namespace

std::optional<std::vector<XmpProperty>> read_xmp(const std::string& packet) {
  const libxml::Owned<xmlDoc> document(
      xmlReadMemory(packet.data(), static_cast<int>(packet.size()), nullptr, nullptr,
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  // XMP has no document type; an entity could stand for more text than memory holds.
  if (!document || document->intSubset != nullptr) return std::nullopt;
  std::vector<XmpProperty> properties;
  xmlNode* root = rdf_element(xmlDocGetRootElement(document.get()));
  if (root == nullptr) return properties;
  for (xmlNode* child = root->children; child != nullptr; child = child->next) {
    if (is_rdf(child, "Description")) add_description(child, properties);
  }
  return properties;
}

}  // namespace protokollwerk::xml
