#include "app/run_mail.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/definitions.h"
#include "base/utf8.h"

namespace protokollwerk::app {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr diag::Definition a_fehler{
    "TEST-001",
    diag::Severity::error,
    {"Dies ist eine Meldung, die länger ist als eine Zeile einer Mail, damit sie umbrochen werden muss.", ""},
    {"Berichtigen Sie die Datei.", ""}};

class RunMail : public ::testing::Test {
 protected:
  RunMail() {
    run_.name = "Probe";
    run_.state = "aus/probe/arbeitsstand";
    run_.documents.emplace();
    run_.publication.emplace();
    run_.publication->change = publish::Publication::Change::switched;
    state_.folder = "aus/probe/.staende/7";
    state_.record.files = {{"a.pdf", 1, "ab", "intern", "", "2025-02-20", {}, {}}};
  }

  void report(const diag::Definition& definition) {
    diag::Diagnostic diagnostic;
    diagnostic.definition = &definition;
    diagnostic.path = "p/1.xml";
    run_.diagnostics.report(std::move(diagnostic));
  }

  std::string mail() {
    return mail_at_end(run_, state_, {}, options_) +
           duration_line(std::chrono::milliseconds(1249), options_.language);
  }

  ProjectRun run_;
  publish::CurrentState state_;
  Options options_;
};

TEST_F(RunMail, TellsWhatIsNewAndWhy) {
  run_.publication->written = {"a.pdf", "b.pdf"};
  run_.publication->dropped = {"alt.pdf"};
  run_.documents->decisions = {{"a.pdf", Decision::Kind::changed, {"protokoll ag1-1", "stil standard"}},
                               {"b.pdf", Decision::Kind::first, {}}};
  EXPECT_EQ(mail(),
            "Probe: 2 Dokumente neu, alles auf dem neuesten Stand\n\n"
            "Es gilt der neue Arbeitsstand 7 mit 1 Dokument:\naus/probe/arbeitsstand/index.html\n\n"
            "NEU SEIT DEM LETZTEN STAND (2)\n\n"
            "- a.pdf\n  geändert: protokoll ag1-1, stil standard\n- b.pdf\n  erstmals erstellt\n\n"
            "NICHT MEHR DABEI (1)\n\n- alt.pdf\n\n"
            "Kein Fehler, keine Warnung, kein Hinweis.\nDauer: 1,2 Sekunden\n");
}

TEST_F(RunMail, TellsWhatIsHeldBackWhyAndWhatToDo) {
  report(a_fehler);
  state_.record.files[0].held_back_by = {"p/1.xml"};
  run_.documents->held_back = {{"a.pdf", {"p/1.xml"}}, {"neu.pdf", {"p/1.xml"}}};
  run_.publication->missing = {"neu.pdf"};
  run_.documents->unchanged = {"b.pdf"};
  const std::string text = mail();
  EXPECT_THAT(text, StartsWith("Probe: 2 Dokumente zurückgehalten, 0 neu\n\n"));
  EXPECT_THAT(text,
              HasSubstr("- a.pdf\n  wegen Fehlern in p/1.xml; es steht die letzte gute Fassung, Stichtag\n"
                        "  20.\u00a0Februar 2025\n"));
  EXPECT_THAT(text, HasSubstr("- neu.pdf\n  wegen Fehlern in p/1.xml; eine frühere Fassung gibt es nicht\n"));
  EXPECT_THAT(text, HasSubstr("- p/1.xml (TEST-001)\n  Dies ist eine Meldung,"));
  EXPECT_THAT(text, HasSubstr("  Abhilfe: Berichtigen Sie die Datei.\n"));
}

TEST_F(RunMail, FitsIntoTheWidthOfAMail) {
  report(a_fehler);
  run_.documents->held_back = {{"a.pdf", {"p/1.xml", "p/2.xml", "p/3.xml", "p/4.xml", "p/5.xml", "p/6.xml"}}};
  std::istringstream lines(mail());
  for (std::string line; std::getline(lines, line);) EXPECT_LE(utf8::count(line), 72U) << line;
}

TEST_F(RunMail, NamesNoMoreErrorsThanAreRead) {
  for (int i = 0; i < 25; ++i) report(a_fehler);
  const std::string text = mail();
  EXPECT_THAT(text, HasSubstr("FEHLER (25)"));
  EXPECT_THAT(text, HasSubstr("und 5 weitere"));
}

TEST_F(RunMail, OfARunThatMadeNothingSaysThatTheOldStateCounts) {
  run_.publication.reset();
  run_.documents.reset();
  report(a_fehler);
  EXPECT_THAT(
      mail(),
      StartsWith("Probe: NICHTS ERSTELLT, 1 Fehler\n\nEs gilt weiter der Arbeitsstand 7 mit 1 Dokument:\n"));
  state_ = {};
  EXPECT_THAT(mail(), HasSubstr("Es gibt noch keinen Arbeitsstand.\n"));
}

TEST_F(RunMail, TellsAFailureOfTheSurroundingsFromOneOfTheMinutes) {
  report(finding::full_disk);
  EXPECT_THAT(mail(), StartsWith("Probe: GESCHEITERT\n"));
}

TEST_F(RunMail, WithAllOrNothingSaysWhyNothingIsNew) {
  options_.if_held_back = Options::IfHeldBack::publish_nothing;
  report(a_fehler);
  run_.publication.reset();
  run_.documents->held_back = {{"a.pdf", {"p/1.xml"}}};
  EXPECT_THAT(mail(), StartsWith("Probe: nichts veröffentlicht, weil 1 Dokument zurückgehalten wäre\n"));
}

TEST_F(RunMail, ThatHasBegunClaimsNoEnd) {
  const std::string text = mail_at_begin("Probe", diag::Language::german);
  EXPECT_THAT(text, StartsWith("Probe: Lauf begonnen, aber nicht beendet\n\n"));
  EXPECT_THAT(text, Not(HasSubstr("Dauer")));
}

TEST_F(RunMail, InEnglishSaysTheSame) {
  options_.language = diag::Language::english;
  run_.publication->written = {"a.pdf"};
  EXPECT_THAT(
      mail(),
      StartsWith("Probe: 1 document new, all is up to date\n\nThe new working state 7 with 1 document "
                 "counts:\n"));
}

}  // namespace
}  // namespace protokollwerk::app
