#include "publish/releases.h"

#include <algorithm>
#include <limits>
#include <map>

#include "base/contract.h"
#include "base/sha256.h"
#include "publish/download_page.h"
#include "publish/manifest.h"

namespace protokollwerk::publish {
namespace {

constexpr std::size_t any_size = std::numeric_limits<std::size_t>::max();
constexpr const char* link_name = "ausgaben";
constexpr const char* states_name = ".ausgabenstaende";
constexpr const char* current_name = "aktuell";
constexpr const char* register_name = "verzeichnis.json";
constexpr const char* manifest_name = "manifest.json";
constexpr const char* page_name = "index.html";

Area area_of(Files& files, const std::string& folder) {
  return {files, folder, link_name, states_name};
}

/// Writes all releases into new folders and switches to them.
class NewReleases {
 public:
  NewReleases(Files& files, const std::string& folder, const Releases& before)
      : files_(files), folder_(folder), before_(before) {}

  /// `fresh`: the content of the files that stand nowhere yet, by "number/name".
  Aftermath publish(const Releases& now, const std::map<std::string, std::string>& fresh) {
    files_.create_folders(folder_ + "/" + states_name);
    Area area = area_of(files_, folder_);
    area.remove_leftovers();
    // It leads nowhere until the first release stands, which is as good as not being there.
    const std::string outer = std::string(link_name) + "/" + current_name;
    if (files_.link_target(folder_ + "/" + current_name) != outer)
      files_.replace_link(folder_ + "/" + current_name, outer);
    Aftermath aftermath = area.replace([&](const std::string& state) { fill(state, now, fresh); });
    try {
      area.prune(1);
    } catch (const FileError& error) {
      aftermath.not_pruned = error;
    }
    return aftermath;
  }

 private:
  void fill(const std::string& state, const Releases& now, const std::map<std::string, std::string>& fresh) {
    for (const Release& release : now.all) {
      const std::string folder = state + "/" + release.number;
      files_.create_folders(folder);
      for (const ReleasedFile& file : release.files)
        if (!file.withdrawal && !release.withdrawal) put(release, file, folder, fresh);
      files_.write(folder + "/" + manifest_name, to_json(release));
      files_.write(folder + "/" + page_name, download_page(release));
      files_.sync_folder(folder);
    }
    files_.write(state + "/" + register_name, register_json(now));
    files_.write(state + "/" + page_name, overview_page(now));
    if (!now.current.empty()) files_.replace_link(state + "/" + current_name, now.current);
  }

  void put(const Release& release, const ReleasedFile& file, const std::string& folder,
           const std::map<std::string, std::string>& fresh) {
    const std::string key = release.number + "/" + file.name;
    const auto found = fresh.find(key);
    if (found == fresh.end()) return files_.link(before_.folder + "/" + key, folder + "/" + file.name);
    files_.write(folder + "/" + file.name, found->second);
  }

