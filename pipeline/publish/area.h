#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/files.h"

namespace protokollwerk::publish {

/// What did not work after a switch, when the new state stood already.
struct Aftermath {
  /// The new state may be the old one again after a power failure.
  std::optional<FileError> not_durable;
  /// Old states that were to go are still there.
  std::optional<FileError> not_pruned;
};

/// A part of a project's output that changes by one atomic switch: `<folder>/<link>` is a symbolic link to
/// `<states>/<n>`, a complete folder that is never changed again. Whoever changes it holds the project's
/// lock.
///
/// Promises: whoever looks, whenever, sees a complete old or a complete new state, even if the process dies
/// or the disk fills up in between. Every function throws FileError; then the old state stands.
class Area {
 public:
  Area(Files& files, std::string folder, const std::string& link, std::string states);

  /// Folder of the state in use; empty if there is none.
  [[nodiscard]] std::string current() const;

  /// Removes what runs that did not reach their end left behind: everything that is no state up to the
  /// current one.
  void remove_leftovers();

  /// Lets `fill` write a new state into the folder that it is given, then switches to it.
  Aftermath replace(const std::function<void(const std::string& folder)>& fill);

  /// Removes all but the newest `kept` states (at least the one in use).
  void prune(std::uint64_t kept);

 private:
  [[nodiscard]] std::string path(std::uint64_t number) const;

  Files& files_;
  std::string folder_;
  std::string link_;
  std::string states_;
  std::optional<std::uint64_t> number_;
};

/// Replaces a single file in one step: whoever looks sees the old or the new content.
void replace_file(Files& files, const std::string& path, const std::string& content);

}  // namespace protokollwerk::publish
