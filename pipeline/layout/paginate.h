#pragma once

#include <map>
#include <string>
#include <vector>

#include "layout/flow.h"

/// Takes the column of strips and the heights of pages' text areas; gives what stands on each page and where.
/// Promises: strips in order, each once, but that landscape pages come behind the page on which their place
/// is, which what follows may fill up to the next chapter; a page end only where the strips allow it, as far
/// as a page is long enough; heads of tables repeated; notes on the page of their marks, at least their
/// beginning, as far as there is room. Time grows with the number of strips.
namespace protokollwerk::layout {

struct PlacedStrip {
  Strip strip;
  Length top;             ///< from the top of the text area
  bool repeated = false;  ///< a table's head once more
  Length left = {};       ///< of its column, from the left edge of the text area
};

struct Sheet {
  std::vector<PlacedStrip> strips;
  std::vector<PlacedStrip> notes;  ///< at the foot
  bool title_page = false;
  bool front_matter = false;
  bool landscape = false;
  std::int32_t chapter = -1;  ///< current at the top: index into Flow::chapters
};

/// Of the text area.
struct PageHeights {
  Length portrait, landscape;
};

std::vector<Sheet> paginate(const Flow& flow, const PageHeights& heights);

/// The page of each anchor.
std::map<std::string, std::uint32_t, std::less<>> pages_of_anchors(const Flow& flow,
                                                                   const std::vector<Sheet>& sheets);

}  // namespace protokollwerk::layout
