#include "publish/working_state.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "base/contract.h"

namespace protokollwerk::publish {
namespace {

constexpr std::size_t any_size = std::numeric_limits<std::size_t>::max();

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The state in use, as it stands on the disk.
class Before {
 public:
  Before(const Files& files, std::string folder) : files_(files), folder_(std::move(folder)) {}

  [[nodiscard]] std::vector<std::string> names() const {
    return folder_.empty() ? std::vector<std::string>() : files_.names(folder_);
  }
  [[nodiscard]] bool has(const OutputFile& file) const {
    return !folder_.empty() && files_.exists(path(file.name)) &&
           files_.read(path(file.name), any_size) == file.content;
  }
  [[nodiscard]] std::string path(const std::string& name) const { return folder_ + "/" + name; }

 private:
  const Files& files_;
  std::string folder_;
};

void require_plain_names(const std::vector<OutputFile>& fresh, const std::vector<std::string>& held_back) {
  std::vector<std::string> names = held_back;
  for (const OutputFile& file : fresh) {
    ENSURE(!file.name.empty() && file.name.front() != '.' && file.name.find('/') == std::string::npos);
    ENSURE(!contains(names, file.name));
    names.push_back(file.name);
  }
}

bool is_new(const std::vector<OutputFile>& fresh, const std::string& name) {
  return std::any_of(fresh.begin(), fresh.end(), [&](const OutputFile& file) { return file.name == name; });
}

/// The held back names, and with Others::kept those of the state before that are not made again; sorted, each
/// once.
std::vector<std::string> names_to_keep(const Before& before, const std::vector<OutputFile>& fresh,
                                       std::vector<std::string> names, Others others) {
  if (others == Others::kept) {
    for (const std::string& name : before.names()) {
      if (!is_new(fresh, name)) names.push_back(name);
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

Publication sort_held_back(const Before& before, const std::vector<std::string>& names) {
  const std::vector<std::string> there = before.names();
  Publication publication;
  for (const std::string& name : names) {
    (contains(there, name) ? publication.kept : publication.missing).push_back(name);
  }
  return publication;
}

bool is_same(const Before& before, const std::vector<OutputFile>& fresh,
             const std::vector<std::string>& kept) {
  return before.names().size() == fresh.size() + kept.size() &&
         std::all_of(fresh.begin(), fresh.end(), [&](const OutputFile& file) { return before.has(file); });
}

/// An unchanged file keeps its bytes on the disk and its time. What was asked for is counted again on the
/// disk, before anybody can see it.
void fill(Files& files, const std::string& state, const Before& before, const std::vector<OutputFile>& fresh,
          const std::vector<std::string>& kept) {
  for (const OutputFile& file : fresh) {
    const std::string target = state + "/" + file.name;
    if (before.has(file)) {
      files.link(before.path(file.name), target);
    } else {
      files.write(target, file.content);
    }
  }
  for (const std::string& name : kept) files.link(before.path(name), state + "/" + name);
  ENSURE(files.names(state).size() == fresh.size() + kept.size());
}

}  // namespace

std::unique_ptr<FileLock> lock_project(Files& files, const std::string& folder) {
  files.create_folders(folder);
  return files.lock(folder + "/.sperre");
}

Publication publish_working_state(Files& files, const std::string& folder,
                                  const std::vector<OutputFile>& fresh,
                                  const std::vector<std::string>& held_back, Others others,
                                  std::uint64_t states_kept) {
  require_plain_names(fresh, held_back);
  files.create_folders(folder + "/.staende");
  Area area(files, folder, "arbeitsstand", ".staende");
  area.remove_leftovers();
  const Before before(files, area.current());
  Publication publication = sort_held_back(before, names_to_keep(before, fresh, held_back, others));
  if (fresh.empty() || !is_same(before, fresh, publication.kept)) {
    publication.aftermath =
        area.replace([&](const std::string& state) { fill(files, state, before, fresh, publication.kept); });
    publication.change = Publication::Change::switched;
  }
  try {
    area.prune(states_kept);
  } catch (const FileError& error) {
    publication.aftermath.not_pruned = error;
  }
  return publication;
}

}  // namespace protokollwerk::publish
