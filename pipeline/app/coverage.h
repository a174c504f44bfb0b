#pragma once

#include <functional>
#include <string>

#include "diag/diagnostic.h"

namespace protokollwerk::app {

/// Whether every face stack of a style can print a character.
using Printable = std::function<bool(char32_t)>;

/// Whether a character is never printed itself: control characters, byte order mark, soft hyphen.
bool is_layout_control(char32_t character);

/// Takes a source that is well-formed XML; reports each of its characters that cannot be printed (SATZ-001)
/// at its exact place, however it is written: as itself or as a character reference. Comments and processing
/// instructions do not count, nor does a mark that merges with the letter before it into a printable
/// character (NFC).
void report_missing_characters(diag::SourceIndex source, const diag::Sources& sources,
                               const Printable& printable, const std::string& style,
                               diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::app
