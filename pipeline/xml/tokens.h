#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace protokollwerk::xml {

/// A piece of a file as it stands there: tags and character data by their bytes, ends exclusive.
struct Token {
  /// `other`: comments, processing instructions, CDATA sections, the XML declaration.
  enum class Kind : std::uint8_t { start_tag, end_tag, empty_tag, text, other } kind = Kind::text;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view name;  ///< of the element; empty for text and the like
};

/// Divides a text that is proven well-formed and has no DOCTYPE into its tokens; anything else breaks a
/// contract. The tokens follow each other without a gap.
std::vector<Token> tokens(std::string_view text);

}  // namespace protokollwerk::xml
