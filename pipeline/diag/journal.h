#pragma once

#include <string>
#include <string_view>

#include "diag/diagnostic.h"

/// Messages for a stream that ends in the system journal, which takes each line for an entry of its own and a
/// number in angle brackets at its begin for the entry's priority (sd-daemon(3)), so that `journalctl -p err`
/// finds errors.
namespace protokollwerk::diag {

/// The levels of syslog that the program uses.
enum class Priority : std::uint8_t { critical = 2, error = 3, warning = 4, notice = 5, information = 6 };

/// The text with its priority before each line that is not empty.
std::string with_priority(std::string_view text, Priority priority);

/// One line per finding as in render_as_lines, the words of a library behind it.
std::string render_for_journal(const Diagnostics& diagnostics, const Sources& sources, Language language);

}  // namespace protokollwerk::diag
