#pragma once

#include <map>
#include <string>
#include <vector>

#include "doc/document.h"

/// Takes a document; gives its sections in reading order and a description in words of every anchor. Looks
/// ahead for the table of contents and the links, which speak of what comes later.
namespace protokollwerk::layout {

struct OutlineEntry {
  int level = 1;  ///< depth of nesting, from 1
  const doc::Section* section = nullptr;
};

struct Outline {
  std::vector<OutlineEntry> sections;
  /// "Abschnitt 7.2 Handlungsempfehlungen"; only for anchors of things that have a name of their own.
  std::map<std::string, std::string, std::less<>> descriptions;
};

Outline outline_of(const doc::Document& document);

/// The heading as one line: number, space, title.
std::string heading_text(const doc::Section& section);

}  // namespace protokollwerk::layout
