#include "app/run.h"

#include <charconv>
#include <ostream>

#include "app/definitions.h"
#include "app/earlier_state.h"
#include "app/findings_output.h"
#include "app/fix_command.h"
#include "app/inquiry_commands.h"
#include "app/job_status.h"
#include "app/options.h"
#include "app/program.h"
#include "app/project_run.h"
#include "app/release_commands.h"
#include "app/rules_command.h"
#include "app/summary.h"
#include "app/verify_command.h"
#include "app/wording.h"

namespace protokollwerk::app {
namespace {

constexpr diag::Text internal_fault = {
    "Das Programm hat einen Fehler und bricht ab. Vorhandene Dateien sind unverändert. Bitte melden Sie ihn "
    "mit dieser "
    "Zeile:\n",
    "The program has a fault and stops. Existing files are unchanged. Please report it with this line:\n"};

/// One run: options, surroundings and where to print.
class Session {
 public:
  Session(const Options& options, const Surroundings& surroundings, Files& files, const Streams& streams)
      : options_(options),
        surroundings_(surroundings),
        files_(files),
        streams_(streams),
        output_(options, surroundings.colour, streams) {}

  ExitCode work() {
    diag::Diagnostics diagnostics;
    const auto metadata_date = read_epoch(diagnostics);
    if (diagnostics.errors() > 0) return fail(diagnostics);
    try {
      const std::string folder = templates_folder(options_.templates, surroundings_.executable, files_);
      Program program(folder, files_);
      if (options_.command == Command::build) program.identity = surroundings_.identity();
      if (options_.command == Command::release)
        return release(options_, metadata_date, program, files_, output_, streams_);
      if (options_.command == Command::explain)
        return explain(options_, program, surroundings_.colour, streams_);
      if (options_.command == Command::status)
        return status(options_, program, surroundings_.colour, streams_);
      return run_projects(program, metadata_date);
    } catch (const EnvironmentError& error) {
      diagnostics.report(missing_file(error));
      return fail(diagnostics);
    }
  }

 private:
  /// The day of SOURCE_DATE_EPOCH in UTC, if it is set.
  std::optional<Date> read_epoch(diag::Diagnostics& diagnostics) const {
    if (!surroundings_.source_date_epoch) return std::nullopt;
    const std::string& text = *surroundings_.source_date_epoch;
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    const Date date(
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds))));
    if (error == std::errc() && end == text.data() + text.size() && seconds >= 0) return date;
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::broken_epoch;
    diagnostic.arguments = {{"wert", text}};
    diagnostics.report(std::move(diagnostic));
    return std::nullopt;
  }

  static diag::Diagnostic missing_file(const EnvironmentError& error) {
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::missing_program_file;
    diagnostic.path = error.path();
    diagnostic.detail = error.what();
    return diagnostic;
  }

  ExitCode fail(const diag::Diagnostics& diagnostics) {
    for (const std::string& folder : options_.projects) tell_of_failure(folder, diagnostics);
    const diag::Sources none;
    output_.print(diagnostics, none);
    output_.finish(none);
    return ExitCode::environment;
  }

  ExitCode run_projects(Program& program, const std::optional<Date>& metadata_date) {
    if (!options_.changes_since.empty()) {
      diag::Diagnostics diagnostics;
      earlier_ = EarlierState::read(options_.changes_since, program, diagnostics);
      if (earlier_ == nullptr) {
        fail(diagnostics);
        return ExitCode::nothing_built;
      }
    }
    std::vector<ProjectRun> runs;
    std::vector<std::string> taken;
    for (const std::string& folder : options_.projects) {
      const auto unfixed = fix(folder, program);
      runs.push_back(run_unharmed(folder, program, metadata_date, taken));
      if (unfixed) runs.back().diagnostics.report(*unfixed);
      output_.print(runs.back(), program.sources);
    }
    output_.finish(program.sources);
    return exit_code(runs, options_);
  }

  /// Corrects the files if that was asked for; gives what prevented it.
  std::optional<diag::Diagnostic> fix(const std::string& folder, const Program& program) {
    if (options_.fixing == Options::Fixing::off) return std::nullopt;
    try {
      output_.say(fix_project(folder, options_, program, files_));
      return std::nullopt;
    } catch (const FileError& error) {
      diag::Diagnostic diagnostic;
      diagnostic.definition = &finding::unwritable_source;
      diagnostic.arguments = {{"grund", cause_word(error.code())}};
      diagnostic.path = error.path();
      diagnostic.detail = error.what();
      return diagnostic;
    }
  }

  /// What fails in one project is no reason to leave out the others, nor to take back what those before it
  /// were told.
  ProjectRun run_unharmed(const std::string& folder, Program& program,
                          const std::optional<Date>& metadata_date, std::vector<std::string>& taken) {
    try {
      return run_project(
          folder, options_,
          {metadata_date, earlier_.get(), surroundings_.stopwatch, surroundings_.colour, streams_.err_sink},
          program, files_, taken);
    } catch (const EnvironmentError& error) {
      return failed(folder, missing_file(error));
    } catch (const std::exception& fault) {
      diag::Diagnostic diagnostic;
      diagnostic.definition = &finding::program_fault;
      diagnostic.path = folder;
      diagnostic.detail = fault.what();
      return failed(folder, std::move(diagnostic));
    }
  }

  ProjectRun failed(const std::string& folder, diag::Diagnostic reason) {
    ProjectRun run;
    run.name = folder;
    run.diagnostics.report(std::move(reason));
    tell_of_failure(folder, run.diagnostics);
    return run;
  }

  void tell_of_failure(const std::string& folder, const diag::Diagnostics& reasons) {
    if (options_.command == Command::build && options_.writing == Options::Writing::on)
      tell_of_failed_start(folder, options_, reasons, files_);
  }

  const Options& options_;
  const Surroundings& surroundings_;
  Files& files_;
  const Streams& streams_;
  FindingsOutput output_;
  std::unique_ptr<EarlierState> earlier_;
};

