#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include <gmock/gmock.h>

#include "model/words.h"
#include "read_files.h"

namespace protokollwerk::read {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// The acceptance case: what the public page says must still be in what was transcribed from it, so that the
/// checks can notice it.
class RealProject : public testing::Test {
 protected:
  static std::string path(const std::string& name) {
    return std::string(PROTOKOLLWERK_SOURCE_DIR) + "/sources/" + name;
  }

  void SetUp() override {
    project_ = test::read_project_text(test::slurp(path("projekt.xml")), findings_);
    for (int number = 1; number <= 4; ++number) {
      minutes_.push_back(test::read_minutes_text(
          test::slurp(path("protokolle/plenum/plenum-" + std::to_string(number) + ".xml")), findings_));
    }
    ASSERT_THAT(findings_, IsEmpty());
    ASSERT_TRUE(project_);
    for (const auto& minutes : minutes_) ASSERT_TRUE(minutes);
  }

  static std::vector<std::string> titles(const model::Minutes& minutes) {
    std::vector<std::string> titles;
    for (const auto& item : minutes.items) {
      for (const auto& deliberation : item.deliberations) titles.push_back(deliberation.title);
    }
    return titles;
  }

  std::vector<model::Deliberation> deliberations() const {
    std::vector<model::Deliberation> all;
    for (const auto& minutes : minutes_) {
      for (const auto& item : minutes->items) {
        all.insert(all.end(), item.deliberations.begin(), item.deliberations.end());
      }
    }
    return all;
  }

  template <typename Kind>
  std::vector<Kind> entries() const {
    std::vector<Kind> found;
    for (const auto& minutes : minutes_) {
      for (const auto& item : minutes->items) {
        for (const auto& entry : item.entries) {
          if (const auto* kind = std::get_if<Kind>(&entry)) found.push_back(*kind);
        }
      }
    }
    return found;
  }

