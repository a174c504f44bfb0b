#pragma once

#include <cstdint>
#include <vector>

#include "layout/frame.h"

namespace protokollwerk::pdf {

/// One marked-content sequence: part of a leaf on one page. `id` (MCID) counts from 0 on each page.
struct Mark {
  layout::LeafIndex leaf = 0;
  std::uint32_t page = 0;
  std::uint32_t id = 0;
};

/// All marked-content sequences of a document, by page and MCID.
using Marks = std::vector<Mark>;

/// The element each leaf belongs to.
using LeafParents = std::vector<layout::ElementIndex>;

/// Proves (ENSURE) that every element but the root and every leaf is the kid of exactly one element, that
/// parents and kids agree, and that elements carry what their role demands; gives the owners of the leaves.
LeafParents check_tree(const layout::Pages& pages);

}  // namespace protokollwerk::pdf
