#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.h"

/// What a run leaves behind so that the next one, if nothing has changed, need only say the same again:
/// `.letzter-lauf.json` in the project's folder. Nobody else reads it, and without it everything is worked
/// out anew.
namespace protokollwerk::publish {

struct LastRun {
  /// Digest of all that the run depended on and of the state that it left as it was; empty if it changed
  /// something, or if its outcome may not be repeated for another reason.
  std::string inputs;
  std::vector<std::string> faces;  ///< files of the fonts that it used, sorted
  std::string findings;            ///< what it said about its sources
  std::string closing;             ///< its last lines
  std::string mail;                ///< its summary, without its last line, which tells how long it took
};

/// nullopt: there is none that can be read.
std::optional<LastRun> read_last_run(const Files& files, const std::string& folder);

/// The caller holds the project's lock. Throws FileError; then none or the one before is there.
void write_last_run(Files& files, const std::string& folder, const LastRun& run);

}  // namespace protokollwerk::publish
