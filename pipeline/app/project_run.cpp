#include "app/project_run.h"

#include <algorithm>
#include <cerrno>

#include "app/definitions.h"

namespace protokollwerk::app {
namespace {

void report_doubled_project(const CheckedProject& project, diag::Diagnostics& diagnostics) {
  diag::Diagnostic diagnostic;
  diagnostic.definition = &finding::doubled_project;
  diagnostic.arguments = {{"projekt", project.read.project->id}};
  diagnostic.span = project.read.project->origin.span;
  diagnostics.report(std::move(diagnostic));
}

void report_output_failure(const FileError& error, diag::Diagnostics& diagnostics) {
  diag::Diagnostic diagnostic;
  if (cause_word(error.code()) == "platz") {
    diagnostic.definition = &finding::full_disk;
  } else {
    diagnostic.definition = &finding::unwritable_output;
    diagnostic.arguments = {{"grund", cause_word(error.code())}};
  }
  diagnostic.path = error.path();
  diagnostic.detail = error.what();
  diagnostics.report(std::move(diagnostic));
}

void publish_documents(ProjectRun& run, const std::string& folder, Files& output) {
  std::vector<std::string> held_back;
  for (const HeldBack& document : run.documents->held_back) held_back.push_back(document.file);
  try {
    run.publication = publish::publish_working_state(output, folder, run.documents->files, held_back,
                                                     run.documents->others);
    run.state = folder + "/arbeitsstand";
  } catch (const FileError& error) {
    report_output_failure(error, run.diagnostics);
  }
}

}  // namespace

ProjectRun run_project(const std::string& folder, const Options& options,
                       const std::optional<Date>& metadata_date, Program& program, Files& output,
                       std::vector<std::string>& taken) {
  ProjectRun run;
  run.name = folder;
  const CheckedProject project = check_project(folder, options.reference_date, program, run.diagnostics);
  if (!project.checked || project.style == nullptr) return run;
  const model::Project& described = *project.read.project;
  run.name = described.short_name;
  if (std::find(taken.begin(), taken.end(), described.id) != taken.end()) {
    report_doubled_project(project, run.diagnostics);
    return run;
  }
  taken.push_back(described.id);
  run.documents = make_documents(project, metadata_date, program, run.diagnostics);
  if (options.command == Command::build && !run.documents->files.empty()) {
    publish_documents(run, options.output + "/" + described.id, output);
  }
  return run;
}

}  // namespace protokollwerk::app
