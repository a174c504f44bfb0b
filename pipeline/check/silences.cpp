#include "check/silences.h"

#include <algorithm>

#include "check/reference_definitions.h"

namespace protokollwerk::check {
namespace {

/// Whether the place of a silence is this file: its whole path, or the last folders and the name.
bool names_file(const std::string& place, const std::string& path) {
  return path == place || path.ends_with("/" + place);
}

const std::string& file_of(const diag::Diagnostic& finding, const diag::Sources& sources) {
  return finding.span ? sources[finding.span->source].path() : finding.path;
}

}  // namespace

Silences::Silences(const std::vector<model::Silence>& silences, const diag::Sources& sources)
    : silences_(silences), sources_(sources), used_(silences.size()) {}

std::string Silences::reason_for(const diag::Diagnostic& finding, const std::vector<std::string>& places) {
  if (finding.definition->severity == diag::Severity::error) return {};
  for (std::size_t i = 0; i < silences_.size(); ++i) {
    const auto& silence = silences_[i];
    const bool names_place = std::find(places.begin(), places.end(), silence.place) != places.end();
    if (finding.definition->code != silence.code) continue;
    if (!names_place && !names_file(silence.place, file_of(finding, sources_))) continue;
    used_[i] = true;
    return silence.reason;
  }
  return {};
}

void Silences::report_unused(Report& report) const {
  for (std::size_t i = 0; i < silences_.size(); ++i) {
    if (used_[i]) continue;
    report.add(finding::unused_silence, silences_[i].origin,
               {{"code", silences_[i].code}, {"ort", silences_[i].place}});
  }
}

}  // namespace protokollwerk::check
