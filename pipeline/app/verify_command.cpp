#include "app/verify_command.h"

#include <optional>
#include <ostream>

#include "app/definitions.h"
#include "app/findings_output.h"
#include "app/program.h"
#include "app/rebuild.h"
#include "pdf/self_check.h"
#include "unicode/message.h"

namespace protokollwerk::app {
namespace {

/// More than any PDF that a person would read.
constexpr std::size_t verifiable_bytes = std::size_t{1024} * 1024 * 1024;

constexpr diag::Text verdict = {
    "{datei}: {fehler, plural, =0 {verstößt gegen nichts, was eine Maschine prüfen kann} one {# Fehler} "
    "other "
    "{# Fehler}}{warnungen, plural, =0 {} one {, # Warnung} other {, # Warnungen}}{nachgebaut, select, ja {; "
    "entsteht aus dem angehängten Ergebnis Byte für Byte wieder} other {}}",
    "{datei}: {fehler, plural, =0 {breaks nothing that a machine can check} one {# error} other {# errors}}"
    "{warnungen, plural, =0 {} one {, # warning} other {, # warnings}}{nachgebaut, select, ja {; comes out "
    "of the attached result again byte for byte} other {}}"};

/// `program` is there for a rebuild only.
diag::Diagnostics findings_in(const std::string& path, const Files& files, Program* program) {
  diag::Diagnostics findings;
  try {
    const std::string pdf = files.read(path, verifiable_bytes);
    for (pdf::BrokenClaim& broken : pdf::self_check(pdf, path)) findings.report(std::move(broken.finding));
    if (program != nullptr) compare_with_rebuilt(pdf, path, *program, findings);
  } catch (const FileError& error) {
    findings.report(unreadable(path, error));
  }
  return findings;
}

std::string verdict_on(const std::string& path, const diag::Diagnostics& findings, const Options& options) {
  const bool german = options.language == diag::Language::german;
  const bool is_rebuilt = options.rebuild == Options::Rebuild::yes && findings.errors() == 0;
  return unicode::format_message(
             german ? verdict.german : verdict.english, german ? "de" : "en",
             {{"datei", path},
              {"nachgebaut", std::string(is_rebuilt ? "ja" : "nein")},
              {"fehler", static_cast<std::int64_t>(findings.errors())},
              {"warnungen", static_cast<std::int64_t>(findings.count(diag::Severity::warning))}}) +
         "\n";
}

}  // namespace

ExitCode verify(const Options& options, const Files& files, const Surroundings& surroundings,
                const Streams& streams) {
  std::optional<Program> program;
  try {
    if (options.rebuild == Options::Rebuild::yes) {
      program.emplace(templates_folder(options.templates, surroundings.executable, files), files);
      program->schemas.load_all();
    }
  } catch (const EnvironmentError& error) {
    diag::Diagnostic missing;
    missing.definition = &finding::missing_program_file;
    missing.path = error.path();
    missing.detail = error.what();
    diag::Diagnostics reasons;
    reasons.report(std::move(missing));
    streams.err << findings_for_people(reasons, diag::Sources(), options.language, surroundings.colour,
                                       streams.err_sink);
    return ExitCode::environment;
  }
  const bool strict = options.strictness == Options::Strictness::strict;
  const diag::Sources none;
  const diag::Sources& sources = program ? program->sources : none;
  FindingsOutput output(options, surroundings.colour, streams);
  bool sound = true;
  for (const std::string& path : options.files) {
    const diag::Diagnostics findings = findings_in(path, files, program ? &*program : nullptr);
    sound = sound && findings.errors() == 0 && !(strict && findings.count(diag::Severity::warning) > 0);
    if (!findings.items().empty()) output.print(findings, sources);
    output.say(verdict_on(path, findings, options));
  }
  output.finish(sources);
  return sound ? ExitCode::success : ExitCode::held_back;
}

}  // namespace protokollwerk::app
