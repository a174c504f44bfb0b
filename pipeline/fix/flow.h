#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace protokollwerk::fix {

/// A character of running text and its bytes in the file. What stands there in another form (an entity, a
/// foreign passage, a CDATA section) is `opaque`: it takes part in no correction.
struct Character {
  char32_t value = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

inline constexpr char32_t opaque = U'\uFFFC';

/// The characters of one paragraph, title or cell, inline elements included, as a reader sees them.
using Flow = std::vector<Character>;

/// All running text of a file that may be corrected.
std::vector<Flow> flows(std::string_view text);

}  // namespace protokollwerk::fix
