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
#include "publish/state_page.h"
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
  for (const std::string& name : files.names(state))
    if (name != record_name && name != state_page_name)
      content[name] = files.read(state + "/" + name, no_limit);
  return content;
}

/// One run: publishes these files over what stands there, as the program does it.
Publication publish_files(Files& files, const std::string& folder, const std::vector<OutputFile>& fresh,
                          const std::vector<std::string>& held_back, Others others = Others::dropped,
                          std::uint64_t states_kept = states_kept_by_default) {
  StateContent content{{"Probe", "maschinell geprüft"}, fresh, {}, {}, others};
  for (const std::string& name : held_back) content.held_back.push_back({name, {"faulty.xml"}});
  return publish_working_state(files, folder, current_state(files, folder), content, states_kept);
}

const std::vector<OutputFile> first = {{"a.pdf", "A1"}, {"b.pdf", "B1"}};
const std::vector<OutputFile> second = {{"a.pdf", "A2"}, {"c.pdf", "C2"}};

TEST(WorkingState, ShowsExactlyTheNewFiles) {
  MemoryFiles files;
  EXPECT_EQ(publish_files(files, "/out/p", first, {}).change, Change::switched);
  EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A1"}, {"b.pdf", "B1"}}));
  EXPECT_EQ(publish_files(files, "/out/p", second, {}).change, Change::switched);
  EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A2"}, {"c.pdf", "C2"}}));
}

TEST(WorkingState, KeepsTheLastGoodFileOfADocumentHeldBack) {
  MemoryFiles files;
  publish_files(files, "/out/p", first, {});
  const auto publication = publish_files(files, "/out/p", second, {"z.pdf", "b.pdf"});
  EXPECT_THAT(publication.kept, ElementsAre("b.pdf"));
  EXPECT_THAT(publication.missing, ElementsAre("z.pdf"));
  EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A2"}, {"b.pdf", "B1"}, {"c.pdf", "C2"}}));
}

TEST(WorkingState, WritesNothingWhenNothingChanged) {
  MemoryFiles files;
  publish_files(files, "/out/p", first, {});
  EXPECT_EQ(publish_files(files, "/out/p", first, {}).change, Change::same);
  EXPECT_EQ(files.link_target("/out/p/arbeitsstand"), ".staende/1");
  EXPECT_EQ(publish_files(files, "/out/p", {first[0]}, {"b.pdf"}).change, Change::switched);
  EXPECT_EQ(publish_files(files, "/out/p", {first[0]}, {"b.pdf"}).change, Change::same);
  EXPECT_EQ(files.link_target("/out/p/arbeitsstand"), ".staende/2");
}

TEST(WorkingState, NoticesAFileThatIsNoLongerMade) {
  MemoryFiles files;
  publish_files(files, "/out/p", first, {});
  EXPECT_EQ(publish_files(files, "/out/p", {first[0]}, {}).change, Change::switched);
  EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A1"}}));
}

TEST(WorkingState, KeepsEverythingElseWhereItIsUnknownWhatIsMissing) {
  MemoryFiles files;
  publish_files(files, "/out/p", first, {});
  const auto publication = publish_files(files, "/out/p", second, {}, Others::kept);
  EXPECT_THAT(publication.kept, ElementsAre("b.pdf"));
  EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A2"}, {"b.pdf", "B1"}, {"c.pdf", "C2"}}));
}

TEST(WorkingState, KeepsTheLastThreeStates) {
  MemoryFiles files;
  for (int i = 1; i <= 5; ++i) publish_files(files, "/out/p", {{"a", std::to_string(i)}}, {});
  EXPECT_THAT(files.names("/out/p/.staende"), ElementsAre("3", "4", "5"));
  EXPECT_EQ(visible(files, "/out/p"), (Content{{"a", "5"}}));
}

