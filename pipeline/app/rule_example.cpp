#include "app/rule_example.h"

#include <algorithm>

#include "app/project_sources.h"
#include "check/check.h"
#include "diag/render.h"
#include "merge/merge.h"

namespace protokollwerk::app {
namespace {

/// Everything that reading, merging and checking the example reports.
void check_example(const std::string& folder, const Files& files, const Schemas& schemas,
                   diag::Sources& sources, diag::Diagnostics& diagnostics) {
  const auto read = read_project_sources(folder, files, schemas, sources, diagnostics);
  if (!read.project) return;
  std::vector<model::Minutes> minutes;
  Date newest{};
  for (const auto& file : read.files) {
    if (!file.minutes) continue;
    newest = std::max(newest, file.minutes->date);
    minutes.push_back(*file.minutes);
  }
  std::vector<model::ReviewRound> reviews;
  for (const ReviewFile& file : read.reviews)
    if (file.round) reviews.push_back(*file.round);
  const bool complete = minutes.size() == read.files.size() && reviews.size() == read.reviews.size();
  check::check(merge::merge(*read.project, std::move(minutes), newest, diagnostics, std::move(reviews)),
               sources, diagnostics,
               complete ? check::Completeness::complete : check::Completeness::files_missing);
}

}  // namespace

std::string rule_example(std::string_view code, const std::string& templates, const Files& files,
                         diag::Language language) {
  const auto folder = templates + "/regeln";
  const Schemas schemas(templates);
  for (const auto& name : files.names(folder)) {
    diag::Sources sources;
    diag::Diagnostics diagnostics;
    check_example(folder + "/" + name, files, schemas, sources, diagnostics);
    diagnostics.sort(sources);
    const auto& items = diagnostics.items();
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const auto& item) { return item.definition->code == code; });
    if (found != items.end()) return diag::render_for_people(*found, sources, language, diag::Colour::off);
  }
  return {};
}

}  // namespace protokollwerk::app
