#pragma once

#include "app/options.h"
#include "app/run.h"

namespace protokollwerk::app {

/// Takes the output folder; says of each project in it when its last run was, how it ended, and what is not
/// up to date in its working state. `failed` if a run died, ended with nothing to show, or is longer ago than
/// the user allows, or if there is no project at all. This is the one place that asks the clock.
ExitCode job_status(const Options& options, const Files& files, std::chrono::sys_seconds now,
                    const Streams& streams);

}  // namespace protokollwerk::app
