#include "xml/document.h"

#include "base/contract.h"
#include "xml/content.h"

namespace protokollwerk::xml {
namespace {

/// Handles keep pugixml's own node pointer, untyped so that its header stays inside this folder.
pugi::xml_node node_of(const void* node) {
  return pugi::xml_node(static_cast<pugi::xml_node_struct*>(const_cast<void*>(node)));
}

bool is_element(const pugi::xml_node& node) {
  return node.type() == pugi::node_element;
}

bool is_text(const pugi::xml_node& node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

bool is_declaration(std::string_view attribute_name) {
  return attribute_name == "xmlns" || attribute_name.starts_with("xmlns:") ||
         attribute_name.starts_with("xsi:");
}

void append_text(const pugi::xml_node& node, std::string& text) {
  for (const auto& child : node.children()) {
    if (is_text(child)) {
      text += child.value();
    } else {
      append_text(child, text);
    }
  }
}

const ElementPlace& place_of(const MarkupIndex& index, const pugi::xml_node& node) {
  const auto offset = node.offset_debug();
  ENSURE(offset > 0);
  return index.element_named_at(static_cast<std::size_t>(offset));
}

}  // namespace

std::string_view Element::name() const {
  return node_of(node_).name();
}

std::string_view Element::attribute(const char* name) const {
  return node_of(node_).attribute(name).value();
}

bool Element::has_attribute(const char* name) const {
  return !node_of(node_).attribute(name).empty();
}

std::vector<Element::Attribute> Element::attributes() const {
  std::vector<Attribute> result;
  for (const auto& attribute : node_of(node_).attributes()) {
    if (!is_declaration(attribute.name())) result.push_back({attribute.name(), attribute.value()});
  }
  return result;
}

Element Element::child(const char* name) const {
  const auto found = node_of(node_).child(name);
  return found.empty() ? Element() : Element(document_, found.internal_object());
}

std::vector<Element> Element::children() const {
  std::vector<Element> result;
  for (const auto& child : node_of(node_).children()) {
    if (is_element(child)) result.push_back({document_, child.internal_object()});
  }
  return result;
}

std::vector<Element> Element::children(const char* name) const {
  std::vector<Element> result;
  for (const auto& child : node_of(node_).children(name))
    result.push_back({document_, child.internal_object()});
  return result;
}

Element Element::parent() const {
  const auto parent = node_of(node_).parent();
  return is_element(parent) ? Element(document_, parent.internal_object()) : Element();
}

std::string Element::text() const {
  std::string result;
  append_text(node_of(node_), result);
  return result;
}

diag::Span Element::span() const {
  if (empty()) return {};
  const auto& place = place_of(document_->content_->index, node_of(node_));
  return {document_->content_->source, place.begin, place.start_tag_end};
}

diag::Span Element::whole_span() const {
  if (empty()) return {};
  const auto& place = place_of(document_->content_->index, node_of(node_));
  return {document_->content_->source, place.begin, place.end};
}

diag::Span Element::attribute_span(const char* name) const {
  if (empty()) return {};
  const auto& content = *document_->content_;
  const auto& place = place_of(content.index, node_of(node_));
  for (std::uint32_t i = 0; i < place.attribute_count; ++i) {
    const auto& attribute = content.index.attributes[place.first_attribute + i];
    if (content.text.substr(attribute.name_begin, attribute.name_end - attribute.name_begin) == name) {
      return {content.source, attribute.value_begin, attribute.value_end};
    }
  }
  return {content.source, place.begin, place.start_tag_end};
}

std::vector<Element::Node> Element::nodes() const {
  std::vector<Node> result;
  for (const auto& child : node_of(node_).children()) {
    if (is_element(child)) {
      const Element element(document_, child.internal_object());
      result.push_back({element, {}, element.whole_span()});
      continue;
    }
    const auto& content = *document_->content_;
    const auto begin = static_cast<std::size_t>(child.offset_debug());
    const auto end = content.text.find(child.type() == pugi::node_cdata ? "]]>" : "<", begin);
    result.push_back({{},
                      child.value(),
                      {content.source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
  }
  return result;
}

Document::Document(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Document::~Document() = default;

Element Document::root() const {
  return {this, content_->tree.document_element().internal_object()};
}

diag::SourceIndex Document::source() const {
  return content_->source;
}

}  // namespace protokollwerk::xml
