#include <filesystem>
#include <map>
#include <sstream>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/run.h"
#include "base/disk_files.h"
#include "publish/run_report.h"
#include "support/interrupted_files.h"
#include "support/small_project.h"
#include "support/temporary_folder.h"

namespace protokollwerk::app {
namespace {

using test::InterruptedFiles;
using Mode = InterruptedFiles::Mode;
/// Everything that a reader of the output can come to see, by path.
using Seen = std::map<std::string, std::string>;

constexpr std::size_t no_limit = 1U << 30U;

/// An output folder on the disk that has a working state and two releases, and the program at work on it.
class Output {
 public:
  Output() {
    test::copy_templates(disk_, disk_, PROTOKOLLWERK_SOURCE_DIR "/templates", at("vorlagen"));
    project_.documents = {"kurz"};
    write_project();
    EXPECT_EQ(run(build()), ExitCode::success);
    EXPECT_EQ(run(release("1")), ExitCode::success);
    project_.meetings[0].entry = "Das gilt.";
    write_project();
    EXPECT_EQ(run(release("2")), ExitCode::success);
  }

  [[nodiscard]] std::vector<std::string> build() const {
    return command({"build", at("quelle"), "--keep", "1"});
  }
  [[nodiscard]] std::vector<std::string> release(const std::string& number) const {
    return command(
        {"release", at("quelle"), "--nummer", number, "--datum", "2025-03-01", "--stelle", "Büro"});
  }
  [[nodiscard]] std::vector<std::string> withdrawal() const {
    return command({"withdraw", "1", "kurz.pdf", "--datum", "2025-03-09", "--grund", "Irrtum"});
  }
  [[nodiscard]] std::vector<std::string> rollback() const { return command({"rollback"}); }

  ExitCode run(const std::vector<std::string>& arguments) { return run(arguments, disk_); }

  /// Runs with something going wrong; nullopt: killed. `calls` counts the writing calls of a run that was
  /// not.
  std::optional<ExitCode> run_interrupted(const std::vector<std::string>& arguments, Mode mode,
                                          std::size_t call, std::size_t& calls) {
    InterruptedFiles files(disk_, mode, call);
    if (mode != Mode::kills) {
      const ExitCode code = run(arguments, files);
      calls = files.writing_calls();
      return code;
    }
    const pid_t child = fork();
    if (child == 0) _exit(static_cast<int>(run(arguments, files)));
    int status = 0;
    waitpid(child, &status, 0);
    calls = WIFSIGNALED(status) ? call : 0;
    if (WIFSIGNALED(status)) return std::nullopt;
    return static_cast<ExitCode>(WEXITSTATUS(status));
  }

  [[nodiscard]] Seen seen() const {
    Seen seen;
    for (const char* area : {"arbeitsstand", "aktuell", "ausgaben/1", "ausgaben/2", "ausgaben/3"}) {
      const std::string folder = at("aus/probe/") + area;
      for (const std::string& name : disk_.names(folder)) {
        const std::string path = folder + "/" + name;
        if (!std::filesystem::is_directory(path))
          seen[std::string(area) + "/" + name] = disk_.read(path, no_limit);
      }
    }
    return seen;
  }

  [[nodiscard]] std::optional<publish::RunReport> report() const {
    return publish::read_report(disk_, at("aus/probe"));
  }

  /// The first line of the summary for people; empty: there is none.
  [[nodiscard]] std::string subject() const {
    const std::string path = publish::text_path(at("aus/probe"));
    if (!disk_.exists(path)) return {};
    const std::string text = disk_.read(path, no_limit);
    return text.substr(0, text.find('\n'));
  }

  /// Back to what the constructor made, so that no run sees what another left.
  void keep_a_copy() { std::filesystem::copy(at("aus"), at("kopie"), copying()); }
  void restore() {
    disk_.remove_all(at("aus"));
    std::filesystem::copy(at("kopie"), at("aus"), copying());
  }

 private:
  static std::filesystem::copy_options copying() {
    return std::filesystem::copy_options::recursive | std::filesystem::copy_options::copy_symlinks;
  }
  [[nodiscard]] std::string at(const std::string& name) const { return folder_ / name; }
  [[nodiscard]] std::vector<std::string> command(std::vector<std::string> words) const {
    words.insert(words.end(), {"--output", at("aus")});
    if (words.front() == "build" || words.front() == "release")
      words.insert(words.end(), {"--templates", at("vorlagen")});
    return words;
  }
  void write_project() { test::write_project(disk_, at("quelle"), project_); }

