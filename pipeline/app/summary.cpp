#include "app/summary.h"

#include <algorithm>

#include "app/definitions.h"
#include "app/wording.h"
#include "unicode/message.h"

namespace protokollwerk::app {
namespace {

constexpr diag::Text nothing_made = {
    "{projekt}: Es konnte nichts erstellt werden; vorhandene Dateien sind unverändert.",
    "{projekt}: nothing could be made; existing files are unchanged."};
constexpr diag::Text checked = {
    "{projekt}: geprüft; {anzahl, plural, =0 {kein Dokument könnte} one {# Dokument könnte} other {# "
    "Dokumente könnten}} "
    "erstellt werden.",
    "{projekt}: checked; {anzahl, plural, =0 {no document} one {# document} other {# documents}} could be "
    "made."};
constexpr diag::Text written = {
    "{projekt}: {anzahl, plural, one {# Datei} other {# Dateien}} in {ordner}: {dateien}",
    "{projekt}: {anzahl, plural, one {# file} other {# files}} in {ordner}: {dateien}"};
constexpr diag::Text unchanged = {
    "{projekt}: nichts hat sich geändert; {ordner} ist auf dem neuesten Stand: {dateien}",
    "{projekt}: nothing has changed; {ordner} is up to date: {dateien}"};
constexpr diag::Text held_back = {
    "  zurückgehalten: {datei} (Fehler in {ursache}){stand, select, steht {; die letzte gute Fassung bleibt "
    "stehen} "
    "fehlt {; eine frühere Fassung gibt es nicht} other {}}",
    "  held back: {datei} (errors in {ursache}){stand, select, steht {; the last good version stays} "
    "fehlt {; there is no earlier version} other {}}"};
constexpr diag::Text unusable_template = {
    "  zurückgehalten: alle Dokumente der Vorlage „{vorlage}“ (Fehler in {ursache})",
    "  held back: all documents of the template “{vorlage}” (errors in {ursache})"};
constexpr diag::Text also_kept = {
    "  unverändert aus dem letzten Arbeitsstand, weil nicht alles lesbar war: {dateien}",
    "  unchanged from the last working state because not everything could be read: {dateien}"};

std::string line(const Options& options, const diag::Text& text,
                 const std::vector<unicode::MessageArgument>& arguments) {
  const bool german = options.language == diag::Language::german;
  return unicode::format_message(german ? text.german : text.english, german ? "de" : "en", arguments) + "\n";
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string first_line(const ProjectRun& run, const Options& options) {
  if (!run.documents || (options.command == Command::build && !run.publication)) {
    return line(options, nothing_made, {{"projekt", run.name}});
  }
  std::vector<std::string> names;
  for (const publish::OutputFile& file : run.documents->files) names.push_back(file.name);
  const auto count = static_cast<std::int64_t>(names.size());
  if (!run.publication) return line(options, checked, {{"projekt", run.name}, {"anzahl", count}});
  const bool same = run.publication->change == publish::Publication::Change::same;
  return line(
      options, same ? unchanged : written,
      {{"projekt", run.name}, {"anzahl", count}, {"ordner", run.state}, {"dateien", enumerate(names)}});
}

/// What stands in the place of a document that was held back, as the word the message selects on.
std::string state_word(const ProjectRun& run, const std::string& file) {
  if (!run.publication) return "andere";
  return contains(run.publication->kept, file) ? "steht" : "fehlt";
}

std::string held_back_lines(const ProjectRun& run, const Options& options) {
  std::string text;
  for (const HeldBack& document : run.documents->held_back) {
    text += line(options, held_back,
                 {{"datei", document.file},
                  {"ursache", enumerate(document.because)},
                  {"stand", state_word(run, document.file)}});
  }
  for (const HeldBack& missing : run.documents->unusable_templates) {
    text += line(options, unusable_template,
                 {{"vorlage", missing.file}, {"ursache", enumerate(missing.because)}});
  }
  return text;
}

/// Files of the state before that stay although no document of this run bears their name.
std::string also_kept_line(const ProjectRun& run, const Options& options) {
  if (!run.publication) return {};
  std::vector<std::string> names = run.publication->kept;
  for (const HeldBack& document : run.documents->held_back) std::erase(names, document.file);
  return names.empty() ? std::string() : line(options, also_kept, {{"dateien", enumerate(names)}});
}

bool any(const std::vector<ProjectRun>& runs, const auto& condition) {
  return std::any_of(runs.begin(), runs.end(), condition);
}

bool environment_failed(const ProjectRun& run) {
  const auto& items = run.diagnostics.items();
  return std::any_of(items.begin(), items.end(),
                     [](const diag::Diagnostic& item) { return is_environment_failure(*item.definition); });
}

bool made_something(const ProjectRun& run) {
  return run.documents && !run.documents->files.empty();
}

}  // namespace

std::string summary(const ProjectRun& run, const Options& options) {
  std::string text = first_line(run, options);
  if (run.documents) text += held_back_lines(run, options) + also_kept_line(run, options);
  return text;
}

ExitCode exit_code(const std::vector<ProjectRun>& runs, const Options& options) {
  if (any(runs, environment_failed)) return ExitCode::environment;
  if (!any(runs, made_something)) return ExitCode::nothing_built;
  if (any(runs, [](const ProjectRun& run) { return run.diagnostics.errors() > 0; }))
    return ExitCode::held_back;
  const bool strict = options.strictness == Options::Strictness::strict;
  const auto warns = [](const ProjectRun& run) { return run.diagnostics.count(diag::Severity::warning) > 0; };
  return strict && any(runs, warns) ? ExitCode::held_back : ExitCode::success;
}

}  // namespace protokollwerk::app