  std::string findings_;
  std::optional<model::Project> project_;
  std::vector<std::optional<model::Minutes>> minutes_;
};

TEST_F(RealProject, HoldsTheFortyPresentedTopicsAndTheirRepeats) {
  const auto first = titles(*minutes_[0]);
  const auto second = titles(*minutes_[1]);
  const auto third = titles(*minutes_[2]);
  EXPECT_THAT(first, SizeIs(8));
  EXPECT_THAT(second, SizeIs(15));
  EXPECT_THAT(third, SizeIs(17));
  const auto repeats = std::count_if(third.begin(), third.end(), [&](const std::string& title) {
    return std::find(second.begin(), second.end(), title) != second.end();
  });
  EXPECT_EQ(repeats, 5);
}

TEST_F(RealProject, GivesEveryPresentedTitleOneTopicOfTheRegister) {
  std::map<std::string, std::set<std::string>> titles_by_topic;
  for (const auto& deliberation : deliberations()) {
    titles_by_topic[deliberation.topic].insert(deliberation.title);
    EXPECT_EQ(deliberation.wording, model::Wording::original) << deliberation.title;
  }
  EXPECT_THAT(project_->topics, SizeIs(31));
  for (const auto& topic : project_->topics) {
    std::set<std::string> known(topic.aliases.begin(), topic.aliases.end());
    known.insert(topic.title);
    EXPECT_EQ(titles_by_topic[topic.id], known) << topic.id;
    EXPECT_EQ(topic.attribution, model::Attribution::editorial) << topic.id;
  }
  EXPECT_THAT(titles_by_topic, SizeIs(31));
}

TEST_F(RealProject, CallsTopicsNewWhereThePageDoes) {
  std::vector<std::size_t> announced;
  for (const auto& minutes : minutes_) {
    announced.push_back(0);
    for (const auto& item : minutes->items) {
      for (const auto& deliberation : item.deliberations) {
        announced.back() += deliberation.announced == model::Deliberation::Announced::as_new ? 1 : 0;
      }
    }
  }
  EXPECT_THAT(announced, ElementsAre(0, 15, 17, 0));
}

TEST_F(RealProject, KeepsTheErrorsOfTheSource) {
  std::string all;
  for (const auto& deliberation : deliberations()) all += deliberation.title + "\n";
  EXPECT_THAT(all, testing::HasSubstr("Angepasstes Betriebsmodel KITU"));
  EXPECT_THAT(all, testing::HasSubstr("IT Sicherheit /Cybersicherheit\n"));
  EXPECT_THAT(all, testing::HasSubstr("IT-Sicherheit /Cybersicherheit – Wie"));
  EXPECT_THAT(all, testing::HasSubstr("Basisdienst \"Sicherer Basistransport\""));
  EXPECT_THAT(minutes_[3]->designations, ElementsAre("vierte Plenum", "vierten Planarsitzung"));
}

TEST_F(RealProject, HoldsTheStatedNumbersAndTheStaleAnnouncement) {
  EXPECT_EQ(minutes_[1]->stated_group_meetings->value, 7);
  EXPECT_EQ(minutes_[0]->attendance.at(0).number.precision, model::Precision::more_than);
  EXPECT_EQ(minutes_[0]->attendance.at(0).number.value, 45);
  EXPECT_EQ(minutes_[1]->attendance.at(0).number.value, 40);
  EXPECT_THAT(project_->claims, SizeIs(9));
  std::vector<int> months;
  for (const auto& remark : entries<model::Remark>()) {
    if (remark.announced_for) months.push_back(static_cast<int>(unsigned{remark.announced_for->month()}));
  }
  EXPECT_THAT(months, ElementsAre(7, 9));
}

TEST_F(RealProject, ExpandsPmoInTwoWays) {
  std::vector<std::string> expansions;
  for (const auto& abbreviation : project_->abbreviations) {
    if (abbreviation.short_form == "PMO") expansions.push_back(abbreviation.long_form);
  }
  EXPECT_THAT(expansions, ElementsAre("Project Management Office", "Projekt-Management-Office"));
}

TEST_F(RealProject, HasSevenResultsAndTenRecommendationsPlacedByTheEditors) {
  const auto results = entries<model::Statement>();
  EXPECT_THAT(results, SizeIs(7));
  for (const auto& result : results) {
    EXPECT_EQ(result.kind, model::Statement::Kind::project_result);
    EXPECT_EQ(result.attribution, model::Attribution::editorial) << result.id;
    EXPECT_EQ(result.title_wording, model::Wording::original) << result.id;
    EXPECT_FALSE(result.content.empty()) << result.id;
  }
  const auto recommendations = entries<model::Recommendation>();
  EXPECT_THAT(recommendations, SizeIs(10));
  for (const auto& recommendation : recommendations) {
    EXPECT_THAT(recommendation.addressees, ElementsAre("cio", "landesverwaltung", "kommunen"));
    EXPECT_EQ(recommendation.basis_unknown_because, "nicht veröffentlicht") << recommendation.id;
    EXPECT_THAT(recommendation.content, IsEmpty()) << recommendation.id;
  }
}

TEST_F(RealProject, ClaimsNothingOfficial) {
  EXPECT_EQ(
      project_->notice,
      "Keine amtliche Veröffentlichung. Nacherfasst aus der öffentlichen Projektseite; das veröffentlichte "
      "Ergebnisdokument lag nicht vor.");
  EXPECT_EQ(project_->publisher.unknown_because, "nicht veröffentlicht");
  for (const auto& minutes : minutes_) {
    EXPECT_EQ(minutes->state, model::Minutes::State::transcribed);
    EXPECT_EQ(minutes->visibility, model::Visibility::open);
  }
  for (const auto& body : project_->bodies) {
    const bool plenary = body.kind == model::Body::Kind::plenary;
    EXPECT_EQ(body.minutes == model::Body::MinutesState::present, plenary) << body.id;
  }
}

/// Titles are transcribed as printed: each stands in the stored copy of the page, protected spaces aside.
TEST_F(RealProject, TranscribesTitlesCharacterForCharacter) {
  const auto seed = test::shared_folder() / "seed/cio-projekt.txt";
  if (!std::filesystem::exists(seed)) GTEST_SKIP() << seed << " does not exist";
  const auto page = test::spaces_made_plain(test::slurp(seed.string()));
  const auto expect_printed = [&](const std::string& title) {
    EXPECT_NE(page.find(" " + title + " "), std::string::npos) << title;
  };
  for (const auto& deliberation : deliberations()) expect_printed(deliberation.title);
  for (const auto& result : entries<model::Statement>()) expect_printed(result.title);
  for (const auto& recommendation : entries<model::Recommendation>()) expect_printed(recommendation.title);
  for (const auto& claim : project_->claims) expect_printed(claim.wording);
  for (const auto& minutes : minutes_) expect_printed(minutes->title);
}

}  // namespace
}  // namespace protokollwerk::read
