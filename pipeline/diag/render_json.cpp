#include <nlohmann/json.hpp>

#include "base/contract.h"
#include "diag/render_data.h"
#include "unicode/message.h"

namespace protokollwerk::diag {
namespace {

using Json = nlohmann::ordered_json;

const char* word_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "fehler";
    case Severity::warning:
      return "warnung";
    case Severity::note:
      return "hinweis";
  }
  fail_contract("severity is one of three", std::source_location::current());
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json place(const Span& span, const Sources& sources) {
  const auto& source = sources[span.source];
  const auto begin = source.position(span.begin);
  const auto end = source.position(std::max(span.begin, span.end));
  return {{"datei", source.path()},
          {"zeile", begin.line},
          {"spalte", begin.column},
          {"bisZeile", end.line},
          {"bisSpalte", end.column}};
}

Json place_of_file(const std::string& path) {
  return {{"datei", text_or_null(path)},
          {"zeile", nullptr},
          {"spalte", nullptr},
          {"bisZeile", nullptr},
          {"bisSpalte", nullptr}};
}

Json finding(const Diagnostic& diagnostic, const Sources& sources, Language language,
             const std::string& silenced_because) {
  Json related = Json::array();
  for (const auto& second : diagnostic.related) {
    Json entry = place(second.span, sources);
    entry["text"] = language == Language::german ? second.text.german : second.text.english;
    related.push_back(std::move(entry));
  }
  return {{"code", diagnostic.definition->code},
          {"schwere", word_of(diagnostic.definition->severity)},
          {"meldung", message(diagnostic, language)},
          {"abhilfe", remedy(diagnostic, language)},
          {"ort", diagnostic.span ? place(*diagnostic.span, sources) : place_of_file(diagnostic.path)},
          {"weitere", std::move(related)},
          {"einzelheit", text_or_null(diagnostic.detail)},
          {"stillgelegt", text_or_null(silenced_because)}};
}

Json counts(const Diagnostics& diagnostics) {
  Json result;
  for (const auto severity : {Severity::error, Severity::warning, Severity::note})
    result[word_of(severity)] = diagnostics.count(severity);
  result["stillgelegt"] = diagnostics.silenced().size();
  return result;
}

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string finding_line(const Diagnostic& diagnostic, const Sources& sources, Language language,
                         const std::string& silenced_because) {
  Json json = {{"art", "befund"}};
  json.update(finding(diagnostic, sources, language, silenced_because));
  return line_of(json);
}

}  // namespace

std::string render_as_json_lines(const Diagnostics& diagnostics, const Sources& sources, Language language) {
  std::string lines;
  for (const auto& item : diagnostics.items()) lines += finding_line(item, sources, language, {});
  for (const auto& silenced : diagnostics.silenced())
    lines += finding_line(silenced.diagnostic, sources, language, silenced.reason);
  return lines;
}

std::string json_line(const std::vector<Argument>& values) {
  Json json = Json::object();
  for (const Argument& each : values) {
    if (const auto* number = std::get_if<std::int64_t>(&each.value))
      json[each.name] = *number;
    else if (const auto* date = std::get_if<Date>(&each.value))
      json[each.name] = to_iso_date(*date);
    else
      json[each.name] = std::get<std::string>(each.value);
  }
  return line_of(json);
}

std::string render_as_json(const Diagnostics& diagnostics, const Sources& sources, Language language,
                           const Tool& tool) {
  Json findings = Json::array();
  for (const auto& item : diagnostics.items()) findings.push_back(finding(item, sources, language, {}));
  for (const auto& silenced : diagnostics.silenced())
    findings.push_back(finding(silenced.diagnostic, sources, language, silenced.reason));
  const Json document = {{"format", "protokollwerk-befunde-1"},
                         {"programm", tool.name + " " + tool.version},
                         {"sprache", language == Language::german ? "de" : "en"},
                         {"anzahl", counts(diagnostics)},
                         {"befunde", std::move(findings)}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace protokollwerk::diag
