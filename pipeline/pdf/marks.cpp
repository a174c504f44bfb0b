#include "pdf/marks.h"

#include "base/contract.h"

namespace protokollwerk::pdf {
namespace {

using layout::Element;
using layout::ElementIndex;

constexpr ElementIndex no_parent = 0xFFFFFFFF;

/// Demands of ISO 14289-1 (7.3 figures, 7.5 table headers, 7.9 notes) that no glyph can show.
void check_attributes(const Element& element) {
  if (element.role == doc::Role::figure) ENSURE(!element.alternative.empty());
  if (element.role == doc::Role::note) ENSURE(!element.identifier.empty());
  if (element.role == doc::Role::table_header_cell) ENSURE(element.scope != layout::TableScope::none);
}

}  // namespace

LeafParents check_tree(const layout::Pages& pages) {
  ENSURE(!pages.elements.empty());
  ENSURE(pages.elements[0].role == doc::Role::document);
  LeafParents leaf_parents(pages.leaf_count, no_parent);
  std::vector<ElementIndex> element_parents(pages.elements.size(), no_parent);
  element_parents[0] = 0;
  for (ElementIndex parent = 0; parent < pages.elements.size(); ++parent) {
    check_attributes(pages.elements[parent]);
    for (const Element::Kid& kid : pages.elements[parent].kids) {
      auto& parents = kid.kind == Element::Kid::Kind::leaf ? leaf_parents : element_parents;
      ENSURE(kid.index < parents.size());
      ENSURE(parents[kid.index] == no_parent);
      parents[kid.index] = parent;
    }
  }
  for (ElementIndex i = 0; i < pages.elements.size(); ++i)
    ENSURE(element_parents[i] == pages.elements[i].parent);
  for (const ElementIndex parent : leaf_parents) ENSURE(parent != no_parent);
  return leaf_parents;
}

}  // namespace protokollwerk::pdf
