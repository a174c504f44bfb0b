#pragma once

#include <string>
#include <vector>

#include "layout/builder.h"
#include "layout/paginate.h"

/// Takes the pages of everything that stands before the index; gives the index, in columns on the last of
/// these pages and on further ones.
namespace protokollwerk::layout {

/// Where each anchor stands.
struct PagesOfAnchors {
  std::map<std::string, std::uint32_t, std::less<>> pages;
  std::vector<PageLabel> labels;  ///< of the pages, as if all were printed
};

/// One page, or from three on a range of pages, on which a term stands.
struct PageRange {
  std::string text;    ///< "7", "23–25"
  std::string anchor;  ///< of the first place
};
std::vector<PageRange> ranges_of(const std::vector<doc::Anchor>& places, const PagesOfAnchors& found);

/// Sets the index that the builder has put off, if there is one.
void set_index(Builder& builder, std::vector<Sheet>& sheets);

}  // namespace protokollwerk::layout
