#include "publish/working_state.h"

#include <algorithm>
#include <limits>

#include "base/contract.h"
#include "base/sha256.h"
#include "publish/state_page.h"

namespace protokollwerk::publish {
namespace {

constexpr std::size_t any_size = std::numeric_limits<std::size_t>::max();
constexpr const char* link_name = "arbeitsstand";
constexpr const char* states_name = ".staende";

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Works out a new state from the one in use.
class NewState {
 public:
  NewState(Files& files, const CurrentState& before, const StateContent& content)
      : files_(files), before_(before), content_(content) {
    if (!before.folder.empty()) there_ = files.names(before.folder);
    std::erase_if(there_,
                  [](const std::string& name) { return name == record_name || name == state_page_name; });
    require_plain_names();
    sort_held_back();
    describe();
    companions_ = {{record_name, to_json(publication_.record)},
                   {state_page_name, state_page(content.head, publication_.record, missing_files())}};
  }

  [[nodiscard]] bool is_same() const {
    return publication_.written.empty() && publication_.dropped.empty() &&
           std::all_of(companions_.begin(), companions_.end(),
                       [this](const OutputFile& file) { return stands_already(file); });
  }

  /// An unchanged file keeps its bytes on the disk and its time. What was asked for is counted again on the
  /// disk, before anybody can see it.
  void fill(const std::string& folder) const {
    for (const OutputFile& file : content_.fresh)
      if (contains(publication_.written, file.name)) files_.write(folder + "/" + file.name, file.content);
    for (const FileRecord& file : publication_.record.files)
      if (!contains(publication_.written, file.name))
        files_.link(path_before(file.name), folder + "/" + file.name);
    for (const OutputFile& file : companions_) files_.write(folder + "/" + file.name, file.content);
    ENSURE(files_.names(folder).size() == publication_.record.files.size() + companions_.size());
  }

  Publication take() { return std::move(publication_); }

 private:
  void require_plain_names() {
    std::vector<std::string> names = content_.unchanged;
    for (const HeldBackFile& file : content_.held_back) names.push_back(file.name);
    for (const OutputFile& file : content_.fresh) names.push_back(file.name);
    for (const std::string& name : names)
      ENSURE(!name.empty() && name.front() != '.' && name.find('/') == std::string::npos &&
             name != state_page_name);
    std::sort(names.begin(), names.end());
    ENSURE(std::adjacent_find(names.begin(), names.end()) == names.end());
    named_ = std::move(names);
  }

  void sort_held_back() {
    for (const HeldBackFile& file : content_.held_back)
      (contains(there_, file.name) ? publication_.kept : publication_.missing).push_back(file.name);
    if (content_.others == Others::kept)
      for (const std::string& name : there_)
        if (!contains(named_, name)) publication_.kept.push_back(name);
    std::sort(publication_.kept.begin(), publication_.kept.end());
    std::sort(publication_.missing.begin(), publication_.missing.end());
  }

  void describe() {
    auto& records = publication_.record.files;
    for (const OutputFile& file : content_.fresh) {
      if (!stands_already(file)) publication_.written.push_back(file.name);
      records.push_back({file.name,
                         file.content.size(),
                         sha256_hex(file.content),
                         file.readers,
                         file.source,
                         file.as_of,
                         file.key,
                         {},
                         file.title,
                         file.pages});
    }
    for (const std::string& name : content_.unchanged) {
      records.push_back(record_before(name));
      records.back().held_back_by.clear();
    }
    for (const std::string& name : publication_.kept) {
      records.push_back(record_before(name));
      records.back().held_back_by = reasons_for(name);
    }
    const auto by_name = [](const FileRecord& a, const FileRecord& b) { return a.name < b.name; };
    std::sort(records.begin(), records.end(), by_name);
    for (const std::string& name : there_)
      if (publication_.record.find(name) == nullptr) publication_.dropped.push_back(name);
    std::sort(publication_.written.begin(), publication_.written.end());
  }

  [[nodiscard]] std::vector<HeldBackFile> missing_files() const {
    std::vector<HeldBackFile> files;
    for (const HeldBackFile& file : content_.held_back)
      if (contains(publication_.missing, file.name)) files.push_back(file);
    return files;
  }

  /// Of a file that no record tells about, what can be seen of it.
  [[nodiscard]] FileRecord record_before(const std::string& name) const {
    if (const FileRecord* known = before_.record.find(name)) return *known;
    const std::string content = files_.read(path_before(name), any_size);
    FileRecord record;
    record.name = name;
    record.bytes = content.size();
    record.digest = sha256_hex(content);
    return record;
  }

  /// A file whose document is unknown in this run waits for all that is faulty.
  [[nodiscard]] std::vector<std::string> reasons_for(const std::string& name) const {
    std::vector<std::string> all;
    for (const HeldBackFile& file : content_.held_back) {
      if (file.name == name) return file.because;
      all.insert(all.end(), file.because.begin(), file.because.end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  [[nodiscard]] bool stands_already(const OutputFile& file) const {
    if (before_.folder.empty() || !files_.exists(path_before(file.name))) return false;
    return files_.read(path_before(file.name), any_size) == file.content;
  }

  [[nodiscard]] std::string path_before(const std::string& name) const { return before_.folder + "/" + name; }

  Files& files_;
  const CurrentState& before_;
  const StateContent& content_;
  std::vector<std::string> named_;  ///< by the new content
  std::vector<std::string> there_;  ///< in the state in use
  Publication publication_;
  std::vector<OutputFile> companions_;  ///< what the state says about itself
};

}  // namespace

CurrentState current_state(Files& files, const std::string& folder) {
  CurrentState current{Area(files, folder, link_name, states_name).current(), {}};
  if (!current.folder.empty()) current.record = read_record(files, current.folder);
  return current;
}

std::unique_ptr<FileLock> lock_project(Files& files, const std::string& folder) {
  files.create_folders(folder);
  return files.lock(folder + "/.sperre");
}

Publication publish_working_state(Files& files, const std::string& folder, const CurrentState& before,
                                  const StateContent& content, std::uint64_t states_kept) {
  NewState state(files, before, content);
  files.create_folders(folder + "/" + states_name);
  Area area(files, folder, link_name, states_name);
  ENSURE(area.current() == before.folder);
  area.remove_leftovers();
  const bool same = state.is_same();
  Aftermath aftermath;
  if (!same) aftermath = area.replace([&](const std::string& fresh) { state.fill(fresh); });
  try {
    area.prune(states_kept);
  } catch (const FileError& error) {
    aftermath.not_pruned = error;
  }
  Publication publication = state.take();
  publication.change = same ? Publication::Change::same : Publication::Change::switched;
  publication.folder = area.current();
  publication.aftermath = aftermath;
  return publication;
}

}  // namespace protokollwerk::publish
