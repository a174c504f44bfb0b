#include "app/job_status.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/memory_files.h"
#include "publish/run_report.h"
#include "publish/working_state.h"

namespace protokollwerk::app {
namespace {

using ::testing::HasSubstr;

constexpr std::chrono::sys_seconds start{std::chrono::hours(480000)};

class JobStatus : public ::testing::Test {
 protected:
  /// A run of this project that ended at the start of the test.
  void run(const std::string& project, int code) {
    files_.set_clock(start);
    const auto lock = publish::lock_project(files_, "aus/" + project);
    publish::RunReport report;
    report.phase = publish::RunReport::Phase::finished;
    report.exit_code = code;
    if (code == 1) {
      report.record.files = {{"a.pdf", 1, "ab", "intern", "", "2025-02-20", {}, {"p/1.xml"}}};
      report.missing = {"neu.pdf"};
    }
    publish::finish_report(files_, "aus/" + project, report, "beendet\n");
  }

  ExitCode ask(std::chrono::hours later, std::optional<std::chrono::hours> max_age = std::nullopt) {
    Options options;
    options.command = Command::status;
    options.output = "aus";
    options.max_age = max_age;
    said_.str("");
    return job_status(options, files_, start + later, {said_, said_});
  }

  MemoryFiles files_;
  std::ostringstream said_;
};

using std::chrono::hours;

TEST_F(JobStatus, IsFineAfterAGoodRun) {
  run("probe", 0);
  EXPECT_EQ(ask(hours(3)), ExitCode::success);
  EXPECT_EQ(said_.str(), "probe: letzter Lauf vor 3 Stunden: alles in Ordnung (Rückgabewert 0)\n");
  EXPECT_EQ(ask(hours(36), hours(36)), ExitCode::success);
}

TEST_F(JobStatus, FailsWhenTheJobHasDied) {
  run("probe", 0);
  EXPECT_EQ(ask(hours(37), hours(36)), ExitCode::held_back);
  EXPECT_THAT(said_.str(), HasSubstr("DAS IST ZU LANGE HER"));
  publish::begin_report(files_, "aus/probe", "quelle", "begonnen\n");
  EXPECT_EQ(ask(hours(1), hours(36)), ExitCode::held_back);
  EXPECT_THAT(said_.str(), HasSubstr("ist nicht zu Ende gekommen"));
  files_.remove_all("aus/probe/status.json");
  EXPECT_EQ(ask(hours(1)), ExitCode::held_back);
  EXPECT_THAT(said_.str(), HasSubstr("keinen lesbaren Bericht"));
}

TEST_F(JobStatus, DoesNotTakeAWrongClockForAYoungRun) {
  run("probe", 0);
  EXPECT_EQ(ask(-hours(2), hours(36)), ExitCode::held_back);
  EXPECT_THAT(said_.str(), HasSubstr("vor weniger als einer Stunde"));
  EXPECT_THAT(said_.str(), HasSubstr("DIE UHR STIMMT NICHT"));
  EXPECT_EQ(ask(-hours(1), hours(36)), ExitCode::success);
  EXPECT_EQ(ask(-hours(2)), ExitCode::success);
}

TEST_F(JobStatus, SeesAProjectWhoseLockFileWasDeleted) {
  run("probe", 2);
  files_.remove_all("aus/probe/.sperre");
  EXPECT_EQ(ask(hours(1)), ExitCode::held_back);
  EXPECT_THAT(said_.str(), HasSubstr("nichts konnte erstellt werden"));
  files_.remove_all("aus/probe/status.json");
  files_.create_folders("aus/probe/arbeitsstand");
  EXPECT_EQ(ask(hours(1)), ExitCode::held_back);
  EXPECT_THAT(said_.str(), HasSubstr("keinen lesbaren Bericht"));
}

TEST_F(JobStatus, TakesAReportThatCannotBeReadForNone) {
  run("probe", 0);
  files_.remove_all("aus/probe/status.json");
  files_.create_folders("aus/probe/status.json");
  EXPECT_EQ(ask(hours(1)), ExitCode::held_back);
  EXPECT_THAT(said_.str(), HasSubstr("keinen lesbaren Bericht"));
}

TEST_F(JobStatus, NamesWhatIsNotUpToDate) {
  run("probe", 1);
  EXPECT_EQ(ask(hours(0)), ExitCode::success);
  EXPECT_EQ(said_.str(),
            "probe: letzter Lauf vor weniger als einer Stunde: Dokumente zurückgehalten (Rückgabewert 1)\n"
            "  nicht auf dem neuesten Stand: a.pdf, Fassung vom Stichtag 2025-02-20 (Fehler in p/1.xml)\n"
            "  noch ohne Fassung: neu.pdf\n");
}

TEST_F(JobStatus, FailsAfterARunThatMadeNothing) {
  run("gut", 0);
  run("nichts", 2);
  EXPECT_EQ(ask(hours(1)), ExitCode::held_back);
  EXPECT_THAT(said_.str(), HasSubstr("nichts: letzter Lauf vor 1 Stunde: nichts konnte erstellt werden"));
  run("nichts", 4);
  EXPECT_EQ(ask(hours(1)), ExitCode::held_back);
  run("nichts", 0);
  EXPECT_EQ(ask(hours(1)), ExitCode::success);
}

TEST_F(JobStatus, FailsWhereThereIsNothing) {
  EXPECT_EQ(ask(hours(1)), ExitCode::held_back);
  EXPECT_THAT(said_.str(), HasSubstr("noch kein Lauf"));
}

}  // namespace
}  // namespace protokollwerk::app
