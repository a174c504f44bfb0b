#pragma once

#include <string>
#include <vector>

#include "app/project_run.h"
#include "app/run.h"

namespace protokollwerk::app {

/// What a run made of one project, for people: what was written where, what was held back and why.
std::string summary(const ProjectRun& run, const Options& options);

/// Whether nothing was published only because something would have been held back and the user wants all or
/// nothing.
bool is_withheld(const ProjectRun& run, const Options& options);

/// The exit code of a run over one project.
ExitCode exit_code(const ProjectRun& run, const Options& options);

/// The exit code of a run over these projects, as the help documents it.
ExitCode exit_code(const std::vector<ProjectRun>& runs, const Options& options);

}  // namespace protokollwerk::app
