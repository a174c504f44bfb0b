#pragma once

#include <string_view>

/// German habits of what stands on one line. The text keeps its ordinary spaces; only the line end is
/// withheld, so that what is extracted from the PDF equals the source.
namespace protokollwerk::text {

/// Whether no line should end at the space (one byte of `text`): "z. B.", "§ 16", "Abs. 2", "5 %", "4. Juli",
/// "Dr. Beispiel", "AG 3", "10:00 Uhr", "12 345".
bool holds_together(std::string_view text, std::size_t space);

/// Whether the word at `begin` follows a title or an initial ("Frau", "Dr.", "J."): it is a name, and names
/// are not hyphenated.
bool follows_title(std::string_view text, std::size_t begin);

}  // namespace protokollwerk::text
