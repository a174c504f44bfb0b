#pragma once

#include "app/findings_output.h"
#include "app/program.h"

/// The acts of publishing: what the public may see changes by these commands and by nothing else.
namespace protokollwerk::app {

/// Takes one project; checks it, makes its public documents and releases them. Promises: nothing is released
/// if any Fehler was found, one of the rules for releases included; nothing that is not public is among the
/// files.
ExitCode release(const Options& options, const std::optional<Date>& metadata_date, Program& program,
                 Files& output, FindingsOutput& findings, const Streams& streams);

/// Takes a release or one of its files out of what the public may see. Needs no sources.
ExitCode withdraw(const Options& options, Files& output, FindingsOutput& findings, const Streams& streams);

/// Lets an earlier release count again. Needs no sources.
ExitCode roll_back(const Options& options, Files& output, FindingsOutput& findings, const Streams& streams);

}  // namespace protokollwerk::app
