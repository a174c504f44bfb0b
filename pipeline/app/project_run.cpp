#include "app/project_run.h"

#include <algorithm>
#include <cerrno>

#include "app/definitions.h"
#include "app/findings_output.h"
#include "app/inputs.h"
#include "app/output_failures.h"
#include "app/run_mail.h"
#include "app/summary.h"
#include "app/wording.h"
#include "publish/last_run.h"
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

/// The project below the output that was last built from this project folder.
std::optional<std::string> output_built_from(const std::string& source, const std::string& output,
                                             const Files& files) {
  for (const std::string& name : files.names(output)) {
    const auto report = publish::read_report(files, output + "/" + name);
    if (report && report->source == source) return name;
  }
  return std::nullopt;
}

/// What monitoring reads of a run that has ended with `state`.
publish::RunReport report_of(const ProjectRun& run, const std::string& source,
                             const publish::CurrentState& state, const Options& options) {
  publish::RunReport report;
  report.phase = publish::RunReport::Phase::finished;
  report.source = source;
  report.exit_code = static_cast<int>(exit_code(run, options));
  report.errors = run.diagnostics.errors();
  report.warnings = run.diagnostics.count(diag::Severity::warning);
  report.notes = run.diagnostics.count(diag::Severity::note);
  report.state = state.folder.substr(state.folder.rfind('/') + 1);
  report.record = state.record;
  if (run.publication) {
    report.written = run.publication->written.size();
    report.missing = run.publication->missing;
  }
  return report;
}

/// Whether the outcome of a run is one that another run may repeat, if nothing has changed.
bool is_repeatable(const publish::RunReport& report) {
  return report.phase == publish::RunReport::Phase::finished && report.written == 0 &&
         report.exit_code <= static_cast<int>(ExitCode::held_back);
}

Settings settings_of(const Options& options, const Circumstances& circumstances) {
  return {options.reference_date, options.style, options.review, circumstances.earlier};
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
    begin_where_known(taken);
    if (run_.repeated) return std::move(run_);
    const CheckedProject project =
        check_project(source_, settings_of(options_, circumstances_), program_, run_.diagnostics);
    if (is_usable(project)) {
      faces_ = face_files(*project.style);
      build(project, taken);
    }
    finish();
    return std::move(run_);
  }

 private:
  void begin_where_known(std::vector<std::string>& taken) {
    guarded([&] {
      const auto known = output_built_from(source_, options_.output, output_);
      if (!known) return;
      take(options_.output + "/" + *known);
      // Only now does nobody else write it.
      const auto report = publish::read_report(output_, folder_);
      const bool is_doubled = std::find(taken.begin(), taken.end(), *known) != taken.end();
      if (!is_doubled && report && is_repeatable(*report) && is_as_before()) {
        taken.push_back(*known);
        repeat(*report);
      } else {
        begin();
      }
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
      if (is_prevented_) return;
      if (!lock_) {
        take(folder);
        begin();
      }
      make_and_publish(project);
    });
  }

  /// Takes the output for this run alone, and notes what everything depends on before any of it is read.
  void take(const std::string& folder) {
    lock_ = lock_or_forget(folder);
    folder_ = folder;
    run_.state = folder + "/arbeitsstand";
    state_ = publish::current_state(output_, folder);
    last_ = publish::read_last_run(output_, folder).value_or(publish::LastRun());
    inputs_ = inputs_digest(source_, options_, circumstances_, last_.faces, state_, program_, output_);
  }

  void begin() {
    publish::begin_report(output_, folder_, source_, mail_at_begin(run_.name, options_.language));
  }

  /// Whether nothing has changed since a run that changed nothing, so that this one would only find the same
  /// again.
  [[nodiscard]] bool is_as_before() const {
    return options_.format == Options::Format::people && !inputs_.empty() && last_.inputs == inputs_;
  }

  void repeat(const publish::RunReport& report) {
    const auto duration = circumstances_.stopwatch() - begun_at_;
    publish::finish_report(output_, folder_, report, last_.mail + duration_line(duration, options_.language));
    run_.repeated = {last_.findings, last_.closing, static_cast<ExitCode>(report.exit_code)};
    lock_.reset();
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
    run_.diagnostics.sort(program_.sources);
    write_report([&] { publish::write_last_run(output_, folder_, last_run()); });
    const auto duration = circumstances_.stopwatch() - begun_at_;
    write_report([&] {
      publish::finish_report(output_, folder_, report_of(run_, source_, state_, options_),
                             mail() + duration_line(duration, options_.language));
    });
    lock_.reset();
  }

  void write_report(const auto& write) {
    try {
      write();
    } catch (const FileError& error) {
      report_file(finding::unwritten_report, {}, error, run_.diagnostics);
    }
  }

  [[nodiscard]] std::string mail() const { return mail_at_end(run_, state_, program_.sources, options_); }

  [[nodiscard]] publish::LastRun last_run() const {
    const bool changed_nothing =
        run_.publication && run_.publication->change == publish::Publication::Change::same &&
        !run_.publication->aftermath.not_durable && !run_.publication->aftermath.not_pruned;
    return {changed_nothing && faces_ == last_.faces ? inputs_ : std::string(), faces_,
            findings_for_people(run_.diagnostics, program_.sources, options_.language, circumstances_.colour,
                                circumstances_.findings_sink),
            summary(run_, options_), mail()};
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
  publish::LastRun last_;
  std::string inputs_;              ///< digest of what this run depends on; empty: unknown
  std::vector<std::string> faces_;  ///< files of the fonts that it uses
  bool is_prevented_ = false;       ///< what prevents the work on the output has been reported
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
      check_project(folder, settings_of(options, circumstances), program, run.diagnostics);
  if (!is_usable(project)) return run;
  const model::Project& described = *project.read.project;
  run.name = described.short_name;
  if (std::find(taken.begin(), taken.end(), described.id) != taken.end()) {
    report_doubled_project(project, run.diagnostics);
    return run;
  }
  taken.push_back(described.id);
  if (!builds) {
    run.documents = compose_documents(project, program, run.diagnostics);
    return run;
  }
  run.state = options.output + "/" + described.id + "/arbeitsstand";
  const auto before = publish::current_state(output, options.output + "/" + described.id).record;
  run.documents = make_documents(project, circumstances.metadata_date, before, program, run.diagnostics);
  return run;
}

void tell_of_failed_start(const std::string& folder, const Options& options, const diag::Diagnostics& reasons,
                          Files& output) {
  try {
    const auto known = output_built_from(folder, options.output, output);
    if (!known) return;
    const std::string area = options.output + "/" + *known;
    const auto lock = publish::lock_project(output, area);
    const publish::CurrentState state = publish::current_state(output, area);
    ProjectRun run;
    run.name = folder;
    run.state = area + "/arbeitsstand";
    run.diagnostics.append(reasons);
    publish::finish_report(output, area, report_of(run, folder, state, options),
                           mail_at_end(run, state, {}, options));
  } catch (const FileError&) {
    // Another run has the lock and tells of itself, or the reports cannot be written and are removed.
  }
}

}  // namespace protokollwerk::app
