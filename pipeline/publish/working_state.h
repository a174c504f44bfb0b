#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "publish/area.h"
#include "publish/record.h"

namespace protokollwerk::publish {

/// A finished output file. `name` has no folder in it and does not begin with a dot. The rest: see
/// FileRecord.
struct OutputFile {
  std::string name;
  std::string content;
  std::string readers = {};
  std::string source = {};
  std::string as_of = {};
  Key key = {};
  std::string title = {};   ///< for people
  std::uint64_t pages = 0;  ///< 0: it has none
};

/// A file that could not be made, and the files to blame.
struct HeldBackFile {
  std::string name;
  std::vector<std::string> because;
};

/// What becomes of files of the state before that are neither new nor named otherwise.
enum class Others : std::uint8_t { dropped, kept };

/// What the page of a state says about its project.
struct StateHead {
  std::string project;        ///< its name in full
  std::string accessibility;  ///< see Release
};

/// What a new state is to consist of; every name occurs once.
struct StateContent {
  StateHead head;
  std::vector<OutputFile> fresh;
  std::vector<std::string> unchanged;  ///< they stay as they are: those of the state in use
  std::vector<HeldBackFile> held_back;
  Others others = Others::dropped;
};

struct Publication {
  /// `same`: everything is byte for byte what stands there already, so nothing was written.
  enum class Change : std::uint8_t { same, switched };
  Change change = Change::same;
  /// What was written because its bytes are new: sorted.
  std::vector<std::string> written;
  /// What stays of the state before though it may be out of date: sorted.
  std::vector<std::string> kept;
  /// Held back and not there before either: sorted.
  std::vector<std::string> missing;
  /// There before and no longer: sorted.
  std::vector<std::string> dropped;
  std::string folder;  ///< of the state that now stands
  StateRecord record;  ///< the same state's
  Aftermath aftermath;
};

/// How many states stay on the disk, the one in use among them, unless the user says otherwise.
inline constexpr std::uint64_t states_kept_by_default = 3;

/// The working state in use; empty record and folder if there is none.
struct CurrentState {
  std::string folder;
  StateRecord record;
};
CurrentState current_state(Files& files, const std::string& folder);

/// Takes the project's folder below the output folder, the state in use and the content of the new one. Gives
/// what became of it. `<folder>/arbeitsstand` is afterwards a symbolic link to a complete state
/// `.staende/<n>`: the new and the unchanged files, of the files held back the last good ones, the
/// record, and the page that shows them to people; nothing else.
///
/// Promises: those of Area; what a run that died left behind is cleaned up by the next; `states_kept` states
/// are kept. Throws FileError; then the old state stands. The caller holds the project's lock since before it
/// asked for the state in use.
Publication publish_working_state(Files& files, const std::string& folder, const CurrentState& before,
                                  const StateContent& content,
                                  std::uint64_t states_kept = states_kept_by_default);

/// Takes the lock of a project's output folder, which it creates where it is missing. Throws LockedError if
/// another run holds it, and FileError. A lock ends with its process, so none is ever stale: what a dead
/// process leaves behind is a file without a lock.
std::unique_ptr<FileLock> lock_project(Files& files, const std::string& folder);

}  // namespace protokollwerk::publish