TEST(WorkingState, KeepsAsManyStatesAsItIsTold) {
  MemoryFiles files;
  for (int i = 1; i <= 5; ++i)
    publish_files(files, "/out/p", {{"a", std::to_string(i)}}, {}, Others::dropped, 4);
  EXPECT_THAT(files.names("/out/p/.staende"), ElementsAre("2", "3", "4", "5"));
  publish_files(files, "/out/p", {{"a", "5"}}, {}, Others::dropped, 1);
  EXPECT_THAT(files.names("/out/p/.staende"), ElementsAre("5"));
}

TEST(WorkingState, KeepsAnUnchangedFileThatNobodyMadeAgain) {
  MemoryFiles files;
  publish_files(files, "/out/p", first, {});
  const StateContent content{{}, {{"a.pdf", "A2"}}, {"b.pdf"}, {}, Others::dropped};
  const auto publication = publish_working_state(files, "/out/p", current_state(files, "/out/p"), content);
  EXPECT_THAT(publication.written, ElementsAre("a.pdf"));
  EXPECT_THAT(publication.kept, IsEmpty());
  EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A2"}, {"b.pdf", "B1"}}));
}

TEST(WorkingState, RemembersWhatItsFilesWereMadeFrom) {
  MemoryFiles files;
  const OutputFile file{"a.pdf",   "A1",         "intern",
                        "bericht", "2025-02-20", {{"stil", "12"}, {"protokoll", "34"}}};
  const StateRecord made = publish_files(files, "/out/p", {file}, {}).record;
  const StateRecord read = current_state(files, "/out/p").record;
  ASSERT_EQ(read.files.size(), 1U);
  EXPECT_EQ(read.files, made.files);
  EXPECT_EQ(read.find("a.pdf")->key, file.key);
  EXPECT_EQ(read.find("a.pdf")->as_of, "2025-02-20");
  EXPECT_EQ(read.find("b.pdf"), nullptr);
}

TEST(WorkingState, RemembersWhyAFileIsNotTheNewest) {
  MemoryFiles files;
  const OutputFile file{"a.pdf", "A1", "intern", "bericht", "2025-02-20", {{"stil", "12"}}};
  publish_files(files, "/out/p", {file, first[1]}, {});
  publish_files(files, "/out/p", {first[1]}, {"a.pdf"});
  const StateRecord held = current_state(files, "/out/p").record;
  EXPECT_THAT(held.find("a.pdf")->held_back_by, ElementsAre("faulty.xml"));
  EXPECT_EQ(held.find("a.pdf")->as_of, "2025-02-20");
  publish_files(files, "/out/p", {file, first[1]}, {});
  EXPECT_THAT(current_state(files, "/out/p").record.find("a.pdf")->held_back_by, IsEmpty());
}

TEST(WorkingState, TrustsNoFileThatSomebodyChanged) {
  MemoryFiles files;
  publish_files(files, "/out/p", first, {});
  files.write("/out/p/.staende/1/a.pdf", "by hand");
  const StateRecord record = current_state(files, "/out/p").record;
  EXPECT_EQ(record.find("a.pdf"), nullptr);
  EXPECT_NE(record.find("b.pdf"), nullptr);
  EXPECT_EQ(publish_files(files, "/out/p", first, {}).change, Change::switched);
  EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A1"}, {"b.pdf", "B1"}}));
}

TEST(WorkingState, TrustsNoRecordThatCannotBeRead) {
  for (const char* text : {"", "{", "[]", R"({"format":2,"dateien":[]})", R"({"format":1,"dateien":[{}]})",
                           R"({"format":1,"dateien":[{"datei":7}]})"}) {
    MemoryFiles files;
    publish_files(files, "/out/p", first, {});
    files.write("/out/p/.staende/1/.stand.json", text);
    EXPECT_TRUE(current_state(files, "/out/p").record.files.empty()) << text;
    publish_files(files, "/out/p", {first[0]}, {"b.pdf"});
    EXPECT_EQ(visible(files, "/out/p"), (Content{{"a.pdf", "A1"}, {"b.pdf", "B1"}})) << text;
  }
}

