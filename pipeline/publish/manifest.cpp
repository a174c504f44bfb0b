#include "publish/manifest.h"

#include <nlohmann/json.hpp>

namespace protokollwerk::publish {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format = 1;

Json json_of(const Withdrawal& withdrawal) {
  return {{"datum", withdrawal.date}, {"grund", withdrawal.reason}};
}

Json json_of(const ReleasedFile& file) {
  Json json = {{"datei", file.name},
               {"titel", file.title},
               {"bytes", file.bytes},
               {"seiten", file.pages},
               {"sha256", file.digest}};
  if (file.withdrawal) json["zurueckgezogen"] = json_of(*file.withdrawal);
  return json;
}

std::optional<Withdrawal> withdrawal_from(const Json& json) {
  if (!json.contains("zurueckgezogen")) return std::nullopt;
  const Json& found = json.at("zurueckgezogen");
  return Withdrawal{found.at("datum").get<std::string>(), found.at("grund").get<std::string>()};
}

ReleasedFile file_from(const Json& json) {
  return {json.at("datei").get<std::string>(),    json.at("titel").get<std::string>(),
          json.at("bytes").get<std::uint64_t>(),  json.at("sha256").get<std::string>(),
          json.at("seiten").get<std::uint64_t>(), withdrawal_from(json)};
}

/// What `read` makes of the text.
template <typename Read>
auto read_json(const std::string& path, const std::string& text, Read read) {
  try {
    const Json json = Json::parse(text);
    if (json.at("format") != format) throw EnvironmentError(path, "unknown format");
    return read(json);
  } catch (const Json::exception& error) {
    throw EnvironmentError(path, error.what());
  }
}

}  // namespace

std::string to_json(const Release& release) {
  Json files = Json::array();
  for (const ReleasedFile& file : release.files) files.push_back(json_of(file));
  Json json = {{"format", format},           {"projekt", release.project},
               {"ausgabe", release.number},  {"datum", release.date},
               {"stelle", release.office},   {"barrierefreiheit", release.accessibility},
               {"dateien", std::move(files)}};
  if (release.withdrawal) json["zurueckgezogen"] = json_of(*release.withdrawal);
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string register_json(const Releases& releases) {
  Json numbers = Json::array();
  for (const Release& release : releases.all) numbers.push_back(release.number);
  return Json{{"format", format}, {"aktuell", releases.current}, {"ausgaben", numbers}}.dump(
             1, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

Release read_manifest(const std::string& path, const std::string& text) {
  return read_json(path, text, [](const Json& json) {
    Release release{json.at("ausgabe").get<std::string>(), json.at("datum").get<std::string>(),
                    json.at("stelle").get<std::string>(), json.at("projekt").get<std::string>(),
                    json.at("barrierefreiheit").get<std::string>()};
    for (const Json& file : json.at("dateien")) release.files.push_back(file_from(file));
    release.withdrawal = withdrawal_from(json);
    return release;
  });
}

Register read_register(const std::string& path, const std::string& text) {
  return read_json(path, text, [](const Json& json) {
    return Register{json.at("ausgaben").get<std::vector<std::string>>(),
                    json.at("aktuell").get<std::string>()};
  });
}

}  // namespace protokollwerk::publish
