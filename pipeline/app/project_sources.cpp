#include "app/project_sources.h"

#include "app/definitions.h"
#include "diag/printable.h"
#include "read/kind_of_file.h"
#include "read/minutes.h"
#include "read/project.h"
#include "read/reviews.h"

namespace protokollwerk::app {
namespace {

void report_missing_project(const std::string& folder, diag::Diagnostics& diagnostics) {
  diag::Diagnostic diagnostic;
  diagnostic.definition = &finding::no_project_file;
  diagnostic.arguments = {{"ordner", folder}};
  diagnostic.path = folder;
  diagnostics.report(std::move(diagnostic));
}

/// Paths of everything but the project file, sorted; none after reporting that the folder cannot be listed.
std::vector<std::string> other_paths(const std::string& folder, const std::string& project_path,
                                     const Files& files, diag::Diagnostics& diagnostics) {
  try {
    std::vector<std::string> paths = files.list_recursively(folder);
    std::erase_if(paths,
                  [&](const std::string& path) { return !path.ends_with(".xml") || path == project_path; });
    return paths;
  } catch (const FileError& error) {
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::unreadable_file;
    diagnostic.arguments = {{"grund", cause_word(error.code())}};
    diagnostic.path = error.path();
    diagnostic.detail = error.what();
    diagnostics.report(std::move(diagnostic));
    return {};
  }
}

/// A path that no message, XML or JSON could repeat.
void report_unprintable(const std::string& path, diag::Diagnostics& diagnostics, ProjectSources& read) {
  diag::Diagnostic diagnostic;
  diagnostic.definition = &finding::unprintable_file_name;
  diagnostic.path = diag::printable_line(path);
  read.files.push_back({diagnostic.path, std::nullopt, std::nullopt});
  diagnostics.report(std::move(diagnostic));
}

/// Puts a file where it belongs.
void read_file(const std::string& path, const Files& files, const Schemas& schemas, diag::Sources& sources,
               diag::Diagnostics& diagnostics, ProjectSources& read) {
  if (!diag::is_plain(path)) return report_unprintable(path, diagnostics, read);
  const auto source = read_source(path, files, sources, diagnostics);
  const auto kind = source ? read::kind_of_file(*source, sources, diagnostics) : std::nullopt;
  if (kind == read::KindOfFile::review) {
    read.reviews.push_back(
        {path, *source, read::read_review(*source, sources, schemas.of(FileKind::review), diagnostics)});
    return;
  }
  MinutesFile file{path, source, std::nullopt};
  const auto visibility = read.project ? read.project->default_visibility : model::Visibility::internal;
  if (kind)
    file.minutes =
        read::read_minutes(*source, sources, schemas.of(FileKind::minutes), visibility, diagnostics);
  read.files.push_back(std::move(file));
}

std::string without_slash_at_end(std::string folder) {
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  return folder;
}

}  // namespace

ProjectSources read_project_sources(const std::string& named_folder, const Files& files,
                                    const Schemas& schemas, diag::Sources& sources,
                                    diag::Diagnostics& diagnostics) {
  const std::string folder = without_slash_at_end(named_folder);
  ProjectSources read;
  read.project_path = folder + "/projekt.xml";
  if (!files.exists(read.project_path)) {
    report_missing_project(folder, diagnostics);
    return read;
  }
  read.project_source = read_source(read.project_path, files, sources, diagnostics);
  if (read.project_source)
    read.project =
        read::read_project(*read.project_source, sources, schemas.of(FileKind::project), diagnostics);
  for (const std::string& path : other_paths(folder, read.project_path, files, diagnostics))
    read_file(path, files, schemas, sources, diagnostics, read);
  return read;
}

}  // namespace protokollwerk::app
