#pragma once

#include <limits>
#include <map>
#include <set>
#include <variant>

#include "base/files.h"

namespace protokollwerk {

/// A file system in memory, for tests. Knows folders, files and symbolic links in the last part of a path or
/// before it, and can be told to fail, so that a test can look at what each possible interruption leaves
/// behind.
class MemoryFiles final : public Files {
 public:
  /// From the n-th writing call on (counted from 1, from now) every writing call fails with ENOSPC, as if the
  /// disk were full or the process dead. The n-th call itself leaves half of its content, if it writes any.
  void fail_from_call(std::size_t n);
  /// The n-th writing call alone fails, as one that a full disk refuses while somebody tidies it up.
  void fail_at_call(std::size_t n);
  /// Everything works again.
  void heal();
  /// Writing calls so far since `fail_from_call` or `heal`.
  [[nodiscard]] std::size_t writing_calls() const { return calls_; }
  /// The time that what is written from now on bears.
  void set_clock(std::chrono::sys_seconds now) { now_ = now; }

  [[nodiscard]] bool exists(const std::string& path) const override;
  [[nodiscard]] std::string read(const std::string& path, std::size_t max_bytes) const override;
  [[nodiscard]] std::vector<std::string> list_recursively(const std::string& folder) const override;
  void create_folders(const std::string& folder) override;
  void write(const std::string& path, std::string_view content) override;
  void link(const std::string& existing, const std::string& path) override;
  void replace_link(const std::string& path, const std::string& target) override;
  [[nodiscard]] std::string link_target(const std::string& path) const override;
  void rename(const std::string& from, const std::string& to) override;
  void remove_all(const std::string& path) override;
  [[nodiscard]] std::vector<std::string> names(const std::string& folder) const override;
  [[nodiscard]] std::chrono::sys_seconds modified(const std::string& path) const override;
  [[nodiscard]] std::unique_ptr<FileLock> lock(const std::string& path) override;
  void sync_folder(const std::string& folder) override;

 private:
  struct Folder {};
  struct File {
    std::string content;
    std::chrono::sys_seconds written{};
  };
  struct Link {
    std::string target;
  };
  using Node = std::variant<Folder, File, Link>;

  class HeldLock;

  enum class Step : std::uint8_t { works, fails_now, fails_still };
  Step count_call();
  void refuse_if_failing(const std::string& path);
  [[nodiscard]] std::string resolve(const std::string& path) const;
  [[nodiscard]] std::string resolve_parent(const std::string& path) const;
  void require_parent(const std::string& resolved) const;

  std::map<std::string, Node> nodes_;  ///< by resolved path, without a slash at the end
  std::set<std::string> locked_;
  std::chrono::sys_seconds now_{};
  std::size_t calls_ = 0;
  std::size_t fails_from_ = std::numeric_limits<std::size_t>::max();
  std::size_t fails_until_ = std::numeric_limits<std::size_t>::max();
};

}  // namespace protokollwerk
