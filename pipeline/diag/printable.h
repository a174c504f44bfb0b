#pragma once

#include <string>
#include <string_view>

namespace protokollwerk::diag {

/// Stands for what must not reach a terminal as it is.
inline constexpr const char* replacement_character = "\uFFFD";

/// Characters that would move the cursor, change colours or reorder the line (C0, C1, line separators,
/// bidirectional controls).
bool is_unsafe_on_terminal(char32_t character);

/// Whether the text is UTF-8 without any such character.
bool is_plain(std::string_view text);

/// Any bytes as one harmless line: white space runs become one space, unsafe characters and bytes that are
/// not UTF-8 the replacement character. Protected spaces stay.
std::string printable_line(std::string_view text);

}  // namespace protokollwerk::diag
