#pragma once

#include <cerrno>
#include <csignal>
#include <limits>

#include "base/files.h"

namespace protokollwerk::test {

/// Files of which the n-th writing call goes wrong.
class InterruptedFiles : public Files {
 public:
  enum class Mode : std::uint8_t {
    fails_once,  ///< that call alone fails
    fails_on,    ///< that call and all that follow fail
    kills,       ///< the process is killed in the middle of that call
  };

  InterruptedFiles(Files& files, Mode mode, std::size_t call) : files_(files), mode_(mode), call_(call) {}

  [[nodiscard]] std::size_t writing_calls() const { return calls_; }

  [[nodiscard]] bool exists(const std::string& path) const override { return files_.exists(path); }
  [[nodiscard]] std::string read(const std::string& path, std::size_t max_bytes) const override {
    return files_.read(path, max_bytes);
  }
  [[nodiscard]] std::vector<std::string> list_recursively(const std::string& folder) const override {
    return files_.list_recursively(folder);
  }
  [[nodiscard]] std::string link_target(const std::string& path) const override {
    return files_.link_target(path);
  }
  [[nodiscard]] std::vector<std::string> names(const std::string& folder) const override {
    return files_.names(folder);
  }
  [[nodiscard]] std::chrono::sys_seconds modified(const std::string& path) const override {
    return files_.modified(path);
  }

  void create_folders(const std::string& folder) override {
    count(folder);
    files_.create_folders(folder);
  }
  /// A call that goes wrong leaves half of the content.
  void write(const std::string& path, std::string_view content) override {
    if (calls_ + 1 == call_) files_.write(path, content.substr(0, content.size() / 2));
    count(path);
    files_.write(path, content);
  }
  void link(const std::string& existing, const std::string& path) override {
    count(path);
    files_.link(existing, path);
  }
  void replace_link(const std::string& path, const std::string& target) override {
    count(path);
    files_.replace_link(path, target);
  }
  void rename(const std::string& from, const std::string& to) override {
    count(to);
    files_.rename(from, to);
  }
  void remove_all(const std::string& path) override {
    count(path);
    files_.remove_all(path);
  }
  [[nodiscard]] std::unique_ptr<FileLock> lock(const std::string& path) override {
    count(path);
    return files_.lock(path);
  }
  void sync_folder(const std::string& folder) override {
    count(folder);
    files_.sync_folder(folder);
  }

 private:
  void count(const std::string& path) {
    ++calls_;
    if (calls_ < call_ || (calls_ > call_ && mode_ == Mode::fails_once)) return;
    if (mode_ == Mode::kills) (void)std::raise(SIGKILL);
    throw FileError(path, ENOSPC);
  }

  Files& files_;
  Mode mode_;
  std::size_t call_;
  std::size_t calls_ = 0;
};

}  // namespace protokollwerk::test
