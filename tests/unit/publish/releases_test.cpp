#include "publish/releases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/memory_files.h"
#include "base/sha256.h"

namespace protokollwerk::publish {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::size_t no_limit = 1U << 30;
const std::string folder = "/out/p";

class ReleasesOf : public ::testing::Test {
 protected:
  ReleasesOf() { files.create_folders(folder); }

  ReleaseOutcome release(const std::string& number, const std::string& content,
                         const std::string& date = "2025-03-01") {
    return add_release(files, folder, {number, date, "Projektbüro", "Projekt <Probe>", "maschinell geprüft"},
                       {{"kurz.pdf", "Kurzes & Gutes", content}, {"lang.pdf", "Langes", "L" + number}});
  }
  [[nodiscard]] std::string text(const std::string& path) const {
    return files.read(folder + "/" + path, no_limit);
  }
  /// Everything below the project's folder, releases of the past too.
  [[nodiscard]] bool lies_anywhere(const std::string& content) const {
    const auto lies_in = [&](const auto& self, const std::string& at) -> bool {
      for (const std::string& name : files.names(at)) {
        const std::string path = at + "/" + name;
        if (!files.link_target(path).empty()) continue;
        if (!files.names(path).empty() ? self(self, path) : content_is(path, content)) return true;
      }
      return false;
    };
    return lies_in(lies_in, folder);
  }

  MemoryFiles files;

