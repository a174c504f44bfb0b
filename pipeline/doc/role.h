#pragma once

#include <cstdint>
#include <string_view>

namespace protokollwerk::doc {

/// What a piece of a document is, in the terms of ISO 32000-1, 14.8.4 (standard structure types).
enum class Role : std::uint8_t {
  document,
  part,
  section,
  division,
  heading1,
  heading2,
  heading3,
  heading4,
  heading5,
  heading6,
  paragraph,
  block_quote,
  caption,
  note,
  index,
  list,
  list_item,
  label,
  list_body,
  table,
  table_head,
  table_body,
  table_row,
  table_header_cell,
  table_data_cell,
  table_of_contents,
  table_of_contents_item,
  reference,
  link,
  span,
  figure
};

/// The PDF structure type ("Document", "H1", "LBody" …).
std::string_view structure_type(Role role);

/// Heading role of a level from 1 to 6.
Role heading_role(int level);

}  // namespace protokollwerk::doc
