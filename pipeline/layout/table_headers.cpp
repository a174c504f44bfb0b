#include "layout/table_headers.h"

#include <algorithm>

namespace protokollwerk::layout {
namespace {

bool overlap(std::size_t one, std::size_t one_length, std::size_t other, std::size_t other_length) {
  return one < other + other_length && other < one + one_length;
}

bool share_rows(const GridCell& one, const GridCell& other) {
  return overlap(one.row, one.row_span, other.row, other.row_span);
}

bool share_columns(const GridCell& one, const GridCell& other) {
  return overlap(one.column, one.column_span, other.column, other.column_span);
}

/// Whether the header cell is meant for the cell. Header cells are headed by those before them only, so that
/// none heads another that heads it.
bool heads(const TaggedCell& header, TableScope scope, const TaggedCell& other, bool other_is_header) {
  if (header.element == other.element) return false;
  if (scope == TableScope::column)
    return header.cell.row + header.cell.row_span <= other.cell.row && share_columns(header.cell, other.cell);
  return share_rows(header.cell, other.cell) && (!other_is_header || header.cell.column < other.cell.column);
}

bool is_header(StructureTree& tree, const TaggedCell& cell) {
  return tree[cell.element].scope != TableScope::none;
}

}  // namespace

void name_headers(StructureTree& tree, const std::vector<TaggedCell>& cells) {
  std::vector<TaggedCell> headers;
  std::copy_if(cells.begin(), cells.end(), std::back_inserter(headers),
               [&](const TaggedCell& cell) { return is_header(tree, cell); });
  const bool some_span = std::any_of(headers.begin(), headers.end(), [](const TaggedCell& header) {
    return header.cell.row_span > 1 || header.cell.column_span > 1;
  });
  if (!some_span) return;
  for (const TaggedCell& cell : cells) {
    for (const TaggedCell& header : headers) {
      Element& element = tree[header.element];
      if (!heads(header, element.scope, cell, is_header(tree, cell))) continue;
      element.identifier = "kopf-" + std::to_string(header.element);
      tree[cell.element].headers.push_back(header.element);
    }
  }
}

}  // namespace protokollwerk::layout