  static ExitCode run(const std::vector<std::string>& arguments, Files& files) {
    std::ostringstream said;
    const ExitCode code = app::run(arguments, files, {}, {said, said});
    if (code == ExitCode::nothing_built || code == ExitCode::held_back) ADD_FAILURE() << said.str();
    return code;
  }

  testing::TemporaryFolder folder_;
  DiskFiles disk_;
  test::SmallProject project_;
};

class Interruption : public ::testing::TestWithParam<Mode> {
 protected:
  Interruption() { output.keep_a_copy(); }

  /// Lets every writing call go wrong in turn and looks what a reader sees then, what the exit code and
  /// status.json say, and whether the next run puts everything right.
  void interrupt_everywhere(const std::vector<std::string>& arguments) {
    const Seen before = output.seen();
    old_subject_ = output.subject();
    ASSERT_EQ(output.run(arguments), ExitCode::success);
    const Seen after = output.seen();
    ASSERT_NE(before, after);
    new_subject_ = output.subject();
    std::size_t interrupted = 0;
    for (std::size_t call = 1;; ++call) {
      SCOPED_TRACE("writing call " + std::to_string(call));
      output.restore();
      std::size_t calls = 0;
      const auto code = output.run_interrupted(arguments, GetParam(), call, calls);
      if (calls < call) break;
      ++interrupted;
      expect_truth(code, before, after);
      if (output.seen() != after) {
        EXPECT_EQ(output.run(arguments), ExitCode::success);
      }
      EXPECT_EQ(output.seen(), after) << "the next run does not put it right";
    }
    EXPECT_GT(interrupted, 12U);
    RecordProperty("interruptions", static_cast<int>(interrupted));
  }

  Output output;

 private:
  void expect_truth(const std::optional<ExitCode>& code, const Seen& before, const Seen& after) {
    const Seen seen = output.seen();
    EXPECT_TRUE(seen == before || seen == after) << "a mixture can be seen";
    if (is_build_) expect_true_summary(code, seen == after);
    if (!code) return;
    // Old states that could not be removed are a warning; everything else is a failure.
    EXPECT_TRUE(*code == ExitCode::environment || (*code == ExitCode::success && seen == after));
    const auto report = output.report();
    // Where nothing can be written any more, the report of the run before stays and grows old.
    if (GetParam() == Mode::fails_once && report && report->phase == publish::RunReport::Phase::finished &&
        is_build_) {
      EXPECT_EQ(report->exit_code, static_cast<int>(*code));
    }
  }

  /// The summary says that the run is done only when it is, and speaks of the run before only as long as
  /// nothing has begun or nothing can be written.
  void expect_true_summary(const std::optional<ExitCode>& code, bool is_done) {
    const std::string subject = output.subject();
    ASSERT_NE(new_subject_, old_subject_);
    EXPECT_TRUE(subject != new_subject_ || is_done);
    if (GetParam() == Mode::fails_once && code == ExitCode::environment) {
      EXPECT_TRUE(subject.empty() || subject.find("GESCHEITERT") != std::string::npos) << subject;
    }
    const auto report = output.report();
    if (GetParam() == Mode::kills && subject == old_subject_) {
      EXPECT_TRUE(report && report->phase == publish::RunReport::Phase::finished) << "the run has begun";
    }
  }

  std::string old_subject_, new_subject_;

 protected:
  bool is_build_ = false;
};

TEST_P(Interruption, OfABuildLeavesTheOldOrTheNewState) {
  is_build_ = true;
  interrupt_everywhere(output.build());
}

TEST_P(Interruption, OfAReleaseLeavesTheOldOrTheNewReleases) {
  interrupt_everywhere(output.release("3"));
}

TEST_P(Interruption, OfAWithdrawalLeavesTheOldOrTheNewReleases) {
  interrupt_everywhere(output.withdrawal());
}

TEST_P(Interruption, OfARollbackLeavesTheOldOrTheNewReleases) {
  interrupt_everywhere(output.rollback());
}

std::string name_of(const ::testing::TestParamInfo<Mode>& info) {
  switch (info.param) {
    case Mode::fails_once:
      return "FailsOnce";
    case Mode::fails_on:
      return "FailsOn";
    case Mode::kills:
      break;
  }
  return "Kills";
}

INSTANTIATE_TEST_SUITE_P(AtEveryCall, Interruption,
                         ::testing::Values(Mode::fails_once, Mode::fails_on, Mode::kills), name_of);

}  // namespace
}  // namespace protokollwerk::app
