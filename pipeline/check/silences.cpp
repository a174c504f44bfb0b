#include "check/silences.h"

#include <algorithm>

#include "check/reference_definitions.h"

namespace protokollwerk::check {
namespace {

bool names(const model::Silence& silence, const Found& found) {
  return found.diagnostic.definition->code == silence.code &&
         std::find(found.places.begin(), found.places.end(), silence.place) != found.places.end();
}

}  // namespace

Silences::Silences(const std::vector<model::Silence>& silences)
    : silences_(silences), used_(silences.size()) {}

std::string Silences::reason_for(const Found& found) {
  if (found.diagnostic.definition->severity == diag::Severity::error) return {};
  for (std::size_t i = 0; i < silences_.size(); ++i) {
    if (!names(silences_[i], found)) continue;
    used_[i] = true;
    return silences_[i].reason;
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
