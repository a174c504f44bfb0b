#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace protokollwerk::xml {

/// Where a DOCTYPE declaration stands, ends exclusive.
struct DoctypePlace {
  std::size_t begin = 0;
  std::size_t keyword_end = 0;  ///< behind "<!DOCTYPE"
  std::size_t end = 0;          ///< behind its `>`; the end of the text if it is not closed
};

/// The declaration in the prolog, the only place where one may stand; nullopt if there is none.
std::optional<DoctypePlace> find_doctype(std::string_view text);

}  // namespace protokollwerk::xml
