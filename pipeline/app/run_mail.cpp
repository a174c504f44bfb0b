#include "app/run_mail.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <sstream>

#include "app/summary.h"
#include "app/wording.h"
#include "base/utf8.h"
#include "diag/place.h"
#include "diag/printable.h"

namespace protokollwerk::app {
namespace {

using Arguments = std::vector<unicode::MessageArgument>;
using Value = decltype(unicode::MessageArgument::value);

constexpr std::size_t width = 72;
/// More findings than that are no longer read in a mail.
constexpr std::size_t most_findings = 20;

constexpr diag::Text begun_subject = {"{projekt}: Lauf begonnen, aber nicht beendet",
                                      "{projekt}: run begun, but not ended"};
constexpr diag::Text begun = {
    "Dieser Lauf arbeitet noch, oder er ist abgebrochen worden. Der Arbeitsstand davor ist vollständig und "
    "unverändert, "
    "es sei denn, der Lauf konnte noch ganz auf den neuen umschalten. Läuft nichts mehr, dann starten Sie "
    "ihn "
    "noch einmal; "
    "aufzuräumen ist nichts.",
    "This run is still at work, or it was cut off. The working state before it is complete and unchanged, "
    "unless the run "
    "came to switch to the new one as a whole. If nothing is running any more, start it again; there is "
    "nothing to clean "
    "up."};
constexpr diag::Text subject = {
    "{projekt}: {wie, select, gleich {nichts hat sich geändert} gut {{neu, plural, one {# Dokument} other {# "
    "Dokumente}} "
    "neu, alles auf dem neuesten Stand} warten {{warten, plural, one {# Dokument} other {# Dokumente}} "
    "zurückgehalten, "
    "{neu} neu} maengel {{fehler} Fehler, {warnungen, plural, one {# Warnung} other {# Warnungen}}, {neu} "
    "neu} "
    "alles {nichts veröffentlicht, weil {warten, plural, =0 {Vorlagen unbrauchbar sind} one {# Dokument "
    "zurückgehalten "
    "wäre} other {# Dokumente zurückgehalten wären}}} nichts {NICHTS ERSTELLT, {fehler} Fehler} other "
    "{GESCHEITERT}}",
    "{projekt}: {wie, select, gleich {nothing has changed} gut {{neu, plural, one {# document} other {# "
    "documents}} new, "
    "all is up to date} warten {{warten, plural, one {# document} other {# documents}} held back, {neu} new} "
    "maengel "
    "{{fehler} errors, {warnungen, plural, one {# warning} other {# warnings}}, {neu} new} alles {nothing "
    "published, "
    "because {warten, plural, =0 {templates cannot be used} one {# document would be held back} other {# "
    "documents would "
    "be held back}}} nichts {NOTHING MADE, {fehler} errors} other {FAILED}}"};
constexpr diag::Text standing = {
    "{wie, select, keiner {Es gibt noch keinen Arbeitsstand.} neu {Es gilt der neue Arbeitsstand {stand} mit "
    "{anzahl, "
    "plural, one {# Dokument} other {# Dokumenten}}:} other {Es gilt weiter der Arbeitsstand {stand} mit "
    "{anzahl, plural, one {# Dokument} other {# Dokumenten}}:}}",
    "{wie, select, keiner {There is no working state yet.} neu {The new working state {stand} with {anzahl, "
    "plural, one "
    "{# document} other {# documents}} counts:} other {The working state {stand} with {anzahl, plural, one "
    "{# document} other {# documents}} still counts:}}"};
constexpr diag::Text held_back_heading = {"ZURÜCKGEHALTEN ({anzahl})", "HELD BACK ({anzahl})"};
constexpr diag::Text held_back_reason = {
    "wegen Fehlern in {ursache}{stand, select, steht {; es steht die letzte gute Fassung} fehlt {; eine "
    "frühere Fassung "
    "gibt es nicht} other {}}{tag, select, ja {, Stichtag {stichtag}} other {}}",
    "because of errors in {ursache}{stand, select, steht {; the last good version stands} fehlt {; there is "
    "no earlier "
    "version} other {}}{tag, select, ja {, reference date {stichtag}} other {}}"};
constexpr diag::Text errors_heading = {"FEHLER ({anzahl})", "ERRORS ({anzahl})"};
constexpr diag::Text remedy_line = {"Abhilfe: {abhilfe}", "Remedy: {abhilfe}"};
constexpr diag::Text more_findings = {"und {anzahl} weitere; alle stehen in den Meldungen des Laufs.",
                                      "and {anzahl} more; all are among the messages of the run."};
constexpr diag::Text new_heading = {"NEU SEIT DEM LETZTEN STAND ({anzahl})",
                                    "NEW SINCE THE LAST STATE ({anzahl})"};
constexpr diag::Text change = {
    "{art, select, erstmals {erstmals erstellt} ohneNachweis {neu erstellt} other {geändert: {was}}}",
    "{art, select, erstmals {made for the first time} ohneNachweis {made anew} other {changed: {was}}}"};
constexpr diag::Text dropped_heading = {"NICHT MEHR DABEI ({anzahl})", "NO LONGER THERE ({anzahl})"};
constexpr diag::Text counts = {
    "{fehler, plural, =0 {Kein Fehler} other {# Fehler}}, {warnungen, plural, =0 {keine Warnung} one {# "
    "Warnung} other {# "
    "Warnungen}}, {hinweise, plural, =0 {kein Hinweis} one {# Hinweis} other {# Hinweise}}{wo, select, "
    "nirgends {.} "
    "bericht {; alle stehen im Prüfbericht und in den Meldungen des Laufs.} other {; alle stehen in den "
    "Meldungen des "
    "Laufs.}}",
    "{fehler, plural, =0 {No error} one {# error} other {# errors}}, {warnungen, plural, =0 {no warning} one "
    "{# warning} "
    "other {# warnings}}, {hinweise, plural, =0 {no note} one {# note} other {# notes}}{wo, select, nirgends "
    "{.} bericht "
    "{; all stand in the report of findings and among the messages of the run.} other {; all stand among the "
    "messages of "
    "the run.}}"};
constexpr diag::Text took = {"Dauer: {sekunden},{zehntel} Sekunden",
                             "Duration: {sekunden}.{zehntel} seconds"};

/// Breaks a paragraph into lines of at most `width` characters, each indented.
std::string wrapped(const std::string& paragraph, const std::string& first, const std::string& indent) {
  std::string text = first, word;
  std::size_t column = utf8::count(first), start = column;
  std::istringstream words(diag::printable_line(paragraph));
  while (words >> word) {
    const std::size_t length = utf8::count(word);
    if (column > start && column + 1 + length > width) {
      text += "\n" + indent;
      column = start = indent.size();
    } else if (column > start) {
      text += ' ';
      ++column;
    }
    text += word;
    column += length;
  }
  return text + "\n";
}

std::string item(const std::string& text) {
  return wrapped(text, "- ", "  ");
}
std::string detail(const std::string& text) {
  return wrapped(text, "  ", "  ");
}

class Mail {
 public:
  Mail(const ProjectRun& run, const publish::CurrentState& state, const diag::Sources& sources,
       const Options& options)
      : run_(run),
        state_(state),
        sources_(sources),
        options_(options),
        waiting_(waiting_in(run, state.record)) {}

