#include "base/disk_files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <limits>
#include <sstream>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace protokollwerk {
namespace {

/// An open file descriptor; closing it is an explicit, checked step where writing must be certain.
class Descriptor {
 public:
  Descriptor(const std::string& path, int flags)
      : path_(path), number_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {
    if (number_ < 0) throw FileError(path_, errno);
  }
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(Descriptor&& other) noexcept
      : path_(std::move(other.path_)), number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;

  [[nodiscard]] int number() const { return number_; }

  void flush() const {
    // EINVAL: the medium (a pipe, some network folders) has nothing to flush.
    if (::fsync(number_) != 0 && errno != EINVAL) throw FileError(path_, errno);
  }

  void close() {
    const int closed = number_;
    number_ = -1;
    if (::close(closed) != 0) throw FileError(path_, errno);
  }

 private:
  std::string path_;
  int number_;
};

std::size_t read_some(const Descriptor& file, char* buffer, std::size_t size, const std::string& path) {
  while (true) {
    const ssize_t got = ::read(file.number(), buffer, size);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) throw FileError(path, errno);
  }
}

void write_all(const Descriptor& file, std::string_view content, const std::string& path) {
  while (!content.empty()) {
    const ssize_t written = ::write(file.number(), content.data(), content.size());
    if (written >= 0) {
      content.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      throw FileError(path, errno);
    }
  }
}

[[noreturn]] void fail(const std::string& path, const std::error_code& error) {
  throw FileError(path, error.value());
}

/// Regular files, and links to anything but folders: a link that leads nowhere must be noticed when it is
/// read.
bool is_file_or_link(const std::filesystem::directory_entry& entry) {
  std::error_code ignored;
  return entry.is_regular_file(ignored) || (entry.is_symlink(ignored) && !entry.is_directory(ignored));
}

bool is_hidden(const std::filesystem::path& path) {
  return path.filename().string().starts_with('.');
}

/// The lock of the kernel on an open file: it ends with the process, however that ends.
class DiskLock final : public FileLock {
 public:
  explicit DiskLock(Descriptor file) : file_(std::move(file)) {}

 private:
  Descriptor file_;
};

std::string host_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

/// What the holder of a lock wrote into its file: process and machine.
LockHolder read_holder(const std::string& text, std::chrono::sys_seconds since) {
  std::istringstream words(text);
  LockHolder holder{{}, {}, since};
  words >> holder.process >> holder.host;
  return holder;
}

}  // namespace

LockedError::LockedError(std::string path, LockHolder holder)
    : FileError(std::move(path), EWOULDBLOCK), holder_(std::move(holder)) {}

FileError::FileError(std::string path, int code)
    : EnvironmentError(std::move(path), std::generic_category().message(code)), code_(code) {}

bool DiskFiles::exists(const std::string& path) const {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return true;
  if (errno == ENOENT || errno == ENOTDIR) return false;
  throw FileError(path, errno);
}

std::string DiskFiles::read(const std::string& path, std::size_t max_bytes) const {
  const Descriptor file(path, O_RDONLY);
  std::string content;
  constexpr std::size_t step = 65536;
  while (true) {
    const std::size_t before = content.size();
    content.resize(before + step);
    const std::size_t got = read_some(file, content.data() + before, step, path);
    content.resize(before + got);
    if (got == 0) break;
    if (content.size() > max_bytes) {
      throw FileError(path, EFBIG, "larger than the limit of " + std::to_string(max_bytes) + " bytes");
    }
  }
  content.shrink_to_fit();
  return content;
}

std::vector<std::string> DiskFiles::list_recursively(const std::string& folder) const {
  std::vector<std::string> paths;
  std::error_code error;
  std::filesystem::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (is_file_or_link(*entry)) {
      paths.push_back(entry->path().string());
    }
  }
  if (error) fail(folder, error);
  std::sort(paths.begin(), paths.end());
  return paths;
}

void DiskFiles::create_folders(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) fail(folder, error);
}

void DiskFiles::write(const std::string& path, std::string_view content) {
  Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC);
  write_all(file, content, path);
  file.flush();
  file.close();
}

void DiskFiles::link(const std::string& existing, const std::string& path) {
  if (::link(existing.c_str(), path.c_str()) == 0) return;
  if (errno != EPERM && errno != EXDEV && errno != EMLINK && errno != ENOTSUP) throw FileError(path, errno);
  write(path, read(existing, std::numeric_limits<std::size_t>::max()));
}

void DiskFiles::replace_link(const std::string& path, const std::string& target) {
  const std::string fresh = path + ".neu";
  if (::unlink(fresh.c_str()) != 0 && errno != ENOENT) throw FileError(fresh, errno);
  if (::symlink(target.c_str(), fresh.c_str()) != 0) throw FileError(fresh, errno);
  if (::rename(fresh.c_str(), path.c_str()) == 0) return;
  const int cause = errno;
  ::unlink(fresh.c_str());
  throw FileError(path, cause);
}

std::string DiskFiles::link_target(const std::string& path) const {
  std::error_code error;
  const auto target = std::filesystem::read_symlink(path, error);
  return error ? std::string() : target.string();
}

void DiskFiles::rename(const std::string& from, const std::string& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) throw FileError(to, errno);
}

void DiskFiles::remove_all(const std::string& path) {
  std::error_code error;
  std::filesystem::remove_all(path, error);
  if (error) fail(path, error);
}

std::vector<std::string> DiskFiles::names(const std::string& folder) const {
  std::vector<std::string> names;
  std::error_code error;
  std::filesystem::directory_iterator entry(folder, error);
  if (error == std::errc::no_such_file_or_directory) return names;
  for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    names.push_back(entry->path().filename().string());
  }
  if (error) fail(folder, error);
  std::sort(names.begin(), names.end());
  return names;
}

std::chrono::sys_seconds DiskFiles::modified(const std::string& path) const {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) throw FileError(path, errno);
  return std::chrono::sys_seconds(std::chrono::seconds(status.st_mtim.tv_sec));
}

std::unique_ptr<FileLock> DiskFiles::lock(const std::string& path) {
  Descriptor file(path, O_RDWR | O_CREAT);
  if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) throw FileError(path, errno);
    constexpr std::size_t enough = 4096;
    throw LockedError(path, read_holder(read(path, enough), modified(path)));
  }
  if (::ftruncate(file.number(), 0) != 0) throw FileError(path, errno);
  write_all(file, std::to_string(::getpid()) + " " + host_name() + "\n", path);
  return std::make_unique<DiskLock>(std::move(file));
}

void DiskFiles::sync_folder(const std::string& folder) {
  Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
  descriptor.flush();
  descriptor.close();
}

}  // namespace protokollwerk
