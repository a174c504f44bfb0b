#include "publish/last_run.h"

#include <nlohmann/json.hpp>

#include "publish/area.h"

namespace protokollwerk::publish {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format = 1;
constexpr std::size_t largest = std::size_t{64} * 1024 * 1024;

std::string path_in(const std::string& folder) {
  return folder + "/.letzter-lauf.json";
}

}  // namespace

std::optional<LastRun> read_last_run(const Files& files, const std::string& folder) {
  if (!files.exists(path_in(folder))) return std::nullopt;
  try {
    const Json json = Json::parse(files.read(path_in(folder), largest));
    if (json.at("format") != format) return std::nullopt;
    return LastRun{json.at("eingaben").get<std::string>(),
                   json.at("schriften").get<std::vector<std::string>>(),
                   json.at("befunde").get<std::string>(), json.at("schluss").get<std::string>(),
                   json.at("mail").get<std::string>()};
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

void write_last_run(Files& files, const std::string& folder, const LastRun& run) {
  const Json json = {{"format", format},        {"eingaben", run.inputs}, {"schriften", run.faces},
                     {"befunde", run.findings}, {"schluss", run.closing}, {"mail", run.mail}};
  replace_file(files, path_in(folder), json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace protokollwerk::publish
