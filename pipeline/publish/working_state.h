#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "publish/area.h"

namespace protokollwerk::publish {

/// A finished output file. `name` has no folder in it and does not begin with a dot.
struct OutputFile {
  std::string name;
  std::string content;
};

struct Publication {
  /// `same`: every file is byte for byte what stands there already, so nothing was written.
  enum class Change : std::uint8_t { same, switched };
  Change change = Change::same;
  /// What stays of the state before, of the names that were held back: sorted.
  std::vector<std::string> kept;
  /// Held back and not there before either: sorted.
  std::vector<std::string> missing;
  Aftermath aftermath;
};

/// What becomes of files of the state before that are neither new nor held back by name.
enum class Others : std::uint8_t { dropped, kept };

/// How many states stay on the disk, the one in use among them, unless the user says otherwise.
inline constexpr std::uint64_t states_kept_by_default = 3;

/// Takes the project's folder below the output folder, the new files and the names of the files that are held
/// back. Gives what became of them. `<folder>/arbeitsstand` is afterwards a symbolic link to a complete state
/// `.staende/<n>`: the new files and, of the files held back, the last good ones; nothing else.
///
/// Promises: those of Area; what a run that died left behind is cleaned up by the next; `states_kept` states
/// are kept. Throws FileError; then the old state stands. The caller holds the project's lock.
Publication publish_working_state(Files& files, const std::string& folder,
                                  const std::vector<OutputFile>& fresh,
                                  const std::vector<std::string>& held_back, Others others = Others::dropped,
                                  std::uint64_t states_kept = states_kept_by_default);

/// Takes the lock of a project's output folder, which it creates where it is missing. Throws LockedError if
/// another run holds it, and FileError. A lock ends with its process, so none is ever stale: what a dead
/// process leaves behind is a file without a lock.
std::unique_ptr<FileLock> lock_project(Files& files, const std::string& folder);

}  // namespace protokollwerk::publish
