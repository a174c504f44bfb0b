#pragma once

#include <chrono>
#include <string>

#include "app/options.h"
#include "app/project_run.h"

/// What a run tells the people who did not watch it: plain text, fit for a mail. The first line is its
/// subject; no other is wider than 72 characters unless a name is.
namespace protokollwerk::app {

/// Of a run that has begun; it stands there until the run ends, and for ever if it dies.
std::string mail_at_begin(const std::string& project, diag::Language language);

/// Of a run that has ended: what stands now, what is held back and what to do about it, what is new. `state`:
/// number of the working state; empty if there is none.
std::string mail_at_end(const ProjectRun& run, const publish::CurrentState& state,
                        const diag::Sources& sources, const Options& options);

/// How long it took: the last line of the mail at the end.
std::string duration_line(std::chrono::milliseconds duration, diag::Language language);

}  // namespace protokollwerk::app
