#include "app/release_commands.h"

#include <algorithm>
#include <ostream>

#include "app/definitions.h"
#include "app/documents.h"
#include "app/output_failures.h"
#include "app/release_definitions.h"
#include "app/release_rules.h"
#include "app/wording.h"
#include "base/contract.h"
#include "model/words.h"
#include "publish/releases.h"

namespace protokollwerk::app {
namespace {

constexpr diag::Text released = {
    "{projekt}: Ausgabe {ausgabe} mit {anzahl, plural, one {# Datei} other {# Dateien}} ist veröffentlicht: "
    "{ordner}",
    "{projekt}: release {ausgabe} with {anzahl, plural, one {# file} other {# files}} is published: "
    "{ordner}"};
constexpr diag::Text not_released = {
    "{projekt}: Ausgabe {ausgabe} ist nicht veröffentlicht; alles ist, wie es war.",
    "{projekt}: release {ausgabe} is not published; everything is as it was."};
constexpr diag::Text withdrawn = {"{projekt}: zurückgezogen: {dateien}. Aktuelle Ausgabe: {aktuell}",
                                  "{projekt}: withdrawn: {dateien}. Current release: {aktuell}"};
constexpr diag::Text went_back = {"{projekt}: Aktuelle Ausgabe ist jetzt wieder: {aktuell}",
                                  "{projekt}: the current release is again: {aktuell}"};
constexpr diag::Text nothing_changed = {"Die veröffentlichten Ausgaben sind unverändert.",
                                        "The published releases are unchanged."};

/// The acts on releases, with everything that can prevent them put into findings.
class Publisher {
 public:
  Publisher(const Options& options, Files& output, FindingsOutput& findings, const Streams& streams)
      : options_(options), output_(output), findings_(findings), streams_(streams) {}

  diag::Diagnostics& diagnostics() { return diagnostics_; }

  /// Does it while nobody else can change the output; nullopt after reporting why nothing was changed.
  std::optional<publish::ReleaseChange> change(const std::string& folder, const auto& act) {
    try {
      const auto lock = publish::lock_project(output_, folder);
      const publish::ReleaseOutcome outcome = act(folder);
      if (const auto* done = std::get_if<publish::ReleaseChange>(&outcome)) return *done;
      if (const auto* back = std::get_if<publish::ComesBack>(&outcome))
        report(*back);
      else
        report(std::get<publish::Refusal>(outcome));
    } catch (const LockedError& error) {
      report_lock(error, diagnostics_);
    } catch (const FileError& error) {
      report_output_failure(error, diagnostics_);
    } catch (const EnvironmentError& error) {
      report_file(finding::broken_manifest, {}, error, diagnostics_);
    }
    return std::nullopt;
  }

  void say(const diag::Text& text, const std::vector<unicode::MessageArgument>& arguments) {
    streams_.out << for_sink(streams_.out_sink, sentence(options_.language, text, arguments) + "\n",
                             diag::Priority::notice);
  }

  /// Prints the findings; gives the exit code. `done`: whether what was asked for was done.
  ExitCode finish(bool done, const diag::Sources& sources) {
    diagnostics_.sort(sources);
    findings_.print(diagnostics_, sources);
    findings_.finish(sources);
    const auto& items = diagnostics_.items();
    const bool environment = std::any_of(items.begin(), items.end(), [](const diag::Diagnostic& item) {
      return is_environment_failure(*item.definition);
    });
    if (environment) return ExitCode::environment;
    return done ? ExitCode::success : ExitCode::nothing_built;
  }

  /// The one project in the output folder that was named or that has releases; nullopt after reporting that
  /// there is not exactly one.
  std::optional<std::string> project() {
    const std::string& wanted = options_.release.project;
    std::vector<std::string> names;
    for (const std::string& name : output_.names(options_.output)) {
      const bool has_releases = !output_.link_target(options_.output + "/" + name + "/ausgaben").empty();
      if (has_releases && (wanted.empty() || wanted == name)) names.push_back(name);
    }
    if (names.size() == 1) return names.front();
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::unclear_project;
    diagnostic.arguments = {{"ordner", options_.output}, {"anzahl", static_cast<std::int64_t>(names.size())}};
    diagnostics_.report(std::move(diagnostic));
    return std::nullopt;
  }

  [[nodiscard]] std::string current(const std::string& folder) const {
    const std::string number = output_.link_target(folder + "/ausgaben/aktuell");
    return number.empty() ? "–" : number;
  }

 private:
  void report(const publish::ComesBack& back) {
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::withdrawn_file_comes_back;
    diagnostic.arguments = {{"datei", back.file},
                            {"ausgabe", back.number},
                            {"datum", back.withdrawal.date},
                            {"grund", back.withdrawal.reason}};
    diagnostics_.report(std::move(diagnostic));
  }

