#include "app/summary.h"

#include <algorithm>

#include "app/definitions.h"
#include "app/wording.h"

namespace protokollwerk::app {
namespace {

constexpr diag::Text nothing_made = {
    "{projekt}: Es konnte nichts erstellt werden; vorhandene Dateien sind unverändert.",
    "{projekt}: nothing could be made; existing files are unchanged."};
constexpr diag::Text withheld = {
    "{projekt}: {anzahl, plural, =0 {Vorlagen sind unbrauchbar} one {# Dokument wäre zurückgehalten} other "
    "{# Dokumente "
    "wären zurückgehalten}}, deshalb erscheint nichts Neues (--all-or-nothing); {ordner} bleibt, wie es war",
    "{projekt}: {anzahl, plural, =0 {templates cannot be used} one {# document would be held back} other {# "
    "documents "
    "would be held back}}, so nothing new is published (--all-or-nothing); {ordner} stays as it was"};
constexpr diag::Text checked = {
    "{projekt}: geprüft; {anzahl, plural, =0 {kein Dokument könnte} one {# Dokument könnte} other {# "
    "Dokumente könnten}} "
    "erstellt werden.",
    "{projekt}: checked; {anzahl, plural, =0 {no document} one {# document} other {# documents}} could be "
    "made."};
constexpr diag::Text written = {
    "{projekt}: {anzahl, plural, one {# Datei} other {# Dateien}} in {ordner}, davon {neu, plural, =0 {keine "
    "neu} other {# neu}}{dateien}",
    "{projekt}: {anzahl, plural, one {# file} other {# files}} in {ordner}, {neu, plural, =0 {none of them "
    "new} "
    "other {# of them new}}{dateien}"};
constexpr diag::Text unchanged = {
    "{projekt}: nichts hat sich geändert; {ordner} mit {anzahl, plural, one {# Datei} other {# Dateien}} ist "
    "auf dem neuesten Stand",
    "{projekt}: nothing has changed; {ordner} with {anzahl, plural, one {# file} other {# files}} is up to "
    "date"};
constexpr diag::Text would_write = {
    "{projekt}: Probelauf, nichts geschrieben; {neu, plural, =0 {kein Dokument würde} one {# Dokument würde} "
    "other {# Dokumente würden}} in {ordner} neu erstellt, {anzahl, plural, =0 {keines bliebe} one {# "
    "bliebe} "
    "other {# blieben}} unverändert{dateien}",
    "{projekt}: dry run, nothing written; {neu, plural, =0 {no document} one {# document} other {# "
    "documents}} in {ordner} would be made anew, {anzahl, plural, =0 {none} other {#}} would "
    "stay{dateien}"};
constexpr diag::Text reason = {
    "  {datei}: {art, select, erstmals {neu, weil es noch keine Fassung gibt} "
    "ohneNachweis {neu, weil nicht feststeht, woraus die letzte Fassung entstand} "
    "geaendert {neu, weil sich geändert hat: {was}} zurueckgehalten {zurückgehalten} other {unverändert}}",
    "  {datei}: {art, select, erstmals {new, because there is no version yet} "
    "ohneNachweis {new, because it is not known what the last version was made from} "
    "geaendert {new, because this has changed: {was}} zurueckgehalten {held back} other {unchanged}}"};
constexpr diag::Text held_back = {
    "  zurückgehalten: {datei} (Fehler in {ursache}){stand, select, steht {; die letzte gute Fassung bleibt "
    "stehen} stehtSeit {; die letzte gute Fassung bleibt stehen, Stichtag {stichtag}} "
    "fehlt {; eine frühere Fassung gibt es nicht} other {}}",
    "  held back: {datei} (errors in {ursache}){stand, select, steht {; the last good version stays} "
    "stehtSeit {; the last good version stays, reference date {stichtag}} "
    "fehlt {; there is no earlier version} other {}}"};
constexpr diag::Text unusable_template = {
    "  zurückgehalten: alle Dokumente der Vorlage „{vorlage}“ (Fehler in {ursache})",
    "  held back: all documents of the template “{vorlage}” (errors in {ursache})"};
constexpr diag::Text also_kept = {
    "  unverändert aus dem letzten Arbeitsstand, weil nicht alles lesbar war: {anzahl, plural, one {# Datei} "
    "other {# Dateien}}{dateien}",
    "  unchanged from the last working state because not everything could be read: {anzahl, plural, one {# "
    "file} other {# files}}{dateien}"};

std::string line(const Options& options, const diag::Text& text,
                 const std::vector<unicode::MessageArgument>& arguments) {
  return sentence(options.language, text, arguments) + "\n";
}

/// ": a, b" while a person can take the names in at a glance; many are only counted, --why lists them all.
std::string at_a_glance(const std::vector<std::string>& names) {
  constexpr std::size_t most = 8;
  return names.empty() || names.size() > most ? std::string() : ": " + enumerate(names);
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string dry_run_line(const ProjectRun& run, const Options& options) {
  std::vector<std::string> names;
  for (const publish::OutputFile& file : run.documents->files) names.push_back(file.name);
  return line(options, would_write,
              {{"projekt", run.name},
               {"ordner", run.state},
               {"neu", static_cast<std::int64_t>(names.size())},
               {"anzahl", static_cast<std::int64_t>(run.documents->unchanged.size())},
               {"dateien", at_a_glance(names)}});
}

bool environment_failed(const ProjectRun& run) {
  const auto& items = run.diagnostics.items();
  return std::any_of(items.begin(), items.end(),
                     [](const diag::Diagnostic& item) { return is_environment_failure(*item.definition); });
}

std::string first_line(const ProjectRun& run, const Options& options) {
  const bool dry = options.writing == Options::Writing::off;
  if (is_withheld(run, options)) {
    const auto count = static_cast<std::int64_t>(run.documents->held_back.size());
    return line(options, withheld, {{"projekt", run.name}, {"anzahl", count}, {"ordner", run.state}});
  }
  if (!run.documents || (options.command == Command::build && !dry && !run.publication)) {
    return line(options, nothing_made, {{"projekt", run.name}});
  }
  if (options.command != Command::build) {
    const auto count = static_cast<std::int64_t>(run.documents->composed.size());
    return line(options, checked, {{"projekt", run.name}, {"anzahl", count}});
  }
  if (dry) return dry_run_line(run, options);
  const publish::Publication& done = *run.publication;
  const bool same = done.change == publish::Publication::Change::same;
  return line(options, same ? unchanged : written,
              {{"projekt", run.name},
               {"anzahl", static_cast<std::int64_t>(done.record.files.size())},
               {"ordner", run.state},
               {"neu", static_cast<std::int64_t>(done.written.size())},
               {"dateien", at_a_glance(done.written)}});
}

std::string kind_word(Decision::Kind kind) {
  switch (kind) {
    case Decision::Kind::first:
      return "erstmals";
    case Decision::Kind::unproven:
      return "ohneNachweis";
    case Decision::Kind::changed:
      return "geaendert";
    case Decision::Kind::held_back:
      return "zurueckgehalten";
    case Decision::Kind::unchanged:
      break;
  }
  return "unveraendert";
}

std::string reason_lines(const ProjectRun& run, const Options& options) {
  std::string text;
  if (options.reasons == Options::Reasons::hidden) return text;
  for (const Decision& decision : run.documents->decisions)
    text += line(
        options, reason,
        {{"datei", decision.file}, {"art", kind_word(decision.kind)}, {"was", enumerate(decision.changes)}});
  return text;
}

/// The reference date of what stands in the place of a document; empty if it is not known.
std::string as_of(const ProjectRun& run, const std::string& file) {
  const publish::FileRecord* record = run.publication ? run.publication->record.find(file) : nullptr;
  return record == nullptr ? std::string() : record->as_of;
}

/// What stands in the place of a document that was held back, as the word the message selects on.
std::string state_word(const ProjectRun& run, const std::string& file) {
  if (!run.publication) return "andere";
  if (!contains(run.publication->kept, file)) return "fehlt";
  return as_of(run, file).empty() ? "steht" : "stehtSeit";
}

std::string held_back_lines(const ProjectRun& run, const Options& options) {
  std::string text;
  for (const HeldBack& document : run.documents->held_back) {
    text += line(options, held_back,
                 {{"datei", document.file},
                  {"ursache", enumerate(document.because)},
                  {"stichtag", as_of(run, document.file)},
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
  if (names.empty()) return {};
  return line(options, also_kept,
              {{"anzahl", static_cast<std::int64_t>(names.size())}, {"dateien", at_a_glance(names)}});
}

/// A build that publishes has made something only if it got that far.
bool made_something(const ProjectRun& run, const Options& options) {
  if (options.command == Command::build && options.writing == Options::Writing::on)
    return run.publication.has_value();
  return run.documents && !(run.documents->files.empty() && run.documents->unchanged.empty() &&
                            run.documents->composed.empty());
}

}  // namespace

bool is_withheld(const ProjectRun& run, const Options& options) {
  if (options.command != Command::build || options.if_held_back != Options::IfHeldBack::publish_nothing)
    return false;
  if (!run.documents || run.publication || environment_failed(run)) return false;
  return !run.documents->held_back.empty() || !run.documents->unusable_templates.empty();
}

std::string summary(const ProjectRun& run, const Options& options) {
  std::string text = first_line(run, options);
  if (run.documents)
    text += reason_lines(run, options) + held_back_lines(run, options) + also_kept_line(run, options);
  return text;
}

ExitCode exit_code(const ProjectRun& run, const Options& options) {
  if (run.repeated) return run.repeated->code;
  if (environment_failed(run)) return ExitCode::environment;
  if (!made_something(run, options)) return ExitCode::nothing_built;
  if (run.diagnostics.errors() > 0) return ExitCode::held_back;
  const bool strict = options.strictness == Options::Strictness::strict;
  const bool warns = run.diagnostics.count(diag::Severity::warning) > 0;
  return strict && warns ? ExitCode::held_back : ExitCode::success;
}

ExitCode exit_code(const std::vector<ProjectRun>& runs, const Options& options) {
  const auto is = [&](ExitCode code) {
    return [&options, code](const ProjectRun& run) { return exit_code(run, options) == code; };
  };
  if (std::any_of(runs.begin(), runs.end(), is(ExitCode::environment))) return ExitCode::environment;
  if (std::all_of(runs.begin(), runs.end(), is(ExitCode::nothing_built))) return ExitCode::nothing_built;
  const bool fine = std::all_of(runs.begin(), runs.end(), is(ExitCode::success));
  return fine ? ExitCode::success : ExitCode::held_back;
}

}  // namespace protokollwerk::app
