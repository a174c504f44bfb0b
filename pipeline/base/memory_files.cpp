#include "base/memory_files.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace protokollwerk {
namespace {

std::string parent_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

std::string normal(const std::string& path) {
  std::string result = std::filesystem::path(path).lexically_normal().string();
  while (result.size() > 1 && result.back() == '/') result.pop_back();
  return result == "." ? std::string() : result;
}

/// Whether `path` lies below `folder`, at any depth.
bool is_below(const std::string& path, const std::string& folder) {
  return path.size() > folder.size() + 1 && path.starts_with(folder) && path[folder.size()] == '/';
}

}  // namespace

/// A lock held in memory.
class MemoryFiles::HeldLock final : public FileLock {
 public:
  HeldLock(std::set<std::string>& locked, std::string path) : locked_(locked), path_(std::move(path)) {
    locked_.insert(path_);
  }
  ~HeldLock() override { locked_.erase(path_); }
  HeldLock(const HeldLock&) = delete;
  HeldLock& operator=(const HeldLock&) = delete;

 private:
  std::set<std::string>& locked_;
  std::string path_;
};

void MemoryFiles::fail_from_call(std::size_t n) {
  calls_ = 0;
  fails_from_ = n;
  fails_until_ = std::numeric_limits<std::size_t>::max();
}

void MemoryFiles::fail_at_call(std::size_t n) {
  fail_from_call(n);
  fails_until_ = n;
}

void MemoryFiles::heal() {
  fail_from_call(std::numeric_limits<std::size_t>::max());
}

MemoryFiles::Step MemoryFiles::count_call() {
  ++calls_;
  if (calls_ < fails_from_ || calls_ > fails_until_) return Step::works;
  return calls_ == fails_from_ ? Step::fails_now : Step::fails_still;
}

void MemoryFiles::refuse_if_failing(const std::string& path) {
  if (count_call() != Step::works) throw FileError(path, ENOSPC);
}

std::string MemoryFiles::resolve_parent(const std::string& path) const {
  std::string wanted = normal(path);
  const std::string parent = parent_of(wanted);
  if (parent.empty()) return wanted;
  return normal(resolve(parent) + wanted.substr(parent.size()));
}

std::string MemoryFiles::resolve(const std::string& path) const {
  std::string resolved = resolve_parent(path);
  for (int hops = 0; hops < 8; ++hops) {
    const auto found = nodes_.find(resolved);
    if (found == nodes_.end() || !std::holds_alternative<Link>(found->second)) return resolved;
    resolved = resolve_parent(parent_of(resolved) + "/" + std::get<Link>(found->second).target);
  }
  throw FileError(path, ELOOP);
}

void MemoryFiles::require_parent(const std::string& resolved) const {
  const std::string parent = parent_of(resolved);
  if (parent.empty()) return;
  const auto found = nodes_.find(parent);
  if (found == nodes_.end()) throw FileError(resolved, ENOENT);
  if (!std::holds_alternative<Folder>(found->second)) throw FileError(resolved, ENOTDIR);
}

bool MemoryFiles::exists(const std::string& path) const {
  return nodes_.contains(resolve(path));
}

std::string MemoryFiles::read(const std::string& path, std::size_t max_bytes) const {
  const auto found = nodes_.find(resolve(path));
  if (found == nodes_.end()) throw FileError(path, ENOENT);
  const auto* file = std::get_if<File>(&found->second);
  if (file == nullptr) throw FileError(path, EISDIR);
  if (file->content.size() > max_bytes) {
    throw FileError(path, EFBIG, "larger than the limit of " + std::to_string(max_bytes) + " bytes");
  }
  return file->content;
}

