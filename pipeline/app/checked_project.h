#pragma once

#include <optional>
#include <string>

#include "app/program.h"
#include "app/project_sources.h"
#include "model/result.h"

/// Takes a project folder; reads, merges and checks it. Throws EnvironmentError before it reads anything if a
/// schema is missing or broken. Promises: everything that is wrong with any file is
/// reported in this one run, before anything is made of the files.
namespace protokollwerk::app {

class EarlierState;

struct CheckedProject {
  std::string folder;
  ProjectSources read;
  const LoadedStyle* style = nullptr;
  doc::Review review;
  EarlierState* earlier = nullptr;  ///< with which documents are compared; nullptr: with none
  /// nullopt: there is nothing to make documents of, and a Fehler says why.
  std::optional<model::CheckedResult> checked;
};

/// What the user set for a run. Without a reference date the newest meeting's day counts, and in a project
/// without meetings the last day that its project file names; without a style that of the project file.
struct Settings {
  std::optional<Date> reference_date;
  std::optional<std::string> style;
  doc::Review review = {};
  EarlierState* earlier = nullptr;
};

CheckedProject check_project(const std::string& folder, const Settings& settings, Program& program,
                             diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::app
