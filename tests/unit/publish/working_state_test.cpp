#include "publish/working_state.h"

#include <cerrno>
#include <filesystem>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <unistd.h>

#include "base/disk_files.h"
#include "base/memory_files.h"
#include "support/temporary_folder.h"

namespace protokollwerk::publish {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Change = Publication::Change;
using Content = std::map<std::string, std::string>;

constexpr std::size_t no_limit = 1U << 30;

/// What a reader of the output folder finds; empty if there is no state yet.
Content visible(const Files& files, const std::string& folder) {
  Content content;
  const std::string state = folder + "/arbeitsstand";
  if (!files.exists(state)) return content;
  for (const std::string& name : files.names(state)) content[name] = files.read(state + "/" + name, no_limit);
  return content;
}

const std::vector<OutputFile> first = {{"a.pdf", "A1"}, {"b.pdf", "B1"}};
const std::vector<OutputFile> second = {{"a.pdf", "A2"}, {"c.pdf", "C2"}};

TEST(WorkingState, ShowsExactlyTheNewFiles) {
  MemoryFiles files;
  EXPECT_EQ(publish_working_state(files, "/out/p", first, {}).change, Change::switched);
  EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A1"}, {"b.pdf", "B1"}}));
  EXPECT_EQ(publish_working_state(files, "/out/p", second, {}).change, Change::switched);
  EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A2"}, {"c.pdf", "C2"}}));
}

TEST(WorkingState, KeepsTheLastGoodFileOfADocumentHeldBack) {
  MemoryFiles files;
  publish_working_state(files, "/out/p", first, {});
  const auto publication = publish_working_state(files, "/out/p", second, {"z.pdf", "b.pdf", "b.pdf"});
  EXPECT_THAT(publication.kept, ElementsAre("b.pdf"));
  EXPECT_THAT(publication.missing, ElementsAre("z.pdf"));
  EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A2"}, {"b.pdf", "B1"}, {"c.pdf", "C2"}}));
}

TEST(WorkingState, WritesNothingWhenNothingChanged) {
  MemoryFiles files;
  publish_working_state(files, "/out/p", first, {});
  const std::string before = files.link_target("/out/p/arbeitsstand");
  EXPECT_EQ(publish_working_state(files, "/out/p", first, {}).change, Change::same);
  EXPECT_EQ(publish_working_state(files, "/out/p", {first[0]}, {"b.pdf"}).change, Change::same);
  EXPECT_EQ(files.link_target("/out/p/arbeitsstand"), before);
}

TEST(WorkingState, NoticesAFileThatIsNoLongerMade) {
  MemoryFiles files;
  publish_working_state(files, "/out/p", first, {});
  EXPECT_EQ(publish_working_state(files, "/out/p", {first[0]}, {}).change, Change::switched);
  EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A1"}}));
}

TEST(WorkingState, KeepsEverythingElseWhereItIsUnknownWhatIsMissing) {
  MemoryFiles files;
  publish_working_state(files, "/out/p", first, {});
  const auto publication = publish_working_state(files, "/out/p", second, {}, Others::kept);
  EXPECT_THAT(publication.kept, ElementsAre("b.pdf"));
  EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A2"}, {"b.pdf", "B1"}, {"c.pdf", "C2"}}));
}

TEST(WorkingState, KeepsTheLastThreeStates) {
  MemoryFiles files;
  for (int i = 1; i <= 5; ++i) publish_working_state(files, "/out/p", {{"a", std::to_string(i)}}, {});
  EXPECT_THAT(files.names("/out/p/.staende"), ElementsAre("3", "4", "5"));
  EXPECT_EQ(visible(files, "/out/p"), (Content{{"a", "5"}}));
}

TEST(WorkingState, KeepsAsManyStatesAsItIsTold) {
  MemoryFiles files;
  for (int i = 1; i <= 5; ++i)
    publish_working_state(files, "/out/p", {{"a", std::to_string(i)}}, {}, Others::dropped, 4);
  EXPECT_THAT(files.names("/out/p/.staende"), ElementsAre("2", "3", "4", "5"));
  publish_working_state(files, "/out/p", {{"a", "5"}}, {}, Others::dropped, 1);
  EXPECT_THAT(files.names("/out/p/.staende"), ElementsAre("5"));
}

TEST(WorkingState, ClearsWhatKilledRunsLeftBehind) {
  MemoryFiles files;
  publish_working_state(files, "/out/p", first, {});
  files.create_folders("/out/p/.staende/2");
  files.create_folders("/out/p/.staende/3.unfertig");
  files.write("/out/p/.staende/2/b.pdf", "never switched to");
  EXPECT_EQ(publish_working_state(files, "/out/p", first, {}).change, Change::same);
  EXPECT_THAT(files.names("/out/p/.staende"), ElementsAre("1"));
}

TEST(WorkingState, RefusesNamesThatLeaveTheFolder) {
  MemoryFiles files;
  for (const char* name : {"", ".verborgen", "../a", "a/b"}) {
    EXPECT_THROW(publish_working_state(files, "/out/p", {{name, "x"}}, {}), ContractViolation) << name;
  }
  EXPECT_THROW(publish_working_state(files, "/out/p", {first[0], first[0]}, {}), ContractViolation);
  EXPECT_THROW(publish_working_state(files, "/out/p", first, {"a.pdf"}), ContractViolation);
}

TEST(WorkingState, SaysWhatWentWrongAfterTheSwitchAndStillSwitches) {
  for (std::size_t n = 1;; ++n) {
    MemoryFiles files;
    publish_working_state(files, "/out/p", first, {}, Others::dropped, 1);
    files.fail_at_call(n);
    try {
      const Publication publication = publish_working_state(files, "/out/p", second, {}, Others::dropped, 1);
      EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A2"}, {"c.pdf", "C2"}}));
      const bool failed = files.writing_calls() >= n;
      const Aftermath& aftermath = publication.aftermath;
      EXPECT_EQ(aftermath.not_durable || aftermath.not_pruned, failed) << n;
      EXPECT_EQ(files.names("/out/p/.staende").size(), aftermath.not_pruned ? 2U : 1U);
      if (failed) continue;
      EXPECT_GT(n, 9U);
      return;
    } catch (const FileError&) {
      EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A1"}, {"b.pdf", "B1"}})) << n;
    }
  }
}

TEST(WorkingState, LetsOnlyOneRunWorkOnAProject) {
  MemoryFiles files;
  const auto lock = lock_project(files, "/out/p");
  EXPECT_THROW((void)lock_project(files, "/out/p"), LockedError);
  EXPECT_NE(lock_project(files, "/out/q"), nullptr);
}

/// Fails at every single writing call in turn; returns how many there were.
std::size_t interrupt_everywhere(const std::vector<OutputFile>& fresh,
                                 const std::vector<std::string>& held_back, const Content& wanted) {
  for (std::size_t n = 1;; ++n) {
    MemoryFiles files;
    publish_working_state(files, "/out/p", first, {});
    const Content before = visible(files, "/out/p");
    files.fail_from_call(n);
    bool failed = false;
    try {
      publish_working_state(files, "/out/p", fresh, held_back);
    } catch (const FileError& error) {
      failed = true;
      EXPECT_EQ(error.code(), ENOSPC);
    }
    const Content after = visible(files, "/out/p");
    EXPECT_TRUE(after == before || after == wanted) << "mixture after failure at call " << n;
    files.heal();
    publish_working_state(files, "/out/p", fresh, held_back);
    EXPECT_EQ(visible(files, "/out/p"), wanted) << "no recovery after failure at call " << n;
    EXPECT_LE(files.names("/out/p/.staende").size(), 3U);
    if (!failed) return n - 1;
  }
}

TEST(WorkingState, AnInterruptionAtAnyPointLeavesTheOldOrTheNewState) {
  EXPECT_GE(interrupt_everywhere(second, {}, {{"a.pdf", "A2"}, {"c.pdf", "C2"}}), 8U);
  EXPECT_GE(interrupt_everywhere(second, {"b.pdf"}, {{"a.pdf", "A2"}, {"b.pdf", "B1"}, {"c.pdf", "C2"}}), 9U);
}

TEST(WorkingState, AnUnchangedFileIsOneFileOnTheDisk) {
  const testing::TemporaryFolder folder;
  DiskFiles files;
  publish_working_state(files, folder / "p", first, {});
  publish_working_state(files, folder / "p", {first[0], {"b.pdf", "B2"}}, {});
  EXPECT_TRUE(std::filesystem::equivalent(folder / "p/.staende/1/a.pdf", folder / "p/.staende/2/a.pdf"));
  EXPECT_EQ(visible(files, folder / "p"), (Content{{"a.pdf", "A1"}, {"b.pdf", "B2"}}));
}

TEST(WorkingState, NeverReplacesAFolderThatSomebodyMadeByHand) {
  const testing::TemporaryFolder folder;
  DiskFiles files;
  files.create_folders(folder / "p/arbeitsstand");
  files.write(folder / "p/arbeitsstand/wichtig.txt", "x");
  EXPECT_THROW(publish_working_state(files, folder / "p", first, {}), FileError);
  EXPECT_EQ(visible(files, folder / "p"), (Content{{"wichtig.txt", "x"}}));
}

TEST(WorkingState, AFullDiskLeavesTheOldState) {
  if (geteuid() != 0) GTEST_SKIP() << "mounting a small file system needs root";
  const testing::TemporaryFolder folder;
  if (mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=256k") != 0) {
    GTEST_SKIP() << "no file system may be mounted here";
  }
  DiskFiles files;
  publish_working_state(files, folder / "p", first, {});
  const Content before = visible(files, folder / "p");
  int code = 0;
  try {
    publish_working_state(files, folder / "p", {{"a.pdf", std::string(1 << 20, 'x')}}, {});
  } catch (const FileError& error) {
    code = error.code();
  }
  EXPECT_EQ(code, ENOSPC);
  EXPECT_EQ(visible(files, folder / "p"), before);
  EXPECT_EQ(publish_working_state(files, folder / "p", second, {}).change, Change::switched);
  umount(folder.path().c_str());
}

}  // namespace
}  // namespace protokollwerk::publish
