#pragma once

#include <string>
#include <vector>

#include "doc/document.h"
#include "doc/style.h"
#include "layout/frame.h"

/// What must hold of any pages whatever. Each function gives the breaches in words; none is good.
namespace protokollwerk::test {

/// Every element and leaf has one parent, parents stand before their children, every leaf has text, and the
/// parts of a leaf stand together on a page.
std::vector<std::string> breaches_of_tree(const layout::Pages& pages);

/// Content within the margins, no line over another.
std::vector<std::string> breaches_of_space(const layout::Pages& pages, const doc::Style& style);

/// A heading is followed by something on its page.
std::vector<std::string> lonely_headings(const layout::Pages& pages);

/// A paragraph that goes on over the end of a page has at least two lines on either side.
std::vector<std::string> widows_and_orphans(const layout::Pages& pages);

/// Link areas belong to Link elements, and every Link element has one; inner targets exist.
std::vector<std::string> breaches_of_links(const layout::Pages& pages);

/// The text of the structure tree without tables of contents, without white space.
std::string bare_text(const layout::Pages& pages);
/// The text of the document, without white space.
std::string bare_text(const doc::Document& document);

}  // namespace protokollwerk::test
