#include "app/project_run.h"

#include <algorithm>
#include <cerrno>

#include "app/definitions.h"
#include "app/output_failures.h"
#include "app/run_mail.h"
#include "app/summary.h"
#include "app/wording.h"
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

bool is_usable(const CheckedProject& project) {
  return project.checked && project.style != nullptr;
}

/// The folder below the output that was last built from this project folder; empty: none is known.
std::string output_built_from(const std::string& source, const std::string& output, const Files& files) {
  for (const std::string& name : files.names(output)) {
    const auto report = publish::read_report(files, output + "/" + name);
    if (report && report->source == source) return output + "/" + name;
  }
  return {};
}

/// A run that builds and publishes one project. From the moment at which it is known where its output goes,
/// nobody else changes the output, and whatever happens, the reports there speak of no other run. Where the
/// last run over the same folder has left its report, that is the very beginning, so that even a project file
/// that cannot be read any more shows there.
class ProjectBuild {
 public:
  ProjectBuild(const std::string& source, const Options& options, const Circumstances& circumstances,
               Program& program, Files& output)
      : source_(source),
        options_(options),
        circumstances_(circumstances),
        program_(program),
        output_(output),
        begun_at_(circumstances.stopwatch()) {
    run_.name = source;
  }

  ProjectRun run(std::vector<std::string>& taken) {
    begin_where_known();
    const CheckedProject project =
        check_project(source_, {options_.reference_date, options_.style}, program_, run_.diagnostics);
    if (is_usable(project)) build(project, taken);
    finish();
    return std::move(run_);
  }

 private:
  void begin_where_known() {
    guarded([&] {
      const std::string known = output_built_from(source_, options_.output, output_);
      if (!known.empty()) begin(known);
    });
  }

  void build(const CheckedProject& project, std::vector<std::string>& taken) {
    const model::Project& described = *project.read.project;
    run_.name = described.short_name;
    if (std::find(taken.begin(), taken.end(), described.id) != taken.end())
      return report_doubled_project(project, run_.diagnostics);
    taken.push_back(described.id);
    const std::string folder = options_.output + "/" + described.id;
    if (folder != folder_) finish();
    run_.state = folder + "/arbeitsstand";
    guarded([&] {
      if (!lock_ && !is_prevented_) begin(folder);
      if (lock_) make_and_publish(project);
    });
  }

  void begin(const std::string& folder) {
    lock_ = lock_or_forget(folder);
    folder_ = folder;
    run_.state = folder + "/arbeitsstand";
    publish::begin_report(output_, folder, source_, mail_at_begin(run_.name, options_.language));
    state_ = publish::current_state(output_, folder);
  }

  /// A run that cannot even take the lock, though nobody holds it, leaves no report that would be taken for
  /// its own.
  std::unique_ptr<FileLock> lock_or_forget(const std::string& folder) {
    try {
      return publish::lock_project(output_, folder);
    } catch (const LockedError&) {
      throw;
    } catch (const FileError&) {
      publish::forget_report(output_, folder);
      throw;
    }
  }

  void make_and_publish(const CheckedProject& project) {
    run_.documents =
        make_documents(project, circumstances_.metadata_date, state_.record, program_, run_.diagnostics);
    const Documents& made = *run_.documents;
    const bool wanted = options_.if_held_back == Options::IfHeldBack::publish_rest || !is_held_back(made);
    if (!made_something(made) || !wanted) return;
    const model::Project& described = *project.read.project;
    publish::StateContent content{
        {described.name, accessibility_in_words(described)}, made.files, made.unchanged, {}, made.others};
    for (const HeldBack& document : made.held_back)
      content.held_back.push_back({document.file, document.because});
    run_.publication =
        publish::publish_working_state(output_, folder_, state_, content, options_.states_kept);
    state_ = {run_.publication->folder, run_.publication->record};
    report_aftermath(run_.publication->aftermath, run_.diagnostics);
  }

  /// Ends the work on the output, with reports that tell how it went.
  void finish() {
    if (!lock_) return;
    try {
      run_.diagnostics.sort(program_.sources);
      publish::finish_report(
          output_, folder_, report(),
          mail_at_end(run_, state_, circumstances_.stopwatch() - begun_at_, program_.sources, options_));
    } catch (const FileError& error) {
      report_file(finding::unwritten_report, {}, error, run_.diagnostics);
    }
    lock_.reset();
  }

  [[nodiscard]] publish::RunReport report() const {
    publish::RunReport report;
    report.phase = publish::RunReport::Phase::finished;
    report.source = source_;
    report.exit_code = static_cast<int>(exit_code(run_, options_));
    report.errors = run_.diagnostics.errors();
    report.warnings = run_.diagnostics.count(diag::Severity::warning);
    report.notes = run_.diagnostics.count(diag::Severity::note);
    report.state = state_.folder.substr(state_.folder.rfind('/') + 1);
    report.record = state_.record;
    if (run_.publication) {
      report.written = run_.publication->written.size();
      report.missing = run_.publication->missing;
    }
    return report;
  }

  void guarded(const auto& work) {
    try {
      work();
      return;
    } catch (const LockedError& error) {
      report_lock(error, run_.diagnostics);
    } catch (const FileError& error) {
      report_output_failure(error, run_.diagnostics);
    }
    is_prevented_ = true;
  }

  const std::string& source_;
  const Options& options_;
  const Circumstances& circumstances_;
  Program& program_;
  Files& output_;
  std::chrono::milliseconds begun_at_;
  ProjectRun run_;
  std::unique_ptr<FileLock> lock_;
  std::string folder_;           ///< which the lock is for
  publish::CurrentState state_;  ///< that stands in it
  bool is_prevented_ = false;    ///< what prevents the work on the output has been reported
};

}  // namespace

ProjectRun run_project(const std::string& folder, const Options& options, const Circumstances& circumstances,
                       Program& program, Files& output, std::vector<std::string>& taken) {
  const bool builds = options.command == Command::build;
  if (builds && options.writing == Options::Writing::on)
    return ProjectBuild(folder, options, circumstances, program, output).run(taken);
  ProjectRun run;
  run.name = folder;
  const CheckedProject project =
      check_project(folder, {options.reference_date, options.style}, program, run.diagnostics);
  if (!is_usable(project)) return run;
  const model::Project& described = *project.read.project;
  run.name = described.short_name;
  if (std::find(taken.begin(), taken.end(), described.id) != taken.end()) {
    report_doubled_project(project, run.diagnostics);
    return run;
  }
  taken.push_back(described.id);
  publish::StateRecord before;
  if (builds) {
    run.state = options.output + "/" + described.id + "/arbeitsstand";
    before = publish::current_state(output, options.output + "/" + described.id).record;
  }
  run.documents = make_documents(project, circumstances.metadata_date, before, program, run.diagnostics);
  return run;
}

}  // namespace protokollwerk::app
