#include "inquiry/explain.h"

#include <algorithm>
#include <regex>
#include <set>

#include <gmock/gmock.h>

#include "fixture.h"

namespace protokollwerk::inquiry {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string explained(const std::string& id, diag::Language language = diag::Language::german) {
  return explain(test::checked_data(), id, language).value_or("unbekannt");
}

TEST(Explain, TellsTheWholeChainBehindARecommendation) {
  EXPECT_THAT(explained("HE-01"),
              AllOf(HasSubstr("HE-01 – Handlungsempfehlung: Kassen zusammenlegen"), HasSubstr("ag1-2.xml:11"),
                    HasSubstr("beruht auf"), HasSubstr("AUS-1 – Aussage: Eine Kasse genügt."),
                    HasSubstr("ag1-1.xml:8"), HasSubstr("im Ergebnisteil „Grundlagen“"),
                    HasSubstr("kasse – Thema: Gemeinsame Kasse"),
                    HasSubstr("15.02.2023 abgeschlossen als „Gemeinsame Kasse“: ag1-2.xml:6")));
}

TEST(Explain, TellsNothingTwice) {
  const std::string text = explained("HE-01");
  const auto first = text.find("kasse – Thema");
  EXPECT_EQ(text.find("kasse – Thema", first + 1), std::string::npos) << text;
}

TEST(Explain, TellsWhatRestsOnAnEntry) {
  EXPECT_THAT(explained("AUS-1"), HasSubstr("ist Grundlage von HE-01: Kassen zusammenlegen"));
  EXPECT_THAT(explained("AUS-2"), Not(HasSubstr("ist Grundlage von")));
}

TEST(Explain, TellsWhatBecameOfAQuestion) {
  EXPECT_THAT(explained("OF-1"),
              AllOf(HasSubstr("Stand: erledigt"), HasSubstr("übertragen in AG\u00A01 Finanzen, 2. Sitzung"),
                    HasSubstr("erledigt am 15.\u00A0Februar 2023: ag1-2.xml:8")));
}

TEST(Explain, CountsAFigureUpThingByThing) {
  EXPECT_THAT(explained("ANG-1"), AllOf(HasSubstr("genannt: 3"), HasSubstr("themenBearbeitet, errechnet: 2"),
                                        HasSubstr("kasse ag1-1.xml:6"), HasSubstr("konto ag1-2.xml:10"),
                                        HasSubstr("Befunde"), HasSubstr("ZAHL-")));
  EXPECT_THAT(explained("themenBearbeitet"), HasSubstr("errechnet: 2"));
}

TEST(Explain, TellsWhatACommentIsAbout) {
  EXPECT_THAT(explained("RM-1"),
              AllOf(HasSubstr("RM-1 – Rückmeldung zu „Entwurf 1“ von: Musterstadt"),
                    HasSubstr("rueckmeldungen.xml:3"), HasSubstr("sagt: Erst ab 2024."),
                    HasSubstr("Stand: teilweise übernommen"), HasSubstr("Antwort: Ab Herbst."),
                    HasSubstr("HE-01 – Handlungsempfehlung: Kassen zusammenlegen")));
  EXPECT_THAT(explained("RM-1"), Not(HasSubstr("Rückmeldung RM-1")));
  EXPECT_THAT(explained("RM-2"), Not(HasSubstr("Antwort")));
}

TEST(Explain, ListsCommentsUnderWhatTheyAreAbout) {
  EXPECT_THAT(explained("HE-01"), HasSubstr("Rückmeldung RM-1 von Musterstadt, teilweise übernommen: "
                                            "rueckmeldungen.xml:3"));
  EXPECT_THAT(explained("konto"), HasSubstr("Rückmeldung RM-2 von Musterstadt, offen: rueckmeldungen.xml:7"));
  EXPECT_THAT(explained("AUS-2"), Not(HasSubstr("Rückmeldung")));
}

TEST(Explain, TellsOnlyFindingsAboutWhatItTells) {
  EXPECT_THAT(explained("AUS-2"), HasSubstr("VOLL-002"));
  EXPECT_THAT(explained("AUS-1"), Not(HasSubstr("VOLL-002")));
}

TEST(Explain, KnowsEveryIdentifierAndNoOther) {
  const auto checked = test::checked_data();
  const auto ids = known_ids(checked);
  EXPECT_THAT(ids, testing::IsSupersetOf({"AA-1", "AUS-1", "E-1", "HE-01", "OF-1", "RM-1", "ag1", "ag1-1",
                                          "grundlagen", "kasse", "land", "stadt", "ANG-1", "sitzungen"}));
  for (const auto& id : ids) {
    const auto text = explain(checked, id, diag::Language::german);
    ASSERT_TRUE(text) << id;
    EXPECT_THAT(*text, testing::AnyOf(HasSubstr(".xml:"), HasSubstr("errechnet: 0"))) << id;
  }
  EXPECT_FALSE(explain(checked, "HE-02", diag::Language::german));
}

/// What stands in the attribute `id` of any element but references, found without the program's reader.
std::set<std::string> identifiers_in(const std::string& folder) {
  static const std::regex attribute("<(\\w+)[^<>]* id=\"([^\"]+)\"");
  std::set<std::string> found;
  for (const auto& path : DiskFiles().list_recursively(folder)) {
    if (!path.ends_with(".xml")) continue;
    const std::string text = DiskFiles().read(path, 1 << 20);
    for (std::sregex_iterator match(text.begin(), text.end(), attribute), end; match != end; ++match) {
      const std::set<std::string> passed_over = {"bezug", "tabelle", "abbildung", "projekt", "rueckmeldung"};
      if (!passed_over.contains((*match)[1])) found.insert((*match)[2]);
    }
  }
  return found;
}

class ExplainProject : public testing::TestWithParam<std::string> {};

TEST_P(ExplainProject, KnowsEveryIdentifierOfItsSources) {
  const std::string folder = test::source_folder + "/" + GetParam();
  test::ProjectFolder loaded;
  test::load(folder, loaded);
  const auto checked = check::check(loaded.result, loaded.sources, loaded.diagnostics);
  const auto known = known_ids(checked);
  const auto ids = identifiers_in(folder);
  EXPECT_GT(ids.size(), 40u);
  for (const auto& id : ids) {
    EXPECT_TRUE(std::binary_search(known.begin(), known.end(), id)) << id;
    EXPECT_THAT(explain(checked, id, diag::Language::german).value_or(""), HasSubstr(".xml:")) << id;
  }
}

INSTANTIATE_TEST_SUITE_P(Projects, ExplainProject,
                         testing::Values("sources", "samples/verwaltungsverbund", "samples/kreisnetz"));

TEST(Explain, SpeaksEnglish) {
  EXPECT_THAT(explained("HE-01", diag::Language::english),
              AllOf(HasSubstr("HE-01 – recommendation"), HasSubstr("is based on")));
}

}  // namespace
}  // namespace protokollwerk::inquiry
