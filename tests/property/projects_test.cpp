#include <functional>
#include <sstream>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/run.h"
#include "base/disk_files.h"
#include "publish/run_report.h"
#include "support/interrupted_files.h"
#include "support/small_project.h"
#include "support/temporary_folder.h"

/// What goes wrong while one project is built, in whatever way, is told where it belongs and nowhere else.
namespace protokollwerk::app {
namespace {

using ::testing::HasSubstr;

/// Files of which one, when it is read, makes something happen that nobody foresaw.
class FaultyFiles final : public test::InterruptedFiles {
 public:
  explicit FaultyFiles(Files& files)
      : InterruptedFiles(files, Mode::fails_once, std::numeric_limits<std::size_t>::max()) {}

  std::function<void(const std::string& path)> on_read = [](const std::string&) {};

  std::function<void()> on_lock = [] {};

  [[nodiscard]] std::unique_ptr<FileLock> lock(const std::string& path) override {
    on_lock();
    return InterruptedFiles::lock(path);
  }
  [[nodiscard]] std::string read(const std::string& path, std::size_t max_bytes) const override {
    on_read(path);
    return InterruptedFiles::read(path, max_bytes);
  }
};

class Projects : public ::testing::Test {
 protected:
  Projects() {
    test::copy_templates(disk_, disk_, PROTOKOLLWERK_SOURCE_DIR "/templates", at("vorlagen"));
    for (const char* name : {"eins", "zwei", "drei"}) {
      test::SmallProject project;
      project.id = project.short_name = name;
      project.documents = {"kurz"};
      test::write_project(disk_, at(name), project);
    }
    EXPECT_EQ(build(), ExitCode::success);
  }

  [[nodiscard]] std::string at(const std::string& name) const { return folder_.path() + "/" + name; }

  ExitCode build() {
    said_.str("");
    return run(
        {"build", at("eins"), at("zwei"), at("drei"), "--output", at("aus"), "--templates", at("vorlagen")},
        faulty_, surroundings_, {said_, said_});
  }

  publish::RunReport report(const std::string& name) {
    return publish::read_report(disk_, at("aus/") + name).value();
  }

  void expect_only_the_second_failed() {
    EXPECT_EQ(build(), ExitCode::environment);
    for (const char* name : {"eins", "drei"}) {
      EXPECT_EQ(report(name).phase, publish::RunReport::Phase::finished) << name;
      EXPECT_EQ(report(name).exit_code, 0) << name;
    }
    EXPECT_EQ(report("zwei").phase, publish::RunReport::Phase::finished);
    EXPECT_EQ(report("zwei").exit_code, 4);
    EXPECT_EQ(report("zwei").state, "1");
    EXPECT_THAT(disk_.read(publish::text_path(at("aus/zwei")), 1U << 20U), HasSubstr("GESCHEITERT"));
  }

  testing::TemporaryFolder folder_;
  DiskFiles disk_;
  FaultyFiles faulty_{disk_};
  Surroundings surroundings_;
  std::ostringstream said_;
};

TEST_F(Projects, AreNotTouchedByAFaultOfTheProgramInAnother) {
  faulty_.on_read = [this](const std::string& path) {
    if (path == at("zwei/projekt.xml")) throw std::runtime_error("unerwartet");
  };
  expect_only_the_second_failed();
  EXPECT_THAT(said_.str(), HasSubstr("Fehler UMG-018"));
}

TEST_F(Projects, AreNotTouchedByAnEnvironmentThatFailsInAnother) {
  faulty_.on_read = [this](const std::string& path) {
    if (path == at("zwei/projekt.xml")) throw EnvironmentError(path, "Wörterbuch fehlt");
  };
  expect_only_the_second_failed();
  EXPECT_THAT(said_.str(), HasSubstr("Fehler UMG-007"));
}

TEST_F(Projects, AreNotTouchedByAReportOfAnotherThatCannotBeRead) {
  disk_.remove_all(at("aus/zwei/status.json"));
  disk_.create_folders(at("aus/zwei/status.json"));
  EXPECT_EQ(build(), ExitCode::environment);
  EXPECT_EQ(report("eins").exit_code, 0);
  EXPECT_EQ(report("drei").exit_code, 0);
}

/// Another run that ends between a look at its report and the lock has the last word.
TEST_F(Projects, RepeatTheReportThatStandsWhenNobodyElseWrites) {
  surroundings_.identity = [] { return std::string("dieses Programm"); };
  for (int i = 0; i < 3; ++i) EXPECT_EQ(build(), ExitCode::success);
  auto other = report("eins");
  const std::string text = disk_.read(publish::text_path(at("aus/eins")), 1U << 20U);
  other.exit_code = 1;
  publish::finish_report(disk_, at("aus/eins"), other, text);
  EXPECT_EQ(build(), ExitCode::held_back) << "an unchanged project repeats what it said";
  faulty_.on_lock = [&] {
    other.exit_code = 0;
    publish::finish_report(disk_, at("aus/eins"), other, text);
  };
  EXPECT_EQ(build(), ExitCode::success);
  EXPECT_EQ(report("eins").exit_code, 0);
}

}  // namespace
}  // namespace protokollwerk::app
