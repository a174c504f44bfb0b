#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace protokollwerk::utf8 {

/// Byte offset of the first byte that does not belong to well-formed UTF-8 (RFC 3629: no overlong forms, no
/// surrogates, nothing above U+10FFFF); nullopt when all of `text` is well-formed.
std::optional<std::size_t> first_invalid(std::string_view text);

/// Decodes the character that starts at `offset` and moves `offset` behind it. `text` must be well-formed.
char32_t next(std::string_view text, std::size_t& offset);

/// Appends the UTF-8 form of `character`, which must be a Unicode scalar value.
void append(std::string& text, char32_t character);

/// Number of characters (code points) in well-formed `text`.
std::size_t count(std::string_view text);

}  // namespace protokollwerk::utf8