  std::string text() const {
    return head() + "\n" + what_stands() + held_back() + errors() + fresh() + dropped() + "\n" + tail();
  }

 private:
  [[nodiscard]] std::string say(const diag::Text& text, const Arguments& arguments) const {
    return sentence(options_.language, text, arguments);
  }

  [[nodiscard]] std::string heading(const diag::Text& text, std::size_t count) const {
    return "\n" + say(text, {{"anzahl", static_cast<std::int64_t>(count)}}) + "\n\n";
  }

  /// What is not up to date, by name: also files of the state whose documents this run does not know.
  static std::vector<HeldBack> waiting_in(const ProjectRun& run, const publish::StateRecord& state) {
    std::vector<HeldBack> waiting;
    for (const publish::FileRecord& file : state.files)
      if (!file.held_back_by.empty()) waiting.push_back({file.name, file.held_back_by});
    if (run.documents) {
      const auto is_named = [&](const HeldBack& document) {
        return std::any_of(waiting.begin(), waiting.end(),
                           [&](const HeldBack& each) { return each.file == document.file; });
      };
      std::copy_if(run.documents->held_back.begin(), run.documents->held_back.end(),
                   std::back_inserter(waiting), std::not_fn(is_named));
      const auto& templates = run.documents->unusable_templates;
      waiting.insert(waiting.end(), templates.begin(), templates.end());
    }
    std::sort(waiting.begin(), waiting.end(),
              [](const HeldBack& a, const HeldBack& b) { return a.file < b.file; });
    return waiting;
  }

  [[nodiscard]] std::size_t written() const {
    return run_.publication ? run_.publication->written.size() : 0;
  }

  /// The outcome as the word that the subject selects on.
  [[nodiscard]] std::string outcome() const {
    const ExitCode code = exit_code(run_, options_);
    if (code == ExitCode::environment) return "gescheitert";
    if (is_withheld(run_, options_)) return "alles";
    if (code == ExitCode::nothing_built) return "nichts";
    if (!waiting_.empty()) return "warten";
    if (code == ExitCode::held_back) return "maengel";
    return run_.publication->change == publish::Publication::Change::same ? "gleich" : "gut";
  }

  [[nodiscard]] std::string head() const {
    return diag::printable_line(
               say(subject, {{"projekt", run_.name},
                             {"wie", outcome()},
                             {"warten", static_cast<std::int64_t>(waiting_.size())},
                             {"neu", static_cast<std::int64_t>(written())},
                             {"fehler", static_cast<std::int64_t>(run_.diagnostics.errors())},
                             {"warnungen", count(diag::Severity::warning)}})) +
           "\n";
  }

  [[nodiscard]] std::int64_t count(diag::Severity severity) const {
    return static_cast<std::int64_t>(run_.diagnostics.count(severity));
  }

