#pragma once

#include "app/options.h"
#include "app/run.h"

namespace protokollwerk::app {

/// The command `verify`: judges each of the files and says of each what it found. Reads nothing but the
/// files.
ExitCode verify(const Options& options, const Files& files, diag::Colour colour, const Streams& streams);

}  // namespace protokollwerk::app
