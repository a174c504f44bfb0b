#include "publish/working_state.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

#include "base/contract.h"

namespace protokollwerk::publish {
namespace {

constexpr std::uint64_t states_kept = 3;
constexpr std::size_t any_size = std::numeric_limits<std::size_t>::max();

/// The number of a state from its folder's name; nullopt for a name that is none, such as that of an
/// unfinished one.
std::optional<std::uint64_t> state_number(const std::string& name) {
  std::uint64_t number = 0;
  const auto* end = name.data() + name.size();
  const auto [rest, error] = std::from_chars(name.data(), end, number);
  return error == std::errc() && rest == end ? std::optional(number) : std::nullopt;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The states of one project on the disk.
class States {
 public:
  States(Files& files, const std::string& folder)
      : files_(files), folder_(folder), states_(folder + "/.staende"), link_(folder + "/arbeitsstand") {
    const std::string target = files_.link_target(link_);
    const auto number = state_number(target.substr(target.rfind('/') + 1));
    if (number && files_.exists(path(*number))) current_ = number;
  }

  [[nodiscard]] std::vector<std::string> current_names() const {
    return current_ ? files_.names(path(*current_)) : std::vector<std::string>();
  }
  [[nodiscard]] bool current_has(const OutputFile& file) const {
    return files_.exists(current_path(file.name)) &&
           files_.read(current_path(file.name), any_size) == file.content;
  }

  /// Removes what runs that did not reach their end left behind: everything that is no state up to the
  /// current one.
  void remove_leftovers() {
    for (const std::string& name : files_.names(states_)) {
      const auto number = state_number(name);
      if (!number || !current_ || *number > *current_) files_.remove_all(states_ + "/" + name);
    }
  }

  void make_new(const std::vector<OutputFile>& fresh, const std::vector<std::string>& kept) {
    const std::uint64_t number = current_.value_or(0) + 1;
    const std::string unfinished = path(number) + ".unfertig";
    files_.create_folders(unfinished);
    for (const OutputFile& file : fresh) put(file, unfinished);
    const std::string inside = unfinished + "/";
    for (const std::string& name : kept) files_.link(current_path(name), inside + name);
    files_.sync_folder(unfinished);
    files_.rename(unfinished, path(number));
    files_.sync_folder(states_);
    files_.replace_link(link_, ".staende/" + std::to_string(number));
    files_.sync_folder(folder_);
    current_ = number;
  }

  void remove_old() {
    for (const std::string& name : files_.names(states_)) {
      const auto number = state_number(name);
      if (number && *number + states_kept <= current_.value_or(0)) files_.remove_all(states_ + "/" + name);
    }
  }

 private:
  [[nodiscard]] std::string path(std::uint64_t number) const {
    return states_ + "/" + std::to_string(number);
  }
  [[nodiscard]] std::string current_path(const std::string& name) const {
    return path(current_.value_or(0)) + "/" + name;
  }
  /// An unchanged file keeps its bytes on the disk and its time.
  void put(const OutputFile& file, const std::string& state) {
    const std::string target = state + "/" + file.name;
    if (current_ && current_has(file)) {
      files_.link(current_path(file.name), target);
    } else {
      files_.write(target, file.content);
    }
  }

  Files& files_;
  std::string folder_;
  std::string states_;
  std::string link_;
  std::optional<std::uint64_t> current_;
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
std::vector<std::string> names_to_keep(const States& states, const std::vector<OutputFile>& fresh,
                                       std::vector<std::string> names, Others others) {
  if (others == Others::kept) {
    for (const std::string& name : states.current_names()) {
      if (!is_new(fresh, name)) names.push_back(name);
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

Publication sort_held_back(const States& states, const std::vector<std::string>& names) {
  const std::vector<std::string> before = states.current_names();
  Publication publication;
  for (const std::string& name : names) {
    (contains(before, name) ? publication.kept : publication.missing).push_back(name);
  }
  return publication;
}

bool is_same(const States& states, const std::vector<OutputFile>& fresh,
             const std::vector<std::string>& kept) {
  return states.current_names().size() == fresh.size() + kept.size() &&
         std::all_of(fresh.begin(), fresh.end(),
                     [&](const OutputFile& file) { return states.current_has(file); });
}

}  // namespace

Publication publish_working_state(Files& files, const std::string& folder,
                                  const std::vector<OutputFile>& fresh,
                                  const std::vector<std::string>& held_back, Others others) {
  require_plain_names(fresh, held_back);
  files.create_folders(folder + "/.staende");
  States states(files, folder);
  states.remove_leftovers();
  Publication publication = sort_held_back(states, names_to_keep(states, fresh, held_back, others));
  if (!fresh.empty() && is_same(states, fresh, publication.kept)) return publication;
  states.make_new(fresh, publication.kept);
  states.remove_old();
  publication.change = Publication::Change::switched;
  return publication;
}

}  // namespace protokollwerk::publish
