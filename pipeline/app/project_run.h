#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "app/documents.h"
#include "app/options.h"
#include "app/run.h"
#include "publish/working_state.h"

/// One project from its folder to its published working state.
namespace protokollwerk::app {

struct ProjectRun {
  std::string name;  ///< what to call the project: its short name, or its folder if that is unknown
  diag::Diagnostics diagnostics;
  /// nullopt: no documents could be made at all.
  std::optional<Documents> documents;
  /// nullopt: nothing was published, because it was not asked for or because a Fehler prevented it.
  std::optional<publish::Publication> publication;
  /// The run has found that it would say the same as the one before, which changed nothing.
  struct Repeated {
    std::string findings;  ///< as they are printed
    std::string closing;
    ExitCode code = ExitCode::success;
  };
  std::optional<Repeated> repeated;
  std::string state;  ///< `<output>/<project>/arbeitsstand`; empty where nothing was to be published
};

/// What a run is told besides its options.
struct Circumstances {
  std::optional<Date> metadata_date = {};  ///< see make_documents
  EarlierState* earlier = nullptr;         ///< with which documents are compared; nullptr: with none
  /// The time since some moment, for telling how long a run took; nothing else depends on it.
  std::function<std::chrono::milliseconds()> stopwatch = [] { return std::chrono::milliseconds(); };
  /// How findings for people are printed.
  diag::Colour colour = diag::Colour::off;
  Sink findings_sink = Sink::reader;
};

/// `taken` are the identifiers of the projects that this run has
/// published, to which it adds its own.
ProjectRun run_project(const std::string& folder, const Options& options, const Circumstances& circumstances,
                       Program& program, Files& output, std::vector<std::string>& taken);

/// For a build that failed for `reasons`, which have no place in a source, before or while this project was
/// worked on: lets the reports in the output that was last built from this folder say so, rather than speak
/// of the run before.
void tell_of_failed_start(const std::string& folder, const Options& options, const diag::Diagnostics& reasons,
                          Files& output);

}  // namespace protokollwerk::app
