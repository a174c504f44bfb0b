#pragma once

#include <string>

#include "app/program.h"

namespace protokollwerk::app {

/// Makes a finished document again from the result that is attached to it, with the program's templates,
/// styles and fonts, and compares byte for byte. Reports why it cannot be made again (PDF-047) or where it
/// differs (PDF-048), or nothing.
void compare_with_rebuilt(const std::string& pdf, const std::string& path, Program& program,
                          diag::Diagnostics& findings);

}  // namespace protokollwerk::app
