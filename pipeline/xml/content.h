#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "xml/document.h"
#include "xml/markup_index.h"

namespace protokollwerk::xml {

/// What a Document owns. Offsets of `index` and of `tree` are those of the source's bytes.
struct Document::Content {
  /// Of a text that is well-formed.
  Content(diag::SourceIndex from, std::string_view bytes);
  void read_tree();

  diag::SourceIndex source;
  std::string_view text;  ///< the source's bytes; Sources outlives every document
  MarkupIndex index;
  pugi::xml_document tree;
};

/// How every file is read: character data complete (white space between elements too), entities resolved,
/// line ends normalised; comments and processing instructions left out.
inline constexpr unsigned read_options = pugi::parse_cdata | pugi::parse_escapes |
                                         pugi::parse_wconv_attribute | pugi::parse_eol |
                                         pugi::parse_ws_pcdata;

}  // namespace protokollwerk::xml
