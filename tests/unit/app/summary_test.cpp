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
  run.publication->written = {"a.pdf", "b.pdf"};
  run.publication->record.files.resize(3);
  return run;
}

TEST(Summary, TellsWhatWasWrittenWhere) {
  EXPECT_EQ(summary(good_run(), {}),
            "Probe: 3 Dateien in out/probe/arbeitsstand, davon 2 neu: a.pdf, b.pdf\n");
  Options english;
  english.language = diag::Language::english;
  EXPECT_EQ(summary(good_run(), english),
            "Probe: 3 files in out/probe/arbeitsstand, 2 of them new: a.pdf, b.pdf\n");
}

TEST(Summary, OnlyCountsFilesThatAreTooManyToTakeIn) {
  ProjectRun run = good_run();
  run.publication->written.assign(9, "a.pdf");
  run.publication->record.files.resize(9);
  EXPECT_EQ(summary(run, {}), "Probe: 9 Dateien in out/probe/arbeitsstand, davon 9 neu\n");
}

TEST(Summary, TellsThatNothingHasChanged) {
  ProjectRun run = good_run();
  run.publication->change = publish::Publication::Change::same;
  EXPECT_EQ(
      summary(run, {}),
      "Probe: nichts hat sich geändert; out/probe/arbeitsstand mit 3 Dateien ist auf dem neuesten Stand\n");
}

TEST(Summary, TellsWhyADocumentIsNew) {
  using Kind = Decision::Kind;
  ProjectRun run = good_run();
  run.documents->decisions = {{"a.pdf", Kind::changed, {"protokoll ag3-04", "stil standard"}},
                              {"b.pdf", Kind::first, {}},
                              {"c.pdf", Kind::unchanged, {}},
                              {"d.pdf", Kind::unproven, {}},
                              {"e.pdf", Kind::held_back, {}}};
  Options options;
  options.reasons = Options::Reasons::shown;
  EXPECT_THAT(summary(run, options),
              ::testing::EndsWith("  a.pdf: neu, weil sich geändert hat: protokoll ag3-04, stil standard\n"
                                  "  b.pdf: neu, weil es noch keine Fassung gibt\n"
                                  "  c.pdf: unverändert\n"
                                  "  d.pdf: neu, weil nicht feststeht, woraus die letzte Fassung entstand\n"
                                  "  e.pdf: zurückgehalten\n"));
}

TEST(Summary, OfADryRunSaysWhatWouldHappen) {
  ProjectRun run = good_run();
  run.publication.reset();
  run.documents->unchanged = {"c.pdf"};
  Options options;
  options.writing = Options::Writing::off;
  EXPECT_EQ(
      summary(run, options),
      "Probe: Probelauf, nichts geschrieben; 2 Dokumente würden in out/probe/arbeitsstand neu erstellt, 1 "
      "bliebe unverändert: a.pdf, b.pdf\n");
}

TEST(Summary, TellsWhatWasHeldBackAndWhy) {
  ProjectRun run = good_run();
  run.documents->held_back = {{"c.pdf", {"p/1.xml", "p/2.xml"}}, {"d.pdf", {"p/1.xml"}}};
  run.documents->unusable_templates = {{"kurzfassung", {"t/kurzfassung.xml"}}};
  run.publication->kept = {"c.pdf", "e.pdf"};
  run.publication->missing = {"d.pdf"};
  EXPECT_EQ(summary(run, {}),
            "Probe: 3 Dateien in out/probe/arbeitsstand, davon 2 neu: a.pdf, b.pdf\n"
            "  zurückgehalten: c.pdf (Fehler in p/1.xml, p/2.xml); die letzte gute Fassung bleibt stehen\n"
            "  zurückgehalten: d.pdf (Fehler in p/1.xml); eine frühere Fassung gibt es nicht\n"
            "  zurückgehalten: alle Dokumente der Vorlage „kurzfassung“ (Fehler in t/kurzfassung.xml)\n"
            "  unverändert aus dem letzten Arbeitsstand, weil nicht alles lesbar war: 1 Datei: e.pdf\n");
}

TEST(Summary, TellsThatNothingCouldBeMade) {
  ProjectRun run;
  run.name = "sources";
  EXPECT_EQ(summary(run, {}),
            "sources: Es konnte nichts erstellt werden; vorhandene Dateien sind unverändert.\n");
}

TEST(Summary, OfACheckCountsWhatCouldBeMade) {
  ProjectRun run;
  run.name = "Probe";
  run.documents.emplace().composed = {"a.pdf", "b.pdf"};
  Options options;
  options.command = Command::check;
  EXPECT_EQ(exit_code(run, options), ExitCode::success);
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
