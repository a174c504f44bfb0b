#pragma once

#include "app/options.h"
#include "app/project_run.h"
#include "app/run.h"

namespace protokollwerk::app {

/// Findings as `--format mensch` prints them.
std::string findings_for_people(const diag::Diagnostics& diagnostics, const diag::Sources& sources,
                                diag::Language language, diag::Colour colour, Sink sink);

/// Prints what a run found and made, in the form that the user asked for. For people the findings go to `err`
/// and the closing lines to `out`. In every other form `out` holds the findings and nothing else, so that
/// another program can read it, and the closing lines go to `err`; data (JSON, SARIF) is one document for all
/// projects and comes at the end; JSON Lines come as they are found. What goes to the system journal bears
/// priorities.
class FindingsOutput {
 public:
  FindingsOutput(const Options& options, diag::Colour colour, const Streams& streams)
      : options_(options), colour_(colour), streams_(streams) {}

  /// A finished project; sorts its findings.
  void print(ProjectRun& run, const diag::Sources& sources);
  /// Findings that belong to no project.
  void print(const diag::Diagnostics& diagnostics, const diag::Sources& sources);
  /// What else there is to say about a project.
  void say(const std::string& text, diag::Priority priority = diag::Priority::information);
  /// The end of the run.
  void finish(const diag::Sources& sources);

 private:
  const Options& options_;
  diag::Colour colour_;
  const Streams& streams_;
  diag::Diagnostics all_;
};

}  // namespace protokollwerk::app
