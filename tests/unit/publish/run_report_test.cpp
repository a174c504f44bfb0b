#include "publish/run_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/memory_files.h"

namespace protokollwerk::publish {
namespace {

using ::testing::ElementsAre;

class RunReportIn : public ::testing::Test {
 protected:
  RunReportIn() { files.create_folders("/out/p"); }
  MemoryFiles files;
};

RunReport full_report() {
  RunReport report;
  report.phase = RunReport::Phase::finished;
  report.source = "quelle";
  report.exit_code = 1;
  report.errors = 2;
  report.warnings = 3;
  report.notes = 4;
  report.state = "7";
  report.written = 5;
  report.missing = {"neu.pdf"};
  report.record.files = {{"a.pdf", 9, "ab", "intern", "", "2025-02-20", {}, {"faulty.xml"}, "Titel", 3}};
  return report;
}

TEST_F(RunReportIn, TellsHowARunEnded) {
  begin_report(files, "/out/p", "quelle", "begonnen\n");
  EXPECT_EQ(read_report(files, "/out/p").value().phase, RunReport::Phase::running);
  EXPECT_EQ(read_report(files, "/out/p").value().source, "quelle");
  EXPECT_EQ(files.read(text_path("/out/p"), 100), "begonnen\n");
  finish_report(files, "/out/p", full_report(), "beendet\n");
  const RunReport read = read_report(files, "/out/p").value();
  EXPECT_EQ(read.phase, RunReport::Phase::finished);
  EXPECT_EQ(read.source, "quelle");
  EXPECT_EQ(read.exit_code, 1);
  EXPECT_EQ(read.errors, 2U);
  EXPECT_EQ(read.warnings, 3U);
  EXPECT_EQ(read.notes, 4U);
  EXPECT_EQ(read.state, "7");
  EXPECT_EQ(read.written, 5U);
  EXPECT_THAT(read.missing, ElementsAre("neu.pdf"));
  EXPECT_EQ(files.read(text_path("/out/p"), 100), "beendet\n");
  EXPECT_EQ(read.record.files, full_report().record.files);
}

TEST_F(RunReportIn, OfTheRunBeforeIsNeverLeftForThisOne) {
  finish_report(files, "/out/p", full_report(), "beendet\n");
  // Two files, each written, renamed and made durable.
  for (std::size_t n = 1; n <= 6; ++n) {
    finish_report(files, "/out/p", full_report(), "beendet\n");
    files.fail_at_call(n);
    EXPECT_THROW(begin_report(files, "/out/p", "quelle", "begonnen\n"), FileError);
    files.heal();
    EXPECT_FALSE(read_report(files, "/out/p")) << n;
    EXPECT_FALSE(files.exists(text_path("/out/p"))) << n;
  }
}

TEST_F(RunReportIn, IsNotGuessed) {
  EXPECT_FALSE(read_report(files, "/out/p"));
  for (const char* text : {"", "{", "[1]", R"({"format":2})", R"({"format":1,"lauf":"beendet"})"}) {
    files.write("/out/p/status.json", text);
    EXPECT_FALSE(read_report(files, "/out/p")) << text;
  }
}

}  // namespace
}  // namespace protokollwerk::publish
