#include "publish/area.h"

#include <algorithm>
#include <charconv>

namespace protokollwerk::publish {
namespace {

/// The number of a state from its folder's name; nullopt for a name that is none, such as that of an
/// unfinished one.
std::optional<std::uint64_t> state_number(const std::string& name) {
  std::uint64_t number = 0;
  const auto* end = name.data() + name.size();
  const auto [rest, error] = std::from_chars(name.data(), end, number);
  return error == std::errc() && rest == end ? std::optional(number) : std::nullopt;
}

/// The error that `action` throws, if it does.
std::optional<FileError> error_of(const auto& action) {
  try {
    action();
  } catch (const FileError& error) {
    return error;
  }
  return std::nullopt;
}

}  // namespace

Area::Area(Files& files, std::string folder, const std::string& link, std::string states)
    : files_(files), folder_(std::move(folder)), link_(folder_ + "/" + link), states_(std::move(states)) {
  const std::string target = files_.link_target(link_);
  const auto number = state_number(target.substr(target.rfind('/') + 1));
  if (number && files_.exists(path(*number))) number_ = number;
}

std::string Area::path(std::uint64_t number) const {
  return folder_ + "/" + states_ + "/" + std::to_string(number);
}

std::string Area::current() const {
  return number_ ? path(*number_) : std::string();
}

void Area::remove_leftovers() {
  for (const std::string& name : files_.names(folder_ + "/" + states_)) {
    const auto number = state_number(name);
    if (!number || !number_ || *number > *number_) files_.remove_all(folder_ + "/" + states_ + "/" + name);
  }
}

Aftermath Area::replace(const std::function<void(const std::string& folder)>& fill) {
  const std::uint64_t number = number_.value_or(0) + 1;
  const std::string unfinished = path(number) + ".unfertig";
  files_.create_folders(unfinished);
  fill(unfinished);
  files_.sync_folder(unfinished);
  files_.rename(unfinished, path(number));
  files_.sync_folder(folder_ + "/" + states_);
  // From here on the new state can be seen.
  files_.replace_link(link_, states_ + "/" + std::to_string(number));
  number_ = number;
  return {error_of([&] { files_.sync_folder(folder_); }), std::nullopt};
}

void Area::prune(std::uint64_t kept) {
  for (const std::string& name : files_.names(folder_ + "/" + states_)) {
    const auto number = state_number(name);
    const bool old = number && *number + std::max<std::uint64_t>(kept, 1) <= number_.value_or(0);
    if (old) files_.remove_all(folder_ + "/" + states_ + "/" + name);
  }
}

void replace_file(Files& files, const std::string& path, const std::string& content) {
  const std::string fresh = path + ".neu";
  files.write(fresh, content);
  files.rename(fresh, path);
  files.sync_folder(path.substr(0, path.rfind('/')));
}

}  // namespace protokollwerk::publish
