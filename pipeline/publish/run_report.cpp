#include "publish/run_report.h"

#include <nlohmann/json.hpp>

#include "publish/area.h"

namespace protokollwerk::publish {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format = 2;
constexpr std::size_t largest = std::size_t{64} * 1024 * 1024;

Json json_of(const FileRecord& file) {
  return {{"datei", file.name},        {"titel", file.title},
          {"seiten", file.pages},      {"stand", file.held_back_by.empty() ? "aktuell" : "zurueckgehalten"},
          {"stichtag", file.as_of},    {"sichtbarkeit", file.readers},
          {"bytes", file.bytes},       {"sha256", file.digest},
          {"wegen", file.held_back_by}};
}

Json json_of(const RunReport& report) {
  if (report.phase == RunReport::Phase::running)
    return {{"format", format}, {"projektordner", report.source}, {"lauf", "begonnen"}};
  Json files = Json::array();
  std::size_t held_back = 0;
  for (const FileRecord& file : report.record.files) {
    files.push_back(json_of(file));
    if (!file.held_back_by.empty()) ++held_back;
  }
  return {{"format", format},
          {"projektordner", report.source},
          {"lauf", "beendet"},
          {"rueckgabewert", report.exit_code},
          {"fehler", report.errors},
          {"warnungen", report.warnings},
          {"hinweise", report.notes},
          {"arbeitsstand", report.state},
          {"dateien", report.record.files.size()},
          {"neu", report.written},
          {"zurueckgehalten", held_back},
          {"ohneFassung", report.missing},
          {"dokumente", std::move(files)}};
}

FileRecord document_from(const Json& json) {
  FileRecord file;
  json.at("datei").get_to(file.name);
  json.at("titel").get_to(file.title);
  json.at("seiten").get_to(file.pages);
  json.at("stichtag").get_to(file.as_of);
  json.at("sichtbarkeit").get_to(file.readers);
  json.at("bytes").get_to(file.bytes);
  json.at("sha256").get_to(file.digest);
  json.at("wegen").get_to(file.held_back_by);
  return file;
}

RunReport report_from(const Json& json) {
  RunReport report;
  json.at("projektordner").get_to(report.source);
  if (json.at("lauf") == "begonnen") return report;
  report.phase = RunReport::Phase::finished;
  json.at("rueckgabewert").get_to(report.exit_code);
  json.at("fehler").get_to(report.errors);
  json.at("warnungen").get_to(report.warnings);
  json.at("hinweise").get_to(report.notes);
  json.at("arbeitsstand").get_to(report.state);
  json.at("neu").get_to(report.written);
  json.at("ohneFassung").get_to(report.missing);
  for (const Json& file : json.at("dokumente")) report.record.files.push_back(document_from(file));
  return report;
}

}  // namespace

std::string text_path(const std::string& folder) {
  return folder + "/zusammenfassung.txt";
}

std::string report_path(const std::string& folder) {
  return folder + "/status.json";
}

void begin_report(Files& files, const std::string& folder, const std::string& source,
                  const std::string& text) {
  RunReport report;
  report.source = source;
  finish_report(files, folder, report, text);
}

/// The text first: of a run that dies in between it tells the truth, and the other file that the run did not
/// end.
void finish_report(Files& files, const std::string& folder, const RunReport& report,
                   const std::string& text) {
  try {
    replace_file(files, text_path(folder), text);
    replace_file(files, report_path(folder),
                 json_of(report).dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
  } catch (const FileError&) {
    forget_report(files, folder);
    throw;
  }
}

void forget_report(Files& files, const std::string& folder) {
  files.remove_all(report_path(folder));
  files.remove_all(text_path(folder));
}

std::optional<RunReport> read_report(const Files& files, const std::string& folder) {
  if (!files.exists(report_path(folder))) return std::nullopt;
  try {
    const Json json = Json::parse(files.read(report_path(folder), largest));
    if (json.at("format") != format) return std::nullopt;
    return report_from(json);
  } catch (const Json::exception&) {
    return std::nullopt;
  } catch (const FileError&) {
    return std::nullopt;
  }
}

}  // namespace protokollwerk::publish
