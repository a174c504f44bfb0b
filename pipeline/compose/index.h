#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doc/document.h"

namespace protokollwerk::compose {

/// What a template wants in the index beside the terms marked in prose.
struct IndexWishes {
  struct Entry {
    std::string term, sub_entry;
    doc::Anchor place;
  };
  struct See {
    std::string from, to;
    enum class Kind : std::uint8_t { see, see_also } kind = Kind::see;
  };
  std::vector<Entry> entries;
  std::vector<See> references;
};

/// Whether the prose has a marked term.
bool has_index_terms(const doc::Blocks& blocks);

/// Whether the document has one index at most, as the last block of its last section.
bool index_stands_last(const doc::Document& document);

/// Fills the document's index, if it has one: the marked terms and what the template wishes, sorted by DIN
/// 5007 variant 1, in groups by letter. Wishes for places that the document does not have are dropped, and so
/// are references to terms that the index does not have. The section of the index begins a page; without any
/// entry it is removed.
void make_index(doc::Document& document, const IndexWishes& wishes);

}  // namespace protokollwerk::compose
