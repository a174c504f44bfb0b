#include "app/job_status.h"

#include <algorithm>
#include <ostream>

#include "app/wording.h"
#include "publish/run_report.h"

namespace protokollwerk::app {
namespace {

constexpr diag::Text no_project = {
    "In {ordner} gibt es keine Ausgabe eines Projekts: Es ist noch kein Lauf zu Ende gekommen.",
    "There is no output of a project in {ordner}: no run has ended yet."};
constexpr diag::Text finished = {
    "{projekt}: letzter Lauf vor {stunden, plural, =0 {weniger als einer Stunde} one {# Stunde} other {# "
    "Stunden}}: {wie, select, gut {alles in Ordnung} zurueckgehalten {Dokumente zurückgehalten} nichts "
    "{nichts "
    "konnte erstellt werden} other {die Umgebung oder das Programm hat versagt}} (Rückgabewert {wert}){alt, "
    "select, ja {. DAS IST ZU LANGE HER} zukunft {. DIE UHR STIMMT NICHT: Der Bericht ist von später als "
    "jetzt} "
    "other {}}",
    "{projekt}: last run {stunden, plural, =0 {less than an hour} one {# hour} other {# hours}} ago: {wie, "
    "select, gut {all is well} zurueckgehalten {documents held back} nichts {nothing could be made} other "
    "{the "
    "environment or the program failed}} (exit code {wert}){alt, select, ja {. THIS IS TOO LONG AGO} "
    "zukunft {. THE CLOCK IS WRONG: the report is from later than now} other {}}"};
constexpr diag::Text unfinished = {
    "{projekt}: Der letzte Lauf, begonnen vor {stunden, plural, =0 {weniger als einer Stunde} one {# Stunde} "
    "other {# Stunden}}, ist nicht zu Ende gekommen oder läuft noch. Der Arbeitsstand davor ist unverändert "
    "vollständig.",
    "{projekt}: the last run, begun {stunden, plural, =0 {less than an hour} one {# hour} other {# hours}} "
    "ago, "
    "has not ended or is still running. The working state before it is complete as it was."};
constexpr diag::Text unreported = {
    "{projekt}: Zum letzten Lauf gibt es keinen lesbaren Bericht (status.json); er ist gescheitert.",
    "{projekt}: there is no readable report of the last run (status.json); it has failed."};
constexpr diag::Text waiting = {
    "  nicht auf dem neuesten Stand: {datei}, Fassung vom Stichtag {stichtag} (Fehler in {ursache})",
    "  not up to date: {datei}, version of the reference date {stichtag} (errors in {ursache})"};
constexpr diag::Text without_version = {"  noch ohne Fassung: {datei}", "  without any version yet: {datei}"};

/// What is known of one project, and whether somebody must be told.
struct Verdict {
  std::string text;
  enum class Health : std::uint8_t { fine, failed } health = Health::fine;
};

class Look {
 public:
  Look(const Options& options, const Files& files, std::chrono::sys_seconds now)
      : options_(options), files_(files), now_(now) {}

  [[nodiscard]] Verdict at(const std::string& project) const {
    const std::string folder = options_.output + "/" + project;
    const auto report = publish::read_report(files_, folder);
    if (!report) return {line(unreported, {{"projekt", project}}), Verdict::Health::failed};
    const auto age = now_ - files_.modified(publish::report_path(folder));
    const std::int64_t hours =
        std::max<std::int64_t>(std::chrono::duration_cast<std::chrono::hours>(age).count(), 0);
    if (report->phase == publish::RunReport::Phase::running)
      return {line(unfinished, {{"projekt", project}, {"stunden", hours}}), Verdict::Health::failed};
    const std::string timeliness = timeliness_of(age);
    const bool failed = timeliness != "gut" || report->exit_code > static_cast<int>(ExitCode::held_back);
    return {line(finished, {{"projekt", project},
                            {"stunden", hours},
                            {"wie", word_of(report->exit_code)},
                            {"wert", static_cast<std::int64_t>(report->exit_code)},
                            {"alt", timeliness}}) +
                details(*report),
            failed ? Verdict::Health::failed : Verdict::Health::fine};
  }

  [[nodiscard]] std::string line(const diag::Text& text,
                                 const std::vector<unicode::MessageArgument>& arguments) const {
    return sentence(options_.language, text, arguments) + "\n";
  }

 private:
  /// As the word that the message selects on. Clocks of two machines differ by a little; what is further in
  /// the future would look young for as long as that.
  [[nodiscard]] std::string timeliness_of(std::chrono::seconds age) const {
    if (!options_.max_age) return "gut";
    if (age < -std::chrono::hours(1)) return "zukunft";
    return age > *options_.max_age ? "ja" : "gut";
  }

  static std::string word_of(int exit_code) {
    switch (static_cast<ExitCode>(exit_code)) {
      case ExitCode::success:
        return "gut";
      case ExitCode::held_back:
        return "zurueckgehalten";
      case ExitCode::nothing_built:
        return "nichts";
      case ExitCode::usage:
      case ExitCode::environment:
        break;
    }
    return "versagt";
  }

  [[nodiscard]] std::string details(const publish::RunReport& report) const {
    std::string text;
    for (const publish::FileRecord& file : report.record.files) {
      if (file.held_back_by.empty()) continue;
      text += line(waiting, {{"datei", file.name},
                             {"stichtag", file.as_of.empty() ? "?" : file.as_of},
                             {"ursache", enumerate(file.held_back_by)}});
    }
    for (const std::string& name : report.missing) text += line(without_version, {{"datei", name}});
    return text;
  }

  const Options& options_;
  const Files& files_;
  std::chrono::sys_seconds now_;
};

/// Whether builds have worked on the folder: what was only ever released is no nightly job's.
bool is_built(const Files& files, const std::string& folder) {
  if (files.exists(publish::report_path(folder)) || files.exists(folder + "/arbeitsstand")) return true;
  return files.exists(folder + "/.sperre") && !files.exists(folder + "/ausgaben");
}

}  // namespace

ExitCode job_status(const Options& options, const Files& files, std::chrono::sys_seconds now,
                    const Streams& streams) {
  const Look look(options, files, now);
  std::string text;
  bool failed = false;
  for (const std::string& name : files.names(options.output)) {
    if (!is_built(files, options.output + "/" + name)) continue;
    const Verdict verdict = look.at(name);
    text += verdict.text;
    failed = failed || verdict.health == Verdict::Health::failed;
  }
  const bool nothing = text.empty();
  if (nothing) text = look.line(no_project, {{"ordner", options.output}});
  const auto priority = failed || nothing ? diag::Priority::error : diag::Priority::information;
  streams.out << for_sink(streams.out_sink, text, priority);
  return failed || nothing ? ExitCode::held_back : ExitCode::success;
}

}  // namespace protokollwerk::app
