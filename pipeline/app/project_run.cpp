#include "app/project_run.h"

#include <algorithm>
#include <cerrno>

#include "app/definitions.h"
#include "app/output_failures.h"
#include "app/summary.h"
#include "publish/run_report.h"

namespace protokollwerk::app {
namespace {

void report_doubled_project(const CheckedProject& project, diag::Diagnostics& diagnostics) {
  diag::Diagnostic diagnostic;
  diagnostic.definition = &finding::doubled_project;
  diagnostic.arguments = {{"projekt", project.read.project->id}};
  diagnostic.span = project.read.project->origin.span;
  diagnostics.report(std::move(diagnostic));
}

bool made_something(const Documents& documents) {
  return !documents.files.empty() || !documents.unchanged.empty();
}

bool is_held_back(const Documents& made) {
  return !made.held_back.empty() || !made.unusable_templates.empty();
}

void publish_documents(ProjectRun& run, const std::string& folder, const publish::CurrentState& before,
                       const Options& options, Files& output) {
  const Documents& made = *run.documents;
  publish::StateContent content{made.files, made.unchanged, {}, made.others};
  for (const HeldBack& document : made.held_back)
    content.held_back.push_back({document.file, document.because});
  run.publication = publish::publish_working_state(output, folder, before, content, options.states_kept);
  report_aftermath(run.publication->aftermath, run.diagnostics);
}

/// How the run ended, for status.json.
publish::RunReport report_of(const ProjectRun& run, const publish::CurrentState& after,
                             const Options& options) {
  publish::RunReport report;
  report.phase = publish::RunReport::Phase::finished;
  report.exit_code = static_cast<int>(exit_code(run, options));
  report.errors = run.diagnostics.errors();
  report.warnings = run.diagnostics.count(diag::Severity::warning);
  report.notes = run.diagnostics.count(diag::Severity::note);
  report.state = after.folder.substr(after.folder.rfind('/') + 1);
  report.record = after.record;
  if (run.publication) {
    report.written = run.publication->written.size();
    report.missing = run.publication->missing;
  }
  return report;
}

/// A run that cannot even take the lock, though nobody holds it, leaves no report that would be taken for its
/// own.
std::unique_ptr<FileLock> lock_or_forget(Files& output, const std::string& folder) {
  try {
    return publish::lock_project(output, folder);
  } catch (const LockedError&) {
    throw;
  } catch (const FileError&) {
    output.remove_all(publish::report_path(folder));
    throw;
  }
}

/// Makes the documents while nobody else can change the output, so that what this run finds there stays true
/// until it publishes. Whatever happens in between, the report in the folder never speaks of another run.
void build_and_publish(ProjectRun& run, const std::string& folder, const auto& make, const Options& options,
                       Files& output) {
  const auto lock = lock_or_forget(output, folder);
  publish::begin_report(output, folder);
  try {
    const publish::CurrentState before = publish::current_state(output, folder);
    make(before.record);
    const bool publishes =
        made_something(*run.documents) &&
        (options.if_held_back == Options::IfHeldBack::publish_rest || !is_held_back(*run.documents));
    if (publishes) publish_documents(run, folder, before, options, output);
  } catch (const FileError& error) {
    report_output_failure(error, run.diagnostics);
  }
  try {
    publish::finish_report(output, folder, report_of(run, publish::current_state(output, folder), options));
  } catch (const FileError& error) {
    report_file(finding::unwritten_report, {}, error, run.diagnostics);
  }
}

void build_documents(ProjectRun& run, const CheckedProject& project, const Options& options,
                     const std::optional<Date>& metadata_date, Program& program, Files& output) {
  const std::string folder = options.output + "/" + project.read.project->id;
  run.state = folder + "/arbeitsstand";
  const auto make = [&](const publish::StateRecord& before) {
    run.documents = make_documents(project, metadata_date, before, program, run.diagnostics);
  };
  try {
    if (options.writing == Options::Writing::off)
      make(publish::current_state(output, folder).record);
    else
      build_and_publish(run, folder, make, options, output);
  } catch (const LockedError& error) {
    report_lock(error, run.diagnostics);
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
  const CheckedProject project =
      check_project(folder, {options.reference_date, options.style}, program, run.diagnostics);
  if (!project.checked || project.style == nullptr) return run;
  const model::Project& described = *project.read.project;
  run.name = described.short_name;
  if (std::find(taken.begin(), taken.end(), described.id) != taken.end()) {
    report_doubled_project(project, run.diagnostics);
    return run;
  }
  taken.push_back(described.id);
  if (options.command == Command::build)
    build_documents(run, project, options, metadata_date, program, output);
  else
    run.documents = make_documents(project, metadata_date, {}, program, run.diagnostics);
  return run;
}

}  // namespace protokollwerk::app
