#pragma once

#include "base/files.h"

namespace protokollwerk {

/// The real file system. Writes are flushed to the medium before they count as done, and every close is
/// checked: a disk that fills up shows at the latest there.
class DiskFiles final : public Files {
 public:
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
};

}  // namespace protokollwerk