  void report(publish::Refusal refusal) {
    diag::Diagnostic diagnostic;
    diagnostic.definition = definition_of(refusal);
    diagnostic.arguments = {{"ausgabe", options_.release.number},
                            {"datum", options_.release.date},
                            {"datei", options_.release.document.value_or("")}};
    diagnostics_.report(std::move(diagnostic));
  }

  static const diag::Definition* definition_of(publish::Refusal refusal) {
    using publish::Refusal;
    switch (refusal) {
      case Refusal::number_taken:
        return &finding::release_number_taken;
      case Refusal::date_before_last:
        return &finding::release_before_last;
      case Refusal::unknown_release:
        return &finding::unknown_release;
      case Refusal::unknown_document:
        return &finding::unknown_released_document;
      case Refusal::withdrawn_before_released:
        return &finding::withdrawn_before_released;
      case Refusal::nothing_to_go_to:
        break;
    }
    return &finding::no_release_to_go_to;
  }

  const Options& options_;
  Files& output_;
  FindingsOutput& findings_;
  const Streams& streams_;
  diag::Diagnostics diagnostics_;
};

/// Of the documents those that everybody may read.
std::vector<publish::FileToRelease> public_files(const Documents& documents) {
  std::vector<publish::FileToRelease> files;
  for (const publish::OutputFile& file : documents.files)
    if (file.readers == model::word_of(model::Visibility::open))
      files.push_back({file.name, file.title, file.content, file.pages});
  return files;
}

}  // namespace

ExitCode release(const Options& options, const std::optional<Date>& metadata_date, Program& program,
                 Files& output, FindingsOutput& findings, const Streams& streams) {
  Publisher publisher(options, output, findings, streams);
  const std::string& source = options.projects.front();
  const CheckedProject project =
      check_project(source, {options.reference_date, options.style}, program, publisher.diagnostics());
  std::optional<publish::ReleaseChange> change;
  std::string name = source;
  if (project.checked && project.style != nullptr) {
    const model::Project& described = *project.read.project;
    name = described.short_name;
    check_for_release(project.checked->result(), options.release.date, publisher.diagnostics());
    const Documents documents = make_documents(project, metadata_date, {}, program, publisher.diagnostics());
    const std::vector<publish::FileToRelease> files = public_files(documents);
    const publish::Release head{options.release.number, options.release.date, options.release.office,
                                described.name, accessibility_in_words(described)};
    const std::string folder = options.output + "/" + described.id;
    const bool sound = publisher.diagnostics().errors() == 0;
    ENSURE(!sound || documents.held_back.empty());
    if (sound)
      change = publisher.change(folder, [&](const std::string& at) {
        return publish::add_release(output, at, head, files, options.release.again);
      });
    if (change) {
      report_aftermath(change->aftermath, publisher.diagnostics());
      publisher.say(released, {{"projekt", name},
                               {"ausgabe", head.number},
                               {"anzahl", static_cast<std::int64_t>(files.size())},
                               {"ordner", folder + "/ausgaben/" + head.number}});
    }
  }
  if (!change) publisher.say(not_released, {{"projekt", name}, {"ausgabe", options.release.number}});
  return publisher.finish(change.has_value(), program.sources);
}

ExitCode withdraw(const Options& options, Files& output, FindingsOutput& findings, const Streams& streams) {
  Publisher publisher(options, output, findings, streams);
  const auto project = publisher.project();
  std::optional<publish::ReleaseChange> change;
  if (project) {
    const std::string folder = options.output + "/" + *project;
    change = publisher.change(folder, [&](const std::string& at) {
      return publish::withdraw(output, at, options.release.number, options.release.document,
                               {options.release.date, options.release.reason});
    });
    if (change && change->aftermath.not_pruned) {
      report_file(finding::withdrawn_file_left, {}, *change->aftermath.not_pruned, publisher.diagnostics());
      change->aftermath.not_pruned.reset();
    }
    if (change) {
      report_aftermath(change->aftermath, publisher.diagnostics());
      publisher.say(withdrawn, {{"projekt", *project},
                                {"dateien", enumerate(change->removed)},
                                {"aktuell", publisher.current(folder)}});
    }
  }
  if (!change) publisher.say(nothing_changed, {});
  return publisher.finish(change.has_value(), diag::Sources());
}

ExitCode roll_back(const Options& options, Files& output, FindingsOutput& findings, const Streams& streams) {
  Publisher publisher(options, output, findings, streams);
  const auto project = publisher.project();
  std::optional<publish::ReleaseChange> change;
  if (project) {
    const std::string folder = options.output + "/" + *project;
    const std::string& number = options.release.number;
    change = publisher.change(folder, [&](const std::string& at) {
      return publish::roll_back(output, at, number.empty() ? std::nullopt : std::optional(number));
    });
    if (change) {
      report_aftermath(change->aftermath, publisher.diagnostics());
      publisher.say(went_back, {{"projekt", *project}, {"aktuell", publisher.current(folder)}});
    }
  }
  if (!change) publisher.say(nothing_changed, {});
  return publisher.finish(change.has_value(), diag::Sources());
}

}  // namespace protokollwerk::app