std::vector<std::string> MemoryFiles::list_recursively(const std::string& folder) const {
  const std::string root = resolve(folder);
  if (!nodes_.contains(root)) throw FileError(folder, ENOENT);
  std::vector<std::string> paths;
  for (const auto& [path, node] : nodes_) {
    if (!is_below(path, root) || !std::holds_alternative<File>(node)) continue;
    const std::string inside = path.substr(root.size());
    if (inside.find("/.") == std::string::npos) paths.push_back(normal(folder) + inside);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

void MemoryFiles::create_folders(const std::string& folder) {
  refuse_if_failing(folder);
  const std::string resolved = resolve(folder);
  for (std::size_t slash = resolved.find('/', 1);; slash = resolved.find('/', slash + 1)) {
    const auto [node, made] = nodes_.try_emplace(resolved.substr(0, slash), Folder{});
    if (!made && !std::holds_alternative<Folder>(node->second)) throw FileError(folder, ENOTDIR);
    if (slash == std::string::npos) return;
  }
}

void MemoryFiles::write(const std::string& path, std::string_view content) {
  const Step step = count_call();
  if (step == Step::fails_still) throw FileError(path, ENOSPC);
  const std::string resolved = resolve(path);
  require_parent(resolved);
  const auto found = nodes_.find(resolved);
  if (found != nodes_.end() && !std::holds_alternative<File>(found->second)) throw FileError(path, EISDIR);
  const bool whole = step == Step::works;
  nodes_[resolved] = File{std::string(whole ? content : content.substr(0, content.size() / 2)), now_};
  if (!whole) throw FileError(path, ENOSPC);
}

void MemoryFiles::link(const std::string& existing, const std::string& path) {
  refuse_if_failing(path);
  const std::string resolved = resolve_parent(path);
  require_parent(resolved);
  if (nodes_.contains(resolved)) throw FileError(path, EEXIST);
  nodes_[resolved] = File{read(existing, std::numeric_limits<std::size_t>::max()), modified(existing)};
}

void MemoryFiles::replace_link(const std::string& path, const std::string& target) {
  refuse_if_failing(path);
  const std::string resolved = resolve_parent(path);
  require_parent(resolved);
  const auto found = nodes_.find(resolved);
  if (found != nodes_.end() && std::holds_alternative<Folder>(found->second)) throw FileError(path, EISDIR);
  nodes_[resolved] = Link{target};
}

std::string MemoryFiles::link_target(const std::string& path) const {
  const auto found = nodes_.find(resolve_parent(path));
  if (found == nodes_.end() || !std::holds_alternative<Link>(found->second)) return {};
  return std::get<Link>(found->second).target;
}

void MemoryFiles::rename(const std::string& from, const std::string& to) {
  refuse_if_failing(to);
  const std::string source = resolve_parent(from);
  const std::string target = resolve_parent(to);
  if (!nodes_.contains(source)) throw FileError(from, ENOENT);
  require_parent(target);
  std::map<std::string, Node> moved;
  std::erase_if(nodes_, [&](const auto& entry) {
    const bool moves = entry.first == source || is_below(entry.first, source);
    if (moves) moved[target + entry.first.substr(source.size())] = entry.second;
    return moves || entry.first == target;
  });
  nodes_.merge(moved);
}

void MemoryFiles::remove_all(const std::string& path) {
  refuse_if_failing(path);
  const std::string resolved = resolve_parent(path);
  std::erase_if(
      nodes_, [&](const auto& entry) { return entry.first == resolved || is_below(entry.first, resolved); });
}

std::vector<std::string> MemoryFiles::names(const std::string& folder) const {
  const std::string root = resolve(folder);
  std::vector<std::string> names;
  for (const auto& [path, node] : nodes_) {
    if (parent_of(path) == root && !path.empty())
      names.push_back(path.substr(root.empty() ? 0 : root.size() + 1));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::chrono::sys_seconds MemoryFiles::modified(const std::string& path) const {
  const auto found = nodes_.find(resolve(path));
  if (found == nodes_.end()) throw FileError(path, ENOENT);
  const auto* file = std::get_if<File>(&found->second);
  return file == nullptr ? std::chrono::sys_seconds() : file->written;
}

std::unique_ptr<FileLock> MemoryFiles::lock(const std::string& path) {
  if (locked_.contains(path)) throw LockedError(path, {"1", "memory", modified(path)});
  write(path, "1 memory\n");
  return std::make_unique<HeldLock>(locked_, path);
}

void MemoryFiles::sync_folder(const std::string& folder) {
  refuse_if_failing(folder);
}

}  // namespace protokollwerk
