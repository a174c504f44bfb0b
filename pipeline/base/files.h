#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/contract.h"

namespace protokollwerk {

/// A failed access to a file system, with the `errno` value that tells a full disk from a missing permission.
class FileError : public EnvironmentError {
 public:
  /// The cause is the system's own text for `code`.
  FileError(std::string path, int code);
  /// For causes that no `errno` value names ("larger than the limit"); `code` tells the kind as near as it
  /// can.
  FileError(std::string path, int code, const std::string& cause)
      : EnvironmentError(std::move(path), cause), code_(code) {}

  /// A value of <cerrno>, e.g. ENOSPC.
  [[nodiscard]] int code() const { return code_; }

 private:
  int code_;
};

/// Who holds a lock, for people.
struct LockHolder {
  std::string process;               ///< its number; empty if it could not leave it
  std::string host;                  ///< the machine it runs on; empty if it could not leave it
  std::chrono::sys_seconds since{};  ///< when it took the lock
};

/// Another process holds the lock that was asked for.
class LockedError : public FileError {
 public:
  LockedError(std::string path, LockHolder holder);
  [[nodiscard]] const LockHolder& holder() const { return holder_; }

 private:
  LockHolder holder_;
};

/// A lock that is held as long as this lives, and no longer than the process does.
class FileLock {
 public:
  virtual ~FileLock() = default;
};

/// Everything the program does to a file system. One implementation talks to the disk, one lives in memory
/// for tests; nothing else opens files. Every function throws FileError with path and cause on failure.
class Files {
 public:
  virtual ~Files() = default;

  [[nodiscard]] virtual bool exists(const std::string& path) const = 0;
  /// The whole content. At most `max_bytes`: a larger file is an error that names the limit.
  [[nodiscard]] virtual std::string read(const std::string& path, std::size_t max_bytes) const = 0;
  /// Paths (not names) of the files below `folder`, at any depth, sorted by bytes; hidden ones left out,
  /// links to folders not followed.
  [[nodiscard]] virtual std::vector<std::string> list_recursively(const std::string& folder) const = 0;
  /// Creates the folder and its parents; no error if it stands already.
  virtual void create_folders(const std::string& folder) = 0;
  /// Writes, flushes to the medium (fsync) and closes; the content is on the disk when this returns.
  virtual void write(const std::string& path, std::string_view content) = 0;
  /// A second name for a file's bytes (hard link; a copy where the medium has none).
  virtual void link(const std::string& existing, const std::string& path) = 0;
  /// Makes `path` a symbolic link to `target` (relative to the link's folder), atomically replacing a link
  /// that stands there: any observer sees the old or the new one.
  virtual void replace_link(const std::string& path, const std::string& target) = 0;
  /// Target of a symbolic link; empty if `path` is none.
  [[nodiscard]] virtual std::string link_target(const std::string& path) const = 0;
  /// Atomic rename within one medium.
  virtual void rename(const std::string& from, const std::string& to) = 0;
  /// Removes a file, a link or a whole folder; no error if nothing stands there.
  virtual void remove_all(const std::string& path) = 0;
  /// Names (not paths) directly in `folder`, sorted by bytes, hidden ones included; empty if it does not
  /// exist.
  [[nodiscard]] virtual std::vector<std::string> names(const std::string& folder) const = 0;
  /// When a file was last written.
  [[nodiscard]] virtual std::chrono::sys_seconds modified(const std::string& path) const = 0;
  /// Takes the lock that the file at `path` stands for (it is created and then left there; only holding it
  /// counts, so a file that a dead process left behind locks nobody out). Throws LockedError if somebody else
  /// holds it.
  [[nodiscard]] virtual std::unique_ptr<FileLock> lock(const std::string& path) = 0;
  /// Flushes a folder's entries to the medium.
  virtual void sync_folder(const std::string& folder) = 0;
};

}  // namespace protokollwerk
