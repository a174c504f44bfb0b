#pragma once

#include <vector>

#include "layout/frame.h"

/// Takes elements and leaves in reading order; gives the structure tree. Promises: one parent each, parents
/// before their children.
namespace protokollwerk::layout {

class StructureTree {
 public:
  /// Starts with the Document element, index 0.
  StructureTree();

  /// Adds an element as the last child of `parent`.
  ElementIndex add(ElementIndex parent, doc::Role role);
  /// Adds a leaf as the last child of `parent`.
  LeafIndex add_leaf(ElementIndex parent);

  [[nodiscard]] Element& operator[](ElementIndex element);
  [[nodiscard]] LeafIndex leaf_count() const { return leaf_count_; }
  [[nodiscard]] std::vector<Element> take() { return std::move(elements_); }

 private:
  std::vector<Element> elements_;
  LeafIndex leaf_count_ = 0;
};

}  // namespace protokollwerk::layout
