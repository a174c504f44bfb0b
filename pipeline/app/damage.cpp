#include "app/damage.h"

#include <algorithm>
#include <set>

namespace protokollwerk::app {
namespace {

/// Paths of all files that some Fehler touches.
std::set<std::string> faulty_paths(const diag::Sources& sources, const diag::Diagnostics& diagnostics) {
  std::set<std::string> paths;
  for (const diag::Diagnostic& item : diagnostics.items()) {
    if (item.definition->severity != diag::Severity::error) continue;
    paths.insert(item.span ? sources[item.span->source].path() : item.path);
    for (const diag::Related& related : item.related) paths.insert(sources[related.span.source].path());
  }
  return paths;
}

}  // namespace

Damage::Damage(const ProjectSources& read, const diag::Sources& sources,
               const diag::Diagnostics& diagnostics) {
  std::set<std::string> paths = faulty_paths(sources, diagnostics);
  for (const MinutesFile& file : read.files) {
    if (!file.minutes) unknown_minutes_ = true;
    if (paths.erase(file.path) == 0) continue;
    faults_.push_back({file.path, file.minutes ? file.minutes->id : std::string(), false});
  }
  for (const ReviewFile& file : read.reviews)
    if (paths.erase(file.path) > 0) faults_.push_back({file.path, {}, false});
  for (const std::string& path : paths) faults_.push_back({path, {}, true});
  std::sort(faults_.begin(), faults_.end(), [](const Fault& a, const Fault& b) { return a.path < b.path; });
}

std::vector<std::string> Damage::faults_for(const std::optional<std::string>& minutes) const {
  std::vector<std::string> paths;
  for (const Fault& fault : faults_) {
    if (!minutes || fault.everything || fault.minutes == *minutes) paths.push_back(fault.path);
  }
  return paths;
}

}  // namespace protokollwerk::app
