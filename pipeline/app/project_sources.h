#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/program_files.h"
#include "model/minutes.h"
#include "model/project.h"
#include "model/review.h"

/// Takes a project folder; gives everything that can be read of it. Promises: every file is looked at,
/// whatever is wrong with another one, so that one run reports all that is wrong.
namespace protokollwerk::app {

/// A minutes file, read or not; also one of which nobody knows what it is.
struct MinutesFile {
  std::string path;
  std::optional<diag::SourceIndex> source;  ///< nullopt: not even its bytes could be read
  std::optional<model::Minutes> minutes;    ///< nullopt: a Fehler was reported
};

/// A file with comments on a draft, read or not.
struct ReviewFile {
  std::string path;
  diag::SourceIndex source;
  std::optional<model::ReviewRound> round;  ///< nullopt: a Fehler was reported
};

struct ProjectSources {
  std::string project_path;
  std::optional<diag::SourceIndex> project_source;
  std::optional<model::Project> project;  ///< nullopt: a Fehler was reported
  std::vector<MinutesFile> files;         ///< by path
  std::vector<ReviewFile> reviews;        ///< by path
};

/// Reads `<folder>/projekt.xml` and every other file below the folder whose name ends in ".xml": as minutes
/// or as comments on a draft, whichever its root element says.
ProjectSources read_project_sources(const std::string& folder, const Files& files, const Schemas& schemas,
                                    diag::Sources& sources, diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::app
