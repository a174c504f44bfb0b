#include "publish/record.h"

#include <algorithm>
#include <limits>

#include <nlohmann/json.hpp>

#include "base/sha256.h"

namespace protokollwerk::publish {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format = 2;
constexpr std::size_t any_size = std::numeric_limits<std::size_t>::max();

Json json_of(const FileRecord& file) {
  Json key = Json::object();
  for (const KeyPart& part : file.key) key[part.name] = part.digest;
  return {{"datei", file.name},     {"bytes", file.bytes},
          {"sha256", file.digest},  {"sichtbarkeit", file.readers},
          {"vorlage", file.source}, {"stichtag", file.as_of},
          {"schluessel", key},      {"zurueckgehaltenWegen", file.held_back_by},
          {"titel", file.title},    {"seiten", file.pages}};
}

FileRecord file_from(const Json& json) {
  FileRecord file;
  json.at("datei").get_to(file.name);
  json.at("bytes").get_to(file.bytes);
  json.at("sha256").get_to(file.digest);
  json.at("sichtbarkeit").get_to(file.readers);
  json.at("vorlage").get_to(file.source);
  json.at("stichtag").get_to(file.as_of);
  for (const auto& [name, digest] : json.at("schluessel").items())
    file.key.push_back({name, digest.get<std::string>()});
  json.at("zurueckgehaltenWegen").get_to(file.held_back_by);
  json.at("titel").get_to(file.title);
  json.at("seiten").get_to(file.pages);
  return file;
}

/// Nothing for a text that is no record of this format: written by another version, or damaged.
StateRecord record_from(const std::string& text) {
  try {
    const Json json = Json::parse(text);
    StateRecord record;
    if (json.at("format") != format) return {};
    for (const Json& file : json.at("dateien")) record.files.push_back(file_from(file));
    return record;
  } catch (const Json::exception&) {
    return {};
  }
}

bool is_intact(const Files& files, const std::string& folder, const FileRecord& file) {
  const std::string path = folder + "/" + file.name;
  if (file.name.empty() || file.name.find('/') != std::string::npos || !files.exists(path)) return false;
  const std::string content = files.read(path, any_size);
  return content.size() == file.bytes && sha256_hex(content) == file.digest;
}

}  // namespace

const FileRecord* StateRecord::find(const std::string& name) const {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const FileRecord& file) { return file.name == name; });
  return found == files.end() ? nullptr : &*found;
}

std::string to_json(const StateRecord& record) {
  Json files = Json::array();
  for (const FileRecord& file : record.files) files.push_back(json_of(file));
  return Json{{"format", format}, {"dateien", std::move(files)}}.dump(1, ' ', false,
                                                                      Json::error_handler_t::replace) +
         "\n";
}

StateRecord read_record(const Files& files, const std::string& state_folder) {
  const std::string path = state_folder + "/" + record_name;
  if (!files.exists(path)) return {};
  StateRecord record = record_from(files.read(path, any_size));
  std::erase_if(record.files, [&](const FileRecord& file) { return !is_intact(files, state_folder, file); });
  return record;
}

}  // namespace protokollwerk::publish
