#include "layout/structure.h"

#include <utility>

#include "base/contract.h"

namespace protokollwerk::layout {

StructureTree::StructureTree() : elements_(1) {
  elements_.front().role = doc::Role::document;
}

ElementIndex StructureTree::add(ElementIndex parent, doc::Role role) {
  const auto index = static_cast<ElementIndex>(elements_.size());
  (*this)[parent].kids.push_back({Element::Kid::Kind::element, index});
  Element element;
  element.role = role;
  element.parent = parent;
  elements_.push_back(std::move(element));
  return index;
}

LeafIndex StructureTree::add_leaf(ElementIndex parent) {
  (*this)[parent].kids.push_back({Element::Kid::Kind::leaf, leaf_count_});
  return leaf_count_++;
}

Element& StructureTree::operator[](ElementIndex element) {
  ENSURE(element < elements_.size());
  return elements_[element];
}

}  // namespace protokollwerk::layout
