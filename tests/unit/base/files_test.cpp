#include <array>
#include <cerrno>
#include <csignal>
#include <memory>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/disk_files.h"
#include "base/memory_files.h"
#include "support/temporary_folder.h"

namespace protokollwerk {
namespace {

constexpr std::size_t no_limit = 1U << 30;

int code_of(const auto& action) {
  try {
    action();
  } catch (const FileError& error) {
    return error.code();
  }
  return 0;
}

enum class Kind : std::uint8_t { disk, memory };

/// What both implementations promise.
class FilesPromise : public ::testing::TestWithParam<Kind> {
 protected:
  FilesPromise() {
    if (GetParam() == Kind::disk) {
      files_ = std::make_unique<DiskFiles>();
    } else {
      files_ = std::make_unique<MemoryFiles>();
      files_->create_folders(folder_.path());
    }
  }
  [[nodiscard]] std::string at(const std::string& name) const { return folder_ / name; }
  Files& files() { return *files_; }

 private:
  testing::TemporaryFolder folder_;
  std::unique_ptr<Files> files_;
};

TEST_P(FilesPromise, ReadsWhatWasWritten) {
  files().write(at("a"), std::string_view("Prüf\0bericht", 13));
  EXPECT_EQ(files().read(at("a"), no_limit), std::string_view("Prüf\0bericht", 13));
  files().write(at("a"), "kurz");
  EXPECT_EQ(files().read(at("a"), no_limit), "kurz");
  EXPECT_TRUE(files().exists(at("a")));
  EXPECT_FALSE(files().exists(at("b")));
  EXPECT_FALSE(files().exists(at("a/b")));
}

TEST_P(FilesPromise, LocksOutEverybodyElseAndNobodyAfterwards) {
  auto lock = files().lock(at("sperre"));
  try {
    const auto second = files().lock(at("sperre"));
    ADD_FAILURE() << "locked twice";
  } catch (const LockedError& error) {
    EXPECT_FALSE(error.holder().process.empty());
    EXPECT_FALSE(error.holder().host.empty());
    EXPECT_EQ(error.holder().since, files().modified(at("sperre")));
  }
  const auto other = files().lock(at("andere"));
  lock.reset();
  EXPECT_TRUE(files().exists(at("sperre")));
  EXPECT_NE(files().lock(at("sperre")), nullptr);
}

TEST_P(FilesPromise, LocksNothingWhereThereIsNoFolder) {
  EXPECT_EQ(code_of([&] { (void)files().lock(at("fehlt/sperre")); }), ENOENT);
}

TEST_P(FilesPromise, RefusesFilesAboveTheLimit) {
  files().write(at("a"), "12345");
  EXPECT_EQ(files().read(at("a"), 5), "12345");
  EXPECT_EQ(code_of([&] { (void)files().read(at("a"), 4); }), EFBIG);
}

TEST_P(FilesPromise, TellsWhatIsWrongWithAPath) {
  EXPECT_EQ(code_of([&] { (void)files().read(at("fehlt"), no_limit); }), ENOENT);
  EXPECT_EQ(code_of([&] { files().write(at("fehlt/a"), "x"); }), ENOENT);
  files().write(at("datei"), "x");
  EXPECT_EQ(code_of([&] { files().create_folders(at("datei/ordner")); }), ENOTDIR);
  files().create_folders(at("ordner"));
  EXPECT_EQ(code_of([&] { (void)files().read(at("ordner"), no_limit); }), EISDIR);
  EXPECT_EQ(code_of([&] { files().replace_link(at("ordner"), "x"); }), EISDIR);
}

TEST_P(FilesPromise, ListsFilesSortedWithoutHiddenOnes) {
  files().create_folders(at("b/.verborgen"));
  for (const char* name : {"b/2.xml", "b/10.xml", "a.xml", ".a.xml", "b/.verborgen/x.xml"}) {
    files().write(at(name), "");
  }
  EXPECT_EQ(files().list_recursively(at("")),
            (std::vector<std::string>{at("a.xml"), at("b/10.xml"), at("b/2.xml")}));
  EXPECT_EQ(files().names(at("b")), (std::vector<std::string>{".verborgen", "10.xml", "2.xml"}));
  EXPECT_TRUE(files().names(at("fehlt")).empty());
  EXPECT_EQ(code_of([&] { (void)files().list_recursively(at("fehlt")); }), ENOENT);
}

TEST_P(FilesPromise, ReplacesLinksAndFollowsThem) {
  files().create_folders(at("s/1"));
  files().create_folders(at("s/2"));
  files().write(at("s/1/x"), "alt");
  files().write(at("s/2/x"), "neu");
  files().replace_link(at("stand"), "s/1");
  EXPECT_EQ(files().read(at("stand/x"), no_limit), "alt");
  files().replace_link(at("stand"), "s/2");
  EXPECT_EQ(files().read(at("stand/x"), no_limit), "neu");
  EXPECT_EQ(files().link_target(at("stand")), "s/2");
  EXPECT_EQ(files().link_target(at("s")), "");
  EXPECT_EQ(files().names(at("")), (std::vector<std::string>{"s", "stand"}));
}

TEST_P(FilesPromise, RenamesFoldersAndRemovesThem) {
  files().create_folders(at("a/tief"));
  files().write(at("a/tief/x"), "1");
  files().rename(at("a"), at("b"));
  EXPECT_FALSE(files().exists(at("a")));
  EXPECT_EQ(files().read(at("b/tief/x"), no_limit), "1");
  files().remove_all(at("b"));
  files().remove_all(at("b"));
  EXPECT_FALSE(files().exists(at("b/tief/x")));
}

TEST_P(FilesPromise, LinkedNamesSurviveTheOriginal) {
  files().write(at("a"), "Inhalt");
  files().link(at("a"), at("b"));
  files().remove_all(at("a"));
  EXPECT_EQ(files().read(at("b"), no_limit), "Inhalt");
  files().sync_folder(at(""));
}

INSTANTIATE_TEST_SUITE_P(Both, FilesPromise, ::testing::Values(Kind::disk, Kind::memory),
                         [](const auto& each) { return each.param == Kind::disk ? "Disk" : "Memory"; });

TEST(DiskFiles, ReportsAFullDisk) {
  DiskFiles files;
  EXPECT_EQ(code_of([&] { files.write("/dev/full", "x"); }), ENOSPC);
}

TEST(DiskFiles, ReportsAMediumThatTakesOnlyAPart) {
  const testing::TemporaryFolder folder;
  DiskFiles files;
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto signal_before = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit tight{1000, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &tight), 0);
  const int code = code_of([&] { files.write(folder / "a", std::string(5000, 'x')); });
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, signal_before);
  EXPECT_EQ(code, EFBIG);
}

