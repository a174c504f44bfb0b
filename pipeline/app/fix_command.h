#pragma once

#include <string>

#include "app/options.h"
#include "app/program.h"

namespace protokollwerk::app {

/// Corrects the typing slips of a project's files that are certain (see fix/corrections.h), each file as a
/// whole or not at all, and gives one line per correction for people. Files that are not valid stay as they
/// are: checking says why. Throws FileError for a file that cannot be written.
std::string fix_project(const std::string& folder, const Options& options, const Program& program,
                        Files& files);

}  // namespace protokollwerk::app
