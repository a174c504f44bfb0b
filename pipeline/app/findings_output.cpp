#include "app/findings_output.h"

#include <ostream>

#include "app/summary.h"
#include "diag/render_data.h"
#include "diag/render_lines.h"

namespace protokollwerk::app {
namespace {

/// Of the closing lines: what has to be looked at stands out in the journal.
diag::Priority priority_of(ExitCode code) {
  if (code == ExitCode::success) return diag::Priority::information;
  return code == ExitCode::held_back ? diag::Priority::warning : diag::Priority::error;
}

/// The end of a project for other programs.
std::string closing_line(const ProjectRun& run, const Options& options) {
  const auto count = [&](diag::Severity severity) {
    return static_cast<std::int64_t>(run.diagnostics.count(severity));
  };
  const auto size = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
  std::vector<diag::Argument> values = {
      {"art", "ende"},
      {"projekt", run.name},
      {"rueckgabewert", static_cast<std::int64_t>(exit_code(run, options))},
      {"fehler", count(diag::Severity::error)},
      {"warnungen", count(diag::Severity::warning)},
      {"hinweise", count(diag::Severity::note)},
      {"zurueckgehalten", run.documents ? size(run.documents->held_back) : 0}};
  if (run.publication) {
    values.push_back({"arbeitsstand", run.publication->folder});
    values.push_back({"dateien", size(run.publication->record.files)});
    values.push_back({"neu", size(run.publication->written)});
  }
  return diag::json_line(values);
}

}  // namespace

std::string findings_for_people(const diag::Diagnostics& diagnostics, const diag::Sources& sources,
                                diag::Language language, diag::Colour colour, Sink sink) {
  return sink == Sink::journal ? diag::render_for_journal(diagnostics, sources, language)
                               : diag::render_for_people(diagnostics, sources, language, colour);
}

void FindingsOutput::print(ProjectRun& run, const diag::Sources& sources) {
  if (run.repeated) {
    streams_.err << run.repeated->findings << std::flush;
    return say(run.repeated->closing, priority_of(run.repeated->code));
  }
  run.diagnostics.sort(sources);
  print(run.diagnostics, sources);
  if (options_.format == Options::Format::json_lines)
    streams_.out << closing_line(run, options_) << std::flush;
  say(summary(run, options_), priority_of(exit_code(run, options_)));
}

void FindingsOutput::print(const diag::Diagnostics& diagnostics, const diag::Sources& sources) {
  switch (options_.format) {
    case Options::Format::people:
      streams_.err << findings_for_people(diagnostics, sources, options_.language, colour_, streams_.err_sink)
                   << std::flush;
      return;
    case Options::Format::json_lines:
      streams_.out << diag::render_as_json_lines(diagnostics, sources, options_.language) << std::flush;
      return;
    case Options::Format::lines:
      streams_.out << diag::render_as_lines(diagnostics, sources, options_.language) << std::flush;
      return;
    case Options::Format::json:
    case Options::Format::sarif:
    case Options::Format::markdown:
      all_.append(diagnostics);
      return;
  }
}

void FindingsOutput::say(const std::string& text, diag::Priority priority) {
  const bool for_people = options_.format == Options::Format::people;
  auto& stream = for_people ? streams_.out : streams_.err;
  stream << for_sink(for_people ? streams_.out_sink : streams_.err_sink, text, priority) << std::flush;
}

void FindingsOutput::finish(const diag::Sources& sources) {
  const diag::Tool tool{"Protokollwerk", PROTOKOLLWERK_VERSION};
  if (options_.format == Options::Format::json)
    streams_.out << diag::render_as_json(all_, sources, options_.language, tool) << std::flush;
  if (options_.format == Options::Format::sarif)
    streams_.out << diag::render_as_sarif(all_, sources, options_.language, tool) << std::flush;
}

}  // namespace protokollwerk::app
