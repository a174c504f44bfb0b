#pragma once

#include "app/options.h"
#include "app/program.h"
#include "app/run.h"

namespace protokollwerk::app {

/// The commands `explain` and `status`: read and check each project as `check` does, then answer from the
/// result. Findings about files that cannot be read go to the error stream. `explain` fails with
/// `ExitCode::usage` if no project knows the identifier, and names one that looks alike.
ExitCode explain(const Options& options, Program& program, diag::Colour colour, const Streams& streams);
ExitCode status(const Options& options, Program& program, diag::Colour colour, const Streams& streams);

}  // namespace protokollwerk::app
