#pragma once

#include <vector>

#include "layout/frame.h"
#include "pdf/haru.h"
#include "pdf/marks.h"
#include "pdf/object_texts.h"

namespace protokollwerk::pdf {

/// A link annotation and the element it belongs to.
struct LinkObject {
  layout::ElementIndex element = 0;
  std::uint32_t page = 0;
  ObjectNumber annotation = 0;
};

/// What the structure tree is made of. Page i has the key i in the parent tree, link i the key pages + i.
struct TreeInput {
  const layout::Pages& pages;
  const LeafParents& leaf_parents;
  const Marks& marks;
  const std::vector<ObjectNumber>& page_objects;
  const std::vector<LinkObject>& links;
};

/// The structure tree (ISO 32000-1, 14.7) as objects numbered from `first`; the root comes first.
ObjectTexts structure_tree(const TreeInput& input, ObjectNumber first);

}  // namespace protokollwerk::pdf