TEST(WorkingState, ClearsWhatKilledRunsLeftBehind) {
  MemoryFiles files;
  publish_files(files, "/out/p", first, {});
  files.create_folders("/out/p/.staende/2");
  files.create_folders("/out/p/.staende/3.unfertig");
  files.write("/out/p/.staende/2/b.pdf", "never switched to");
  EXPECT_EQ(publish_files(files, "/out/p", first, {}).change, Change::same);
  EXPECT_THAT(files.names("/out/p/.staende"), ElementsAre("1"));
}

TEST(WorkingState, RefusesNamesThatLeaveTheFolder) {
  MemoryFiles files;
  for (const char* name : {"", ".verborgen", "../a", "a/b"}) {
    EXPECT_THROW(publish_files(files, "/out/p", {{name, "x"}}, {}), ContractViolation) << name;
  }
  EXPECT_THROW(publish_files(files, "/out/p", {first[0], first[0]}, {}), ContractViolation);
  EXPECT_THROW(publish_files(files, "/out/p", first, {"a.pdf"}), ContractViolation);
}

TEST(WorkingState, SaysWhatWentWrongAfterTheSwitchAndStillSwitches) {
  for (std::size_t n = 1;; ++n) {
    MemoryFiles files;
    publish_files(files, "/out/p", first, {}, Others::dropped, 1);
    files.fail_at_call(n);
    try {
      const Publication publication = publish_files(files, "/out/p", second, {}, Others::dropped, 1);
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
    publish_files(files, "/out/p", first, {});
    const Content before = visible(files, "/out/p");
    files.fail_from_call(n);
    bool failed = false;
    try {
      publish_files(files, "/out/p", fresh, held_back);
    } catch (const FileError& error) {
      failed = true;
      EXPECT_EQ(error.code(), ENOSPC);
    }
    const Content after = visible(files, "/out/p");
    EXPECT_TRUE(after == before || after == wanted) << "mixture after failure at call " << n;
    files.heal();
    publish_files(files, "/out/p", fresh, held_back);
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
  publish_files(files, folder / "p", first, {});
  publish_files(files, folder / "p", {first[0], {"b.pdf", "B2"}}, {});
  EXPECT_TRUE(std::filesystem::equivalent(folder / "p/.staende/1/a.pdf", folder / "p/.staende/2/a.pdf"));
  EXPECT_EQ(visible(files, folder / "p"), (Content{{"a.pdf", "A1"}, {"b.pdf", "B2"}}));
}

TEST(WorkingState, NeverReplacesAFolderThatSomebodyMadeByHand) {
  const testing::TemporaryFolder folder;
  DiskFiles files;
  files.create_folders(folder / "p/arbeitsstand");
  files.write(folder / "p/arbeitsstand/wichtig.txt", "x");
  EXPECT_THROW(publish_files(files, folder / "p", first, {}), FileError);
  EXPECT_EQ(visible(files, folder / "p"), (Content{{"wichtig.txt", "x"}}));
}

TEST(WorkingState, AFullDiskLeavesTheOldState) {
  if (geteuid() != 0) GTEST_SKIP() << "mounting a small file system needs root";
  const testing::TemporaryFolder folder;
  if (mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=256k") != 0) {
    GTEST_SKIP() << "no file system may be mounted here";
  }
  DiskFiles files;
  publish_files(files, folder / "p", first, {});
  const Content before = visible(files, folder / "p");
  int code = 0;
  try {
    publish_files(files, folder / "p", {{"a.pdf", std::string(1 << 20, 'x')}}, {});
  } catch (const FileError& error) {
    code = error.code();
  }
  EXPECT_EQ(code, ENOSPC);
  EXPECT_EQ(visible(files, folder / "p"), before);
  EXPECT_EQ(publish_files(files, folder / "p", second, {}).change, Change::switched);
  umount(folder.path().c_str());
}

}  // namespace
}  // namespace protokollwerk::publish
