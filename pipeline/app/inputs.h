#pragma once

#include <string>
#include <vector>

#include "app/program.h"
#include "app/project_run.h"

namespace protokollwerk::app {

/// Digest of all that the outcome of a build depends on: the files of the project, templates, schemas and
/// styles, the files of the fonts and the dictionary, the program, the options, how findings are printed, and
/// the state that stands. Empty if a build cannot know it. Fonts and dictionary count by path and time, as
/// libraries do, everything else by content.
std::string inputs_digest(const std::string& project_folder, const Options& options,
                          const Circumstances& circumstances, const std::vector<std::string>& faces,
                          const publish::CurrentState& state, const Program& program, const Files& output);

/// The files of the fonts that a style uses, sorted.
std::vector<std::string> face_files(const LoadedStyle& style);

}  // namespace protokollwerk::app
