#include "compose/style_layers.h"

#include <algorithm>

#include "base/contract.h"

namespace protokollwerk::compose {

bool StyleLayers::has(const char* attribute) const {
  return std::any_of(layers_.begin(), layers_.end(),
                     [&](const xml::Element& layer) { return layer.has_attribute(attribute); });
}

std::string_view StyleLayers::attribute(const char* name) const {
  for (const xml::Element& layer : layers_)
    if (layer.has_attribute(name)) return layer.attribute(name);
  return {};
}

diag::Span StyleLayers::span(const char* attribute) const {
  for (const xml::Element& layer : layers_)
    if (layer.has_attribute(attribute)) return layer.attribute_span(attribute);
  return span();
}

diag::Span StyleLayers::span() const {
  ENSURE(!layers_.empty());
  return layers_.front().span();
}

StyleLayers StyleLayers::child(const char* name) const {
  std::vector<xml::Element> children;
  for (const xml::Element& layer : layers_)
    if (const xml::Element child = layer.child(name)) children.push_back(child);
  return StyleLayers(std::move(children));
}

std::map<std::string, StyleLayers> StyleLayers::named(const char* child) const {
  std::map<std::string, StyleLayers> result;
  for (const xml::Element& layer : layers_)
    for (const xml::Element& element : layer.children(child))
      result[std::string(element.attribute("name"))].layers_.push_back(element);
  return result;
}

xml::Element StyleLayers::first() const {
  return layers_.empty() ? xml::Element() : layers_.front();
}

}  // namespace protokollwerk::compose
