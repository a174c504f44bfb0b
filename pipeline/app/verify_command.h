#pragma once

#include "app/options.h"
#include "app/run.h"

namespace protokollwerk::app {

/// The command `verify`: judges each of the files and says of each what it found. Writes nothing; reads
/// nothing but the files, and for a rebuild the program's own templates, styles and fonts.
ExitCode verify(const Options& options, const Files& files, const Surroundings& surroundings,
                const Streams& streams);

}  // namespace protokollwerk::app