  [[nodiscard]] std::string what_stands() const {
    const bool is_new =
        run_.publication && run_.publication->change == publish::Publication::Change::switched;
    const std::string number = state_.folder.substr(state_.folder.rfind('/') + 1);
    const auto files = static_cast<std::int64_t>(state_.record.files.size());
    const std::string text = wrapped(say(standing, {{"wie", number.empty() ? "keiner"
                                                            : is_new       ? "neu"
                                                                           : "alt"},
                                                    {"stand", number},
                                                    {"anzahl", files}}),
                                     "", "");
    return number.empty() ? text : text + run_.state + "/index.html\n";
  }

  [[nodiscard]] std::string held_back() const {
    if (waiting_.empty()) return {};
    std::string text = heading(held_back_heading, waiting_.size());
    for (const HeldBack& document : waiting_) text += item(document.file) + detail(reason(document));
    return text;
  }

  [[nodiscard]] std::string reason(const HeldBack& document) const {
    const publish::FileRecord* record = state_.record.find(document.file);
    const auto& missing = run_.publication ? run_.publication->missing : std::vector<std::string>();
    const bool is_missing = std::find(missing.begin(), missing.end(), document.file) != missing.end();
    const auto date = record == nullptr ? std::nullopt : parse_iso_date(record->as_of);
    return say(held_back_reason, {{"ursache", enumerate(document.because)},
                                  {"stand", record != nullptr ? "steht"
                                            : is_missing      ? "fehlt"
                                                              : "andere"},
                                  {"tag", date ? "ja" : "nein"},
                                  {"stichtag", date ? Value(*date) : Value("")}});
  }

  [[nodiscard]] std::string errors() const {
    const std::size_t all = run_.diagnostics.errors();
    if (all == 0) return {};
    std::string text = heading(errors_heading, all);
    std::size_t shown = 0;
    for (const diag::Diagnostic& finding : run_.diagnostics.items()) {
      if (finding.definition->severity != diag::Severity::error) continue;
      if (++shown > most_findings) break;
      text += error(finding);
    }
    if (all > most_findings)
      text += "\n" + say(more_findings, {{"anzahl", static_cast<std::int64_t>(all - most_findings)}}) + "\n";
    return text;
  }

  [[nodiscard]] std::string error(const diag::Diagnostic& finding) const {
    const std::string place = finding.span ? diag::place_of(*finding.span, sources_) : finding.path;
    const std::string code(finding.definition->code);
    return item(place.empty() ? code : place + " (" + code + ")") +
           detail(message(finding, options_.language)) +
           detail(say(remedy_line, {{"abhilfe", remedy(finding, options_.language)}})) +
           (finding.detail.empty() ? std::string() : detail("[" + finding.detail + "]"));
  }

  [[nodiscard]] std::string fresh() const {
    if (written() == 0) return {};
    std::string text = heading(new_heading, written());
    for (const std::string& name : run_.publication->written) text += item(name) + detail(why(name));
    return text;
  }

  [[nodiscard]] std::string why(const std::string& name) const {
    for (const Decision& decision : run_.documents->decisions) {
      if (decision.file != name) continue;
      const bool changed = decision.kind == Decision::Kind::changed;
      const bool first = decision.kind == Decision::Kind::first;
      return say(change, {{"art", changed ? "geaendert"
                                  : first ? "erstmals"
                                          : "ohneNachweis"},
                          {"was", enumerate(decision.changes)}});
    }
    return {};
  }

  [[nodiscard]] std::string dropped() const {
    if (!run_.publication || run_.publication->dropped.empty()) return {};
    std::string text = heading(dropped_heading, run_.publication->dropped.size());
    for (const std::string& name : run_.publication->dropped) text += item(name);
    return text;
  }

  [[nodiscard]] std::string tail() const {
    const bool none = run_.diagnostics.items().empty();
    return wrapped(say(counts, {{"fehler", count(diag::Severity::error)},
                                {"warnungen", count(diag::Severity::warning)},
                                {"hinweise", count(diag::Severity::note)},
                                {"wo", none               ? "nirgends"
                                       : run_.publication ? "bericht"
                                                          : "meldungen"}}),
                   "", "");
  }

  const ProjectRun& run_;
  const publish::CurrentState& state_;
  const diag::Sources& sources_;
  const Options& options_;
  std::vector<HeldBack> waiting_;
};

}  // namespace

std::string mail_at_begin(const std::string& project, diag::Language language) {
  return diag::printable_line(sentence(language, begun_subject, {{"projekt", project}})) + "\n\n" +
         wrapped(in(language, begun), "", "");
}

std::string mail_at_end(const ProjectRun& run, const publish::CurrentState& state,
                        const diag::Sources& sources, const Options& options) {
  return Mail(run, state, sources, options).text();
}

std::string duration_line(std::chrono::milliseconds duration, diag::Language language) {
  const std::int64_t tenths = (duration.count() + 50) / 100;
  return sentence(language, took, {{"sekunden", tenths / 10}, {"zehntel", tenths % 10}}) + "\n";
}

}  // namespace protokollwerk::app