 private:
  [[nodiscard]] bool content_is(const std::string& path, const std::string& content) const {
    try {
      return files.read(path, no_limit) == content;
    } catch (const FileError&) {
      return false;
    }
  }
};

Refusal refusal_of(const ReleaseOutcome& outcome) {
  EXPECT_TRUE(std::holds_alternative<Refusal>(outcome));
  return std::get<Refusal>(outcome);
}

TEST_F(ReleasesOf, ShowTheNewestOneAndKeepTheOthers) {
  release("1", "K1");
  release("2", "K2");
  EXPECT_EQ(text("aktuell/kurz.pdf"), "K2");
  EXPECT_EQ(text("ausgaben/1/kurz.pdf"), "K1");
  EXPECT_EQ(text("ausgaben/2/lang.pdf"), "L2");
  EXPECT_EQ(files.names(folder + "/.ausgabenstaende").size(), 1U);
}

TEST_F(ReleasesOf, SayInManifestAndPageTheSame) {
  release("1", "K1");
  EXPECT_THAT(text("aktuell/manifest.json"), HasSubstr(sha256_hex("K1")));
  const std::string page = text("aktuell/index.html");
  EXPECT_THAT(page, HasSubstr(sha256_hex("K1")));
  EXPECT_THAT(page, HasSubstr("<a href=\"kurz.pdf\">Kurzes &amp; Gutes (PDF, 1&#160;KB)</a>"));
  EXPECT_THAT(page, HasSubstr("Projekt &lt;Probe&gt;: Ausgabe 1"));
  EXPECT_THAT(page, HasSubstr("Veröffentlicht am 01.03.2025 von: Projektbüro"));
}

TEST_F(ReleasesOf, AreNeverOverwritten) {
  release("1", "K1");
  EXPECT_EQ(refusal_of(release("1", "K2")), Refusal::number_taken);
  EXPECT_EQ(refusal_of(release("2", "K2", "2025-02-28")), Refusal::date_before_last);
  EXPECT_EQ(text("aktuell/kurz.pdf"), "K1");
}

TEST_F(ReleasesOf, LoseAWithdrawnFileWhereverItsBytesAre) {
  release("1", "K1");
  release("2", "K1");
  release("3", "K3");
  const auto outcome = withdraw(files, folder, "2", "kurz.pdf", {"2025-03-09", "Falscher Stand"});
  EXPECT_THAT(std::get<ReleaseChange>(outcome).removed, ElementsAre("1/kurz.pdf", "2/kurz.pdf"));
  EXPECT_FALSE(files.exists(folder + "/ausgaben/1/kurz.pdf"));
  EXPECT_FALSE(files.exists(folder + "/ausgaben/2/kurz.pdf"));
  EXPECT_FALSE(lies_anywhere("K1"));
  EXPECT_TRUE(lies_anywhere("L1"));
  EXPECT_EQ(text("ausgaben/3/kurz.pdf"), "K3");
  EXPECT_THAT(text("ausgaben/1/index.html"),
              HasSubstr("Zurückgezogen am 09.03.2025.</strong> Grund: Falscher Stand"));
  EXPECT_THAT(text("ausgaben/1/index.html"), Not(HasSubstr("href=\"kurz.pdf\"")));
  EXPECT_THAT(text("ausgaben/1/manifest.json"), HasSubstr("Falscher Stand"));
  EXPECT_EQ(refusal_of(withdraw(files, folder, "2", "kurz.pdf", {})), Refusal::unknown_document);
}

TEST_F(ReleasesOf, DoNotBringBackWhatWasWithdrawn) {
  release("1", "K1");
  withdraw(files, folder, "1", "kurz.pdf", {"2025-03-09", "Falscher Stand"});
  const auto outcome = release("2", "K1", "2025-04-01");
  ASSERT_TRUE(std::holds_alternative<ComesBack>(outcome));
  EXPECT_EQ(std::get<ComesBack>(outcome).file, "kurz.pdf");
  EXPECT_EQ(std::get<ComesBack>(outcome).withdrawal.reason, "Falscher Stand");
  EXPECT_FALSE(lies_anywhere("K1"));
  EXPECT_FALSE(files.exists(folder + "/ausgaben/2"));
  release("2", "K2", "2025-04-01");
  EXPECT_EQ(text("aktuell/kurz.pdf"), "K2");
  EXPECT_TRUE(std::holds_alternative<ReleaseChange>(
      add_release(files, folder, {"3", "2025-04-02", "Büro", "Projekt", "maschinell geprüft"},
                  {{"kurz.pdf", "Kurzes", "K1"}}, Again::allowed)));
  EXPECT_EQ(text("aktuell/kurz.pdf"), "K1");
}

TEST_F(ReleasesOf, MayAppearAgainAfterTheReleaseAsAWholeWasWithdrawn) {
  release("1", "K1");
  withdraw(files, folder, "1", std::nullopt, {"2025-03-09", "Versehen"});
  release("2", "K1", "2025-04-01");
  EXPECT_EQ(text("aktuell/kurz.pdf"), "K1");
}

TEST_F(ReleasesOf, CannotBeWithdrawnBeforeTheyWereReleased) {
  release("1", "K1");
  for (const auto& name : {std::optional<std::string>("kurz.pdf"), std::optional<std::string>()})
    EXPECT_EQ(refusal_of(withdraw(files, folder, "1", name, {"2025-02-28", "Irrtum"})),
              Refusal::withdrawn_before_released);
  EXPECT_EQ(text("aktuell/kurz.pdf"), "K1");
  EXPECT_TRUE(std::holds_alternative<ReleaseChange>(
      withdraw(files, folder, "1", "kurz.pdf", {"2025-03-01", "Irrtum"})));
}

TEST_F(ReleasesOf, AreWithdrawnAsAWhole) {
  release("1", "K1");
  release("2", "K2");
  withdraw(files, folder, "2", std::nullopt, {"2025-03-09", "Versehen"});
  EXPECT_EQ(text("aktuell/kurz.pdf"), "K1");
  EXPECT_THAT(files.names(folder + "/ausgaben/2"), ElementsAre("index.html", "manifest.json"));
  EXPECT_THAT(text("ausgaben/index.html"), HasSubstr("zurückgezogen am 09.03.2025"));
  withdraw(files, folder, "1", std::nullopt, {"2025-03-09", "Versehen"});
  EXPECT_FALSE(files.exists(folder + "/aktuell"));
  EXPECT_FALSE(lies_anywhere("K1"));
  EXPECT_EQ(refusal_of(withdraw(files, folder, "1", std::nullopt, {})), Refusal::unknown_release);
  EXPECT_EQ(refusal_of(withdraw(files, folder, "7", std::nullopt, {})), Refusal::unknown_release);
}

TEST_F(ReleasesOf, GoBackToAnEarlierOne) {
  EXPECT_EQ(refusal_of(roll_back(files, folder, std::nullopt)), Refusal::nothing_to_go_to);
  release("1", "K1");
  EXPECT_EQ(refusal_of(roll_back(files, folder, std::nullopt)), Refusal::nothing_to_go_to);
  release("2", "K2");
  release("3", "K3");
  withdraw(files, folder, "2", std::nullopt, {"2025-03-09", "Versehen"});
  roll_back(files, folder, std::nullopt);
  EXPECT_EQ(text("aktuell/kurz.pdf"), "K1");
  EXPECT_EQ(text("ausgaben/3/kurz.pdf"), "K3");
  EXPECT_EQ(refusal_of(roll_back(files, folder, "2")), Refusal::nothing_to_go_to);
  roll_back(files, folder, "3");
  EXPECT_EQ(text("aktuell/kurz.pdf"), "K3");
}

TEST_F(ReleasesOf, AreNotGuessedFromADamagedManifest) {
  release("1", "K1");
  files.write(folder + "/ausgaben/1/manifest.json", "{");
  EXPECT_THROW(release("2", "K2"), EnvironmentError);
  EXPECT_EQ(text("aktuell/kurz.pdf"), "K1");
}

/// What a reader sees: the file that counts, and whether the withdrawn one is there.
using Seen = std::pair<std::string, bool>;

/// Fails at every writing call in turn, once or for good, and looks at what is to be seen then.
template <typename Act>
std::size_t interrupt_everywhere(const Seen& before, const Seen& after, Act act, bool for_good) {
  for (std::size_t n = 1;; ++n) {
    MemoryFiles files;
    files.create_folders(folder);
    const Release head{"", "2025-03-01", "Büro", "Probe", "maschinell geprüft"};
    for (const char* number : {"1", "2"}) {
      Release each = head;
      each.number = number;
      add_release(files, folder, each, {{"kurz.pdf", "Kurz", std::string("K") + number}});
    }
    const auto seen = [&files]() -> Seen {
      return {files.read(folder + "/aktuell/kurz.pdf", no_limit),
              files.exists(folder + "/ausgaben/1/kurz.pdf")};
    };
    for_good ? files.fail_from_call(n) : files.fail_at_call(n);
    bool failed = false;
    try {
      const auto change = std::get<ReleaseChange>(act(files));
      failed = files.writing_calls() >= n;
      EXPECT_EQ(change.aftermath.not_durable || change.aftermath.not_pruned, failed) << n;
      EXPECT_EQ(seen(), after) << n;
    } catch (const FileError&) {
      failed = true;
      EXPECT_EQ(seen(), before) << n;
    }
    files.heal();
    if (seen() == before && before != after) act(files);
    EXPECT_EQ(seen(), after) << n;
    if (!failed) return n - 1;
  }
}

TEST(Releases, AnInterruptionAtAnyPointLeavesTheOldOrTheNewOnes) {
  const auto add = [](Files& files) {
    return add_release(files, folder, {"3", "2025-03-01", "Büro", "Probe", "maschinell geprüft"},
                       {{"kurz.pdf", "Kurz", "K3"}});
  };
  const auto take_out = [](Files& files) {
    return withdraw(files, folder, "1", "kurz.pdf", {"2025-03-09", "Versehen"});
  };
  const auto go_back = [](Files& files) { return roll_back(files, folder, std::nullopt); };
  for (const bool for_good : {false, true}) {
    EXPECT_GT(interrupt_everywhere({"K2", true}, {"K3", true}, add, for_good), 15U);
    EXPECT_GT(interrupt_everywhere({"K2", true}, {"K2", false}, take_out, for_good), 12U);
    EXPECT_GT(interrupt_everywhere({"K2", true}, {"K1", true}, go_back, for_good), 12U);
  }
}

}  // namespace
}  // namespace protokollwerk::publish
