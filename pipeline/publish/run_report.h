#pragma once

#include <optional>
#include <string>

#include "publish/record.h"

/// What the last run of a project came to: `status.json` in the project's folder, for programs that watch the
/// nightly job, and `zusammenfassung.txt` beside it, for people. Its schema is described in
/// pipeline/docs/betrieb.md. When the run ended is the time of the file, so that the same run gives the same
/// bytes.
namespace protokollwerk::publish {

struct RunReport {
  /// `running` stands there from the beginning of a run to its end: a run that died leaves it behind.
  enum class Phase : std::uint8_t { running, finished } phase = Phase::running;
  /// Folder of the project as the run was told it.
  std::string source;
  int exit_code = 0;
  std::uint64_t errors = 0, warnings = 0, notes = 0;
  /// Folder of the working state that stands after the run; empty: none.
  std::string state;
  /// Of its files: how many this run made anew; the rest is in the record.
  std::uint64_t written = 0;
  /// Names of documents that were held back and of which there is no older version.
  std::vector<std::string> missing;
  StateRecord record;
};

/// Says that a run over `source` has begun; `text` says so to people. The caller holds the project's lock. If
/// not even that can be written, the reports of the run before are removed, since they would be taken for
/// this one's; then throws FileError.
void begin_report(Files& files, const std::string& folder, const std::string& source,
                  const std::string& text);

/// Says how the run ended. If that cannot be written for certain, both reports are removed; then throws
/// FileError.
void finish_report(Files& files, const std::string& folder, const RunReport& report, const std::string& text);

/// Removes both reports.
void forget_report(Files& files, const std::string& folder);

/// nullopt: there is none that can be read.
std::optional<RunReport> read_report(const Files& files, const std::string& folder);

/// Paths of the reports.
std::string report_path(const std::string& folder);
std::string text_path(const std::string& folder);

}  // namespace protokollwerk::publish
