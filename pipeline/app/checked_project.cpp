#include "app/checked_project.h"

#include <algorithm>

#include "app/coverage.h"
#include "app/definitions.h"
#include "app/earlier_state.h"
#include "base/contract.h"
#include "check/check.h"
#include "merge/images.h"
#include "merge/merge.h"
#include "merge/whereabouts.h"
#include "read/images.h"

namespace protokollwerk::app {
namespace {

void look_for_missing_characters(const CheckedProject& project, const diag::Sources& sources,
                                 diag::Diagnostics& diagnostics) {
  const auto prints = [&](char32_t character) { return project.style->prints(character); };
  const auto look = [&](diag::SourceIndex source) {
    report_missing_characters(source, sources, prints, project.style->name, diagnostics);
  };
  look(*project.read.project_source);
  for (const MinutesFile& file : project.read.files) {
    if (file.minutes) look(*file.source);
  }
  for (const ReviewFile& file : project.read.reviews)
    if (file.round) look(file.source);
}

std::vector<model::Minutes> readable_minutes(const ProjectSources& read) {
  std::vector<model::Minutes> minutes;
  for (const MinutesFile& file : read.files) {
    if (file.minutes) minutes.push_back(*file.minutes);
  }
  return minutes;
}

std::vector<model::ReviewRound> readable_reviews(const ProjectSources& read) {
  std::vector<model::ReviewRound> rounds;
  for (const ReviewFile& file : read.reviews) {
    if (file.round) rounds.push_back(*file.round);
  }
  return rounds;
}

std::optional<Date> last_day(const model::Project& project) {
  std::optional<Date> last = project.end ? project.end : project.begin;
  for (const model::Phase& phase : project.phases) {
    for (const auto& day : {phase.begin, phase.end}) {
      if (day && (!last || *last < *day)) last = day;
    }
  }
  return last;
}

std::optional<Date> default_reference_date(const model::Project& project,
                                           const std::vector<model::Minutes>& minutes) {
  if (minutes.empty()) return last_day(project);
  const auto earlier = [](const model::Minutes& a, const model::Minutes& b) { return a.date < b.date; };
  return std::max_element(minutes.begin(), minutes.end(), earlier)->date;
}

void report_missing_date(const std::string& path, diag::Diagnostics& diagnostics) {
  diag::Diagnostic diagnostic;
  diagnostic.definition = &finding::no_reference_date;
  diagnostic.path = path;
  diagnostics.report(std::move(diagnostic));
}

}  // namespace

CheckedProject check_project(const std::string& folder, const Settings& settings, Program& program,
                             diag::Diagnostics& diagnostics) {
  program.schemas.load_all();
  CheckedProject project;
  project.folder = folder;
  project.review = settings.review;
  project.earlier = settings.earlier;
  project.read = read_project_sources(folder, program.files, program.schemas, program.sources, diagnostics);
  if (!project.read.project) return project;
  if (settings.style) project.read.project->style = *settings.style;
  const model::Project& described = *project.read.project;
  if (settings.earlier != nullptr && !settings.earlier->is_of(described.id, diagnostics)) return project;
  const auto asked_at = settings.style ? std::nullopt : std::optional(described.origin.span);
  project.style = program.styles.get(described.style, asked_at, diagnostics);
  if (project.style != nullptr) look_for_missing_characters(project, program.sources, diagnostics);
  std::vector<model::Minutes> minutes = readable_minutes(project.read);
  const auto date =
      settings.reference_date ? settings.reference_date : default_reference_date(described, minutes);
  if (!date) {
    report_missing_date(project.read.project_path, diagnostics);
    return project;
  }
  std::vector<model::ReviewRound> reviews = readable_reviews(project.read);
  const bool complete =
      minutes.size() == project.read.files.size() && reviews.size() == project.read.reviews.size();
  read::ImageReader images(folder, program.files, diagnostics);
  images.read_all(described, minutes, reviews);
  model::Result result = merge::merge(described, std::move(minutes), *date, diagnostics, std::move(reviews));
  result.images = images.take();
  merge::drop_unused_images(result);
  ENSURE(merge::is_balanced(result));
  project.checked =
      check::check(std::move(result), program.sources, diagnostics,
                   complete ? check::Completeness::complete : check::Completeness::files_missing);
  return project;
}

}  // namespace protokollwerk::app