TEST(DiskFiles, ListsLinksEvenIfTheyLeadNowhere) {
  const testing::TemporaryFolder folder;
  DiskFiles files;
  files.create_folders(folder / "a");
  files.replace_link(folder / "a/b.xml", "nirgends");
  files.replace_link(folder / "a/c.xml", "../a");
  EXPECT_EQ(files.list_recursively(folder.path()), std::vector<std::string>{folder / "a/b.xml"});
}

TEST(DiskFiles, ReplacesTheUnfinishedLinkOfAKilledRun) {
  const testing::TemporaryFolder folder;
  DiskFiles files;
  files.replace_link(folder / "stand.neu", "irgendwo");
  files.replace_link(folder / "stand", "x");
  EXPECT_EQ(files.link_target(folder / "stand"), "x");
  EXPECT_EQ(files.names(folder.path()), std::vector<std::string>{"stand"});
}

TEST(MemoryFiles, FailsFromTheChosenCallOnAndLeavesHalfAFile) {
  MemoryFiles files;
  files.create_folders("/a");
  files.fail_from_call(2);
  files.write("/a/1", "ganz");
  EXPECT_EQ(code_of([&] { files.write("/a/2", "halb"); }), ENOSPC);
  EXPECT_EQ(code_of([&] { files.remove_all("/a/1"); }), ENOSPC);
  EXPECT_EQ(files.writing_calls(), 3U);
  EXPECT_EQ(files.read("/a/1", no_limit), "ganz");
  EXPECT_EQ(files.read("/a/2", no_limit), "ha");
  files.heal();
  files.remove_all("/a/1");
  EXPECT_FALSE(files.exists("/a/1"));
}

TEST(DiskFiles, ALockEndsWithItsProcessHoweverThatEnds) {
  const testing::TemporaryFolder folder;
  std::array<int, 2> ready{};
  ASSERT_EQ(pipe(ready.data()), 0);
  const pid_t child = fork();
  if (child == 0) {
    DiskFiles files;
    const auto lock = files.lock(folder / "sperre");
    (void)!write(ready[1], "x", 1);
    pause();
    _exit(1);
  }
  char byte = 0;
  ASSERT_EQ(read(ready[0], &byte, 1), 1);
  DiskFiles files;
  try {
    const auto lock = files.lock(folder / "sperre");
    ADD_FAILURE() << "locked twice";
  } catch (const LockedError& error) {
    EXPECT_EQ(error.holder().process, std::to_string(child));
  }
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  EXPECT_NE(files.lock(folder / "sperre"), nullptr);
}

}  // namespace
}  // namespace protokollwerk
