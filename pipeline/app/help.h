#pragma once

#include <optional>
#include <string>

#include "app/options.h"

namespace protokollwerk::app {

/// The text of `--help`: of one command, or of the program as a whole.
std::string help(std::optional<Command> command, diag::Language language);

/// The text of `--version`.
std::string version();

}  // namespace protokollwerk::app
