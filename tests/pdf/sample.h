#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "layout/frame.h"
#include "pdf/write.h"
#include "text/faces.h"

namespace protokollwerk::testing {

/// Noto Serif with the fallbacks for mathematics and symbols, loaded once.
const text::Faces& noto_faces();

/// Builds pages by hand as layout would give them: 10.5 pt, left margin 72 pt.
class PageBuilder {
 public:
  PageBuilder();

  enum class Weight : std::uint8_t { regular, bold };

  layout::ElementIndex element(doc::Role role, layout::ElementIndex parent = 0);
  layout::Element& at(layout::ElementIndex element) { return pages_.elements[element]; }
  layout::LeafIndex leaf(layout::ElementIndex parent);
  void page(int number);
  /// Sets text on the current page; gives the x behind it. A U+00AD at the end is drawn as a hyphen.
  Length text(layout::Item content, std::string_view text, Length x, Length y,
              Weight weight = Weight::regular);
  Length text(layout::LeafIndex leaf, std::string_view text, Length x, Length y,
              Weight weight = Weight::regular);
  Length artifact(layout::ArtifactKind kind, std::string_view text, Length x, Length y);
  void fill(const layout::Rectangle& area, const doc::Colour& colour);
  layout::Page& current() { return pages_.pages.back(); }
  layout::Pages& pages() { return pages_; }

 private:
  layout::Pages pages_;
};

/// A document of two pages with everything that this pipeline's PDFs contain.
layout::Pages sample_pages();
doc::Metadata sample_metadata();
std::vector<pdf::Attachment> sample_attachments();

/// `count` pages of running text, for measuring.
layout::Pages long_pages(std::uint32_t count);

}  // namespace protokollwerk::testing
