#pragma once

#include "base/files.h"
#include "diag/diagnostic.h"
#include "publish/area.h"

/// What can go wrong where output is written, put into findings.
namespace protokollwerk::app {

/// A finding about a file, with the system's own words as detail.
void report_file(const diag::Definition& definition, std::vector<diag::Argument> arguments,
                 const EnvironmentError& error, diag::Diagnostics& diagnostics);

void report_output_failure(const FileError& error, diag::Diagnostics& diagnostics);
void report_lock(const LockedError& error, diag::Diagnostics& diagnostics);
void report_aftermath(const publish::Aftermath& aftermath, diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::app