  Files& files_;
  const std::string& folder_;
  const Releases& before_;
};

bool stands(const Release& release) {
  return !release.withdrawal;
}

/// The newest release that stands, published before `end`.
std::string newest_before(const std::vector<Release>& all, std::vector<Release>::const_iterator end) {
  const auto begin = std::make_reverse_iterator(end);
  const auto found = std::find_if(begin, all.rend(), stands);
  return found == all.rend() ? std::string() : found->number;
}

auto position_of(const Releases& releases, const std::string& number) {
  return std::find_if(releases.all.begin(), releases.all.end(),
                      [&](const Release& release) { return release.number == number; });
}

/// Takes every file with these bytes out of every release.
void withdraw_bytes(Releases& releases, const std::string& digest, const Withdrawal& withdrawal,
                    std::vector<std::string>& removed) {
  for (Release& release : releases.all) {
    for (ReleasedFile& file : release.files) {
      if (file.withdrawal || file.digest != digest) continue;
      file.withdrawal = withdrawal;
      if (!release.withdrawal) removed.push_back(release.number + "/" + file.name);
    }
  }
}

/// The first file of `release` that was withdrawn by name from an earlier one, with the same bytes.
std::optional<ComesBack> come_back(const Releases& before, const Release& release) {
  for (const ReleasedFile& file : release.files) {
    for (const Release& earlier : before.all) {
      const auto found = std::find_if(
          earlier.files.begin(), earlier.files.end(),
          [&](const ReleasedFile& each) { return each.withdrawal && each.digest == file.digest; });
      if (found != earlier.files.end()) return ComesBack{file.name, earlier.number, *found->withdrawal};
    }
  }
  return std::nullopt;
}

}  // namespace

const Release* Releases::find(const std::string& number) const {
  const auto found = position_of(*this, number);
  return found == all.end() ? nullptr : &*found;
}

Releases read_releases(Files& files, const std::string& folder) {
  Releases releases;
  releases.folder = area_of(files, folder).current();
  if (releases.folder.empty()) return releases;
  const std::string path = releases.folder + "/" + register_name;
  const Register read = read_register(path, files.read(path, any_size));
  releases.current = read.current;
  for (const std::string& number : read.numbers) {
    const std::string manifest = releases.folder + "/" + number + "/" + manifest_name;
    releases.all.push_back(read_manifest(manifest, files.read(manifest, any_size)));
  }
  return releases;
}

ReleaseOutcome add_release(Files& files, const std::string& folder, const Release& head,
                           const std::vector<FileToRelease>& content, Again again) {
  const Releases before = read_releases(files, folder);
  if (before.find(head.number) != nullptr) return Refusal::number_taken;
  if (!before.all.empty() && head.date < before.all.back().date) return Refusal::date_before_last;
  Release release = head;
  std::map<std::string, std::string> fresh;
  for (const FileToRelease& file : content) {
    ENSURE(file.name != manifest_name && file.name != page_name && file.name.find('/') == std::string::npos);
    release.files.push_back(
        {file.name, file.title, file.content.size(), sha256_hex(file.content), file.pages});
    ENSURE(fresh.emplace(release.number + "/" + file.name, file.content).second);
  }
  if (again == Again::refused)
    if (auto back = come_back(before, release)) return *std::move(back);
  Releases now = before;
  now.all.push_back(std::move(release));
  now.current = head.number;
  return ReleaseChange{{}, NewReleases(files, folder, before).publish(now, fresh)};
}

ReleaseOutcome withdraw(Files& files, const std::string& folder, const std::string& number,
                        const std::optional<std::string>& name, const Withdrawal& withdrawal) {
  const Releases before = read_releases(files, folder);
  Releases now = before;
  const auto release = std::find_if(now.all.begin(), now.all.end(),
                                    [&](const Release& each) { return each.number == number; });
  if (release == now.all.end() || release->withdrawal) return Refusal::unknown_release;
  ReleaseChange change;
  if (name) {
    const auto file =
        std::find_if(release->files.begin(), release->files.end(),
                     [&](const ReleasedFile& each) { return each.name == *name && !each.withdrawal; });
    if (file == release->files.end()) return Refusal::unknown_document;
    if (withdrawal.date < release->date) return Refusal::withdrawn_before_released;
    withdraw_bytes(now, std::string(file->digest), withdrawal, change.removed);
  } else {
    if (withdrawal.date < release->date) return Refusal::withdrawn_before_released;
    for (const ReleasedFile& file : release->files)
      if (!file.withdrawal) change.removed.push_back(number + "/" + file.name);
    release->withdrawal = withdrawal;
    if (now.current == number) now.current = newest_before(now.all, now.all.end());
  }
  change.aftermath = NewReleases(files, folder, before).publish(now, {});
  return change;
}

ReleaseOutcome roll_back(Files& files, const std::string& folder, const std::optional<std::string>& number) {
  const Releases before = read_releases(files, folder);
  Releases now = before;
  now.current = number ? *number : newest_before(before.all, position_of(before, before.current));
  const Release* target = before.find(now.current);
  if (target == nullptr || !stands(*target) || now.current == before.current)
    return Refusal::nothing_to_go_to;
  return ReleaseChange{{}, NewReleases(files, folder, before).publish(now, {})};
}

}  // namespace protokollwerk::publish
