#include "doc/role.h"

#include <array>

#include "base/contract.h"

namespace protokollwerk::doc {

std::string_view structure_type(Role role) {
  // In the order of Role.
  static constexpr std::array<std::string_view, 31> names = {
      "Document", "Part", "Sect",  "Div",        "H1",      "H2",    "H3",    "H4",
      "H5",       "H6",   "P",     "BlockQuote", "Caption", "Note",  "Index", "L",
      "LI",       "Lbl",  "LBody", "Table",      "THead",   "TBody", "TR",    "TH",
      "TD",       "TOC",  "TOCI",  "Reference",  "Link",    "Span",  "Figure"};
  static_assert(names.size() == static_cast<std::size_t>(Role::figure) + 1);
  const auto index = static_cast<std::size_t>(role);
  ENSURE(index < names.size());
  return names[index];
}

Role heading_role(int level) {
  ENSURE(level >= 1 && level <= 6);
  return static_cast<Role>(static_cast<int>(Role::heading1) + level - 1);
}

}  // namespace protokollwerk::doc
