#pragma once

#include <vector>

#include "layout/paginate.h"

/// Takes strips and pages; gives the strips in columns below the text of the last page and on further pages.
/// Promises: strips in order, each once; a column ends only where its strips allow it, as far as a page is
/// long enough; the columns of the last page are about equally long.
namespace protokollwerk::layout {

struct Columns {
  int count = 1;
  Length pitch;  ///< from the left edge of a column to that of the next
};

/// `height`: of a page's text area.
void set_in_columns(std::vector<Sheet>& sheets, std::vector<Strip> strips, const Columns& columns,
                    Length height);

}  // namespace protokollwerk::layout
