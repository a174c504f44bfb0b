#pragma once

#include <map>
#include <string>
#include <vector>

#include "doc/document.h"

/// Takes a document; gives its sections, figures and tables in reading order and a description in words of
/// every anchor. Looks
/// ahead for the table of contents and the links, which speak of what comes later.
namespace protokollwerk::layout {

/// A line of a table of contents or a list of captions.
struct OutlineEntry {
  int level = 1;       ///< depth of nesting, from 1
  std::string number;  ///< "7.2", "Tabelle 3"; may be empty
  doc::Inlines title;
  doc::Anchor anchor;
};

struct Outline {
  /// The sections that are to be listed, and the lists of captions.
  std::vector<OutlineEntry> sections;
  /// What has a caption.
  std::vector<OutlineEntry> figures, tables;
  bool has_front_matter = false;
  int contents_levels = 0;  ///< how many the table of contents has
  /// "Abschnitt 7.2 Handlungsempfehlungen"; only for anchors of things that have a name of their own.
  std::map<std::string, std::string, std::less<>> descriptions;
};

Outline outline_of(const doc::Document& document);

/// The heading as one line: number, space, title.
std::string heading_text(const doc::Section& section);

}  // namespace protokollwerk::layout