ExitCode run_options(const Options& options, Files& files, const Surroundings& surroundings,
                     const Streams& streams) {
  try {
    FindingsOutput findings(options, surroundings.colour, streams);
    if (options.command == Command::withdraw) return withdraw(options, files, findings, streams);
    if (options.command == Command::roll_back) return roll_back(options, files, findings, streams);
    if (options.command == Command::status && options.about == Options::About::runs)
      return job_status(options, files, surroundings.now(), streams);
    if (options.command == Command::rules) return explain_rules(options, surroundings, files, streams);
    if (options.command == Command::verify) return verify(options, files, surroundings, streams);
    return Session(options, surroundings, files, streams).work();
  } catch (const std::exception& fault) {
    streams.err << for_sink(streams.err_sink, in(options.language, internal_fault) + fault.what() + "\n",
                            diag::Priority::critical);
    return ExitCode::environment;
  }
}

constexpr diag::Text lost_output = {
    "Die Standardausgabe ließ sich nicht schreiben; was dort stehen sollte, fehlt ganz oder zum Teil.\n",
    "The standard output could not be written; what should stand there is missing, wholly or in part.\n"};

/// Whoever reads the output must not take a part of it for the whole.
ExitCode code_if_said(ExitCode code, diag::Language language, const Streams& streams) {
  if (streams.out.flush()) return code;
  streams.err << for_sink(streams.err_sink, in(language, lost_output), diag::Priority::error);
  return ExitCode::environment;
}

}  // namespace

std::string for_sink(Sink sink, const std::string& text, diag::Priority priority) {
  return sink == Sink::journal ? diag::with_priority(text, priority) : text;
}

ExitCode run(const std::vector<std::string>& arguments, Files& files, const Surroundings& surroundings,
             const Streams& streams) {
  const auto parsed = parse_options(arguments);
  if (const auto* answer = std::get_if<Answer>(&parsed)) {
    streams.out << answer->text;
    return code_if_said(ExitCode::success, diag::Language::german, streams);
  }
  if (const auto* refusal = std::get_if<UsageError>(&parsed)) {
    streams.err << for_sink(streams.err_sink, refusal->text, diag::Priority::error);
    return ExitCode::usage;
  }
  const auto& options = std::get<Options>(parsed);
  return code_if_said(run_options(options, files, surroundings, streams), options.language, streams);
}

}  // namespace protokollwerk::app
