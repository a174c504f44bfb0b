#include "app/damage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace protokollwerk::app {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr diag::Definition a_fehler{"TEST-001", diag::Severity::error, {"", ""}, {"", ""}};
constexpr diag::Definition a_warning{"TEST-002", diag::Severity::warning, {"", ""}, {"", ""}};

/// A project file and minutes of three meetings, the last of which could not be read.
class DamageOf : public ::testing::Test {
 protected:
  DamageOf() {
    read_.project_path = "p/projekt.xml";
    read_.project_source = sources_.add(read_.project_path, "x");
    read_.project.emplace();
    for (const char* id : {"plenum-1", "plenum-2", "plenum-3"}) {
      const std::string path = std::string("p/") + id + ".xml";
      MinutesFile file{path, sources_.add(path, "x"), model::Minutes{}};
      file.minutes->id = id;
      read_.files.push_back(std::move(file));
    }
  }

  void report(const diag::Definition& definition, std::optional<diag::SourceIndex> source,
              std::vector<diag::SourceIndex> related = {}) {
    diag::Diagnostic diagnostic;
    diagnostic.definition = &definition;
    if (source) diagnostic.span = diag::Span{*source, 0, 1};
    for (const auto index : related) diagnostic.related.push_back({{index, 0, 1}, {"", ""}});
    diagnostics_.report(std::move(diagnostic));
  }

  [[nodiscard]] Damage damage() const { return {read_, sources_, diagnostics_}; }

  diag::Sources sources_;
  diag::Diagnostics diagnostics_;
  ProjectSources read_;
};

TEST_F(DamageOf, WarningsAloneIsNone) {
  report(a_warning, 0);
  report(a_warning, std::nullopt);
  EXPECT_THAT(damage().faults_for(std::nullopt), IsEmpty());
  EXPECT_THAT(damage().faults_for("plenum-1"), IsEmpty());
}

TEST_F(DamageOf, AFehlerInMinutesSparesTheOtherMeetings) {
  report(a_fehler, 2);
  EXPECT_THAT(damage().faults_for(std::nullopt), ElementsAre("p/plenum-2.xml"));
  EXPECT_THAT(damage().faults_for("plenum-2"), ElementsAre("p/plenum-2.xml"));
  EXPECT_THAT(damage().faults_for("plenum-1"), IsEmpty());
  EXPECT_FALSE(damage().unknown_minutes());
}

TEST_F(DamageOf, AFehlerBetweenTwoFilesTouchesBoth) {
  report(a_fehler, 3, {1});
  EXPECT_THAT(damage().faults_for("plenum-1"), ElementsAre("p/plenum-1.xml"));
  EXPECT_THAT(damage().faults_for("plenum-3"), ElementsAre("p/plenum-3.xml"));
  EXPECT_THAT(damage().faults_for("plenum-2"), IsEmpty());
  EXPECT_THAT(damage().faults_for(std::nullopt), ElementsAre("p/plenum-1.xml", "p/plenum-3.xml"));
}

TEST_F(DamageOf, AFehlerInTheProjectFileTouchesEverything) {
  report(a_fehler, 0);
  EXPECT_THAT(damage().faults_for("plenum-1"), ElementsAre("p/projekt.xml"));
  EXPECT_THAT(damage().faults_for(std::nullopt), ElementsAre("p/projekt.xml"));
}

TEST_F(DamageOf, AFehlerInCommentsTouchesOnlyWhatDependsOnEverything) {
  const auto source = sources_.add("p/rueckmeldungen.xml", "x");
  read_.reviews.push_back({"p/rueckmeldungen.xml", source, std::nullopt});
  report(a_fehler, source);
  EXPECT_THAT(damage().faults_for(std::nullopt), ElementsAre("p/rueckmeldungen.xml"));
  EXPECT_THAT(damage().faults_for("plenum-1"), IsEmpty());
  EXPECT_FALSE(damage().unknown_minutes());
}

TEST_F(DamageOf, UnreadMinutesMayBeAnyMeeting) {
  read_.files[2].minutes.reset();
  report(a_fehler, 3);
  EXPECT_TRUE(damage().unknown_minutes());
  EXPECT_THAT(damage().faults_for(std::nullopt), ElementsAre("p/plenum-3.xml"));
  EXPECT_THAT(damage().faults_for("plenum-1"), IsEmpty());
}

}  // namespace
}  // namespace protokollwerk::app
