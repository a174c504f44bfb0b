#include "app/verify_command.h"

#include <ostream>

#include "app/program_files.h"
#include "pdf/self_check.h"
#include "unicode/message.h"

namespace protokollwerk::app {
namespace {

/// More than any PDF that a person would read.
constexpr std::size_t verifiable_bytes = std::size_t{1024} * 1024 * 1024;

constexpr diag::Text verdict = {
    "{datei}: {fehler, plural, =0 {verstößt gegen nichts, was eine Maschine prüfen kann} one {# Fehler} "
    "other "
    "{# Fehler}}{warnungen, plural, =0 {} one {, # Warnung} other {, # Warnungen}}",
    "{datei}: {fehler, plural, =0 {breaks nothing that a machine can check} one {# error} other {# errors}}"
    "{warnungen, plural, =0 {} one {, # warning} other {, # warnings}}"};

diag::Diagnostics findings_in(const std::string& path, const Files& files) {
  diag::Diagnostics findings;
  try {
    const std::string pdf = files.read(path, verifiable_bytes);
    for (pdf::BrokenClaim& broken : pdf::self_check(pdf, path)) findings.report(std::move(broken.finding));
  } catch (const FileError& error) {
    findings.report(unreadable(path, error));
  }
  return findings;
}

std::string verdict_on(const std::string& path, const diag::Diagnostics& findings, diag::Language language) {
  const bool german = language == diag::Language::german;
  return unicode::format_message(
             german ? verdict.german : verdict.english, german ? "de" : "en",
             {{"datei", path},
              {"fehler", static_cast<std::int64_t>(findings.errors())},
              {"warnungen", static_cast<std::int64_t>(findings.count(diag::Severity::warning))}}) +
         "\n";
}

}  // namespace

ExitCode verify(const Options& options, const Files& files, diag::Colour colour, const Streams& streams) {
  const bool strict = options.strictness == Options::Strictness::strict;
  bool sound = true;
  for (const std::string& path : options.files) {
    const diag::Diagnostics findings = findings_in(path, files);
    sound = sound && findings.errors() == 0 && !(strict && findings.count(diag::Severity::warning) > 0);
    if (!findings.items().empty()) {
      streams.err << diag::render_for_people(findings, diag::Sources(), options.language, colour)
                  << std::flush;
    }
    streams.out << verdict_on(path, findings, options.language) << std::flush;
  }
  return sound ? ExitCode::success : ExitCode::held_back;
}

}  // namespace protokollwerk::app
