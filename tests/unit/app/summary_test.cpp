#include "app/summary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/definitions.h"

namespace protokollwerk::app {
namespace {

constexpr diag::Definition a_fehler{"TEST-001", diag::Severity::error, {"", ""}, {"", ""}};
constexpr diag::Definition a_warning{"TEST-002", diag::Severity::warning, {"", ""}, {"", ""}};

void report(ProjectRun& run, const diag::Definition& definition) {
  diag::Diagnostic diagnostic;
  diagnostic.definition = &definition;
  run.diagnostics.report(std::move(diagnostic));
}

/// A run that has made and published two files.
ProjectRun good_run() {
  ProjectRun run;
  run.name = "Probe";
  run.state = "out/probe/arbeitsstand";
  run.documents.emplace();
  run.documents->files = {{"a.pdf", "A"}, {"b.pdf", "B"}};
  run.publication.emplace();
  run.publication->change = publish::Publication::Change::switched;
  return run;
}

TEST(Summary, TellsWhatWasWrittenWhere) {
  EXPECT_EQ(summary(good_run(), {}), "Probe: 2 Dateien in out/probe/arbeitsstand: a.pdf, b.pdf\n");
  Options english;
  english.language = diag::Language::english;
  EXPECT_EQ(summary(good_run(), english), "Probe: 2 files in out/probe/arbeitsstand: a.pdf, b.pdf\n");
}

TEST(Summary, TellsThatNothingHasChanged) {
  ProjectRun run = good_run();
  run.publication->change = publish::Publication::Change::same;
  EXPECT_EQ(
      summary(run, {}),
      "Probe: nichts hat sich geändert; out/probe/arbeitsstand ist auf dem neuesten Stand: a.pdf, b.pdf\n");
}

TEST(Summary, TellsWhatWasHeldBackAndWhy) {
  ProjectRun run = good_run();
  run.documents->held_back = {{"c.pdf", {"p/1.xml", "p/2.xml"}}, {"d.pdf", {"p/1.xml"}}};
  run.documents->unusable_templates = {{"kurzfassung", {"t/kurzfassung.xml"}}};
  run.publication->kept = {"c.pdf", "e.pdf"};
  run.publication->missing = {"d.pdf"};
  EXPECT_EQ(summary(run, {}),
            "Probe: 2 Dateien in out/probe/arbeitsstand: a.pdf, b.pdf\n"
            "  zurückgehalten: c.pdf (Fehler in p/1.xml, p/2.xml); die letzte gute Fassung bleibt stehen\n"
            "  zurückgehalten: d.pdf (Fehler in p/1.xml); eine frühere Fassung gibt es nicht\n"
            "  zurückgehalten: alle Dokumente der Vorlage „kurzfassung“ (Fehler in t/kurzfassung.xml)\n"
            "  unverändert aus dem letzten Arbeitsstand, weil nicht alles lesbar war: e.pdf\n");
}

TEST(Summary, TellsThatNothingCouldBeMade) {
  ProjectRun run;
  run.name = "sources";
  EXPECT_EQ(summary(run, {}),
            "sources: Es konnte nichts erstellt werden; vorhandene Dateien sind unverändert.\n");
}

TEST(Summary, OfACheckCountsWhatCouldBeMade) {
  ProjectRun run = good_run();
  run.publication.reset();
  Options options;
  options.command = Command::check;
  EXPECT_EQ(summary(run, options), "Probe: geprüft; 2 Dokumente könnten erstellt werden.\n");
}

ExitCode code_of(const std::vector<const diag::Definition*>& reported, Options::Strictness strictness) {
  std::vector<ProjectRun> runs;
  runs.push_back(good_run());
  for (const auto* definition : reported) report(runs.back(), *definition);
  Options options;
  options.strictness = strictness;
  return exit_code(runs, options);
}

TEST(ExitCodes, AreThoseOfTheHelp) {
  constexpr auto normal = Options::Strictness::normal;
  constexpr auto strict = Options::Strictness::strict;
  EXPECT_EQ(code_of({}, normal), ExitCode::success);
  EXPECT_EQ(code_of({&a_warning}, normal), ExitCode::success);
  EXPECT_EQ(code_of({}, strict), ExitCode::success);
  EXPECT_EQ(code_of({&a_warning}, strict), ExitCode::held_back);
  EXPECT_EQ(code_of({&a_fehler}, normal), ExitCode::held_back);
  EXPECT_EQ(code_of({&a_fehler, &finding::full_disk}, normal), ExitCode::environment);
}

TEST(ExitCodes, SayThatNothingWasBuiltOnlyIfNoProjectWas) {
  std::vector<ProjectRun> runs;
  runs.emplace_back();
  report(runs.back(), a_fehler);
  EXPECT_EQ(exit_code(runs, {}), ExitCode::nothing_built);
  runs.push_back(good_run());
  EXPECT_EQ(exit_code(runs, {}), ExitCode::held_back);
}

}  // namespace
}  // namespace protokollwerk::app
