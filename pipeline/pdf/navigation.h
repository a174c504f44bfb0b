#pragma once

#include <vector>

#include "layout/frame.h"
#include "pdf/haru.h"
#include "pdf/structure.h"
#include "pdf/trees.h"

namespace protokollwerk::pdf {

/// Puts the link annotations on their pages. Every anchor must be a destination, every link has words that
/// say where it leads, and belongs to a Link element (ISO 14289-1, 7.18.5).
std::vector<LinkObject> add_links(Haru& haru, const layout::Pages& pages,
                                  const std::vector<ObjectNumber>& page_objects);

/// The named destinations by anchor; they keep the reader's zoom.
Tree destination_tree(const layout::Pages& pages, const std::vector<ObjectNumber>& page_objects);

/// The bookmarks, all open down to level 2.
void add_bookmarks(Haru& haru, const layout::Pages& pages);

/// The catalog's /PageLabels for the printed page numbers.
std::string page_labels(const layout::Pages& pages);

}  // namespace protokollwerk::pdf
