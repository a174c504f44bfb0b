#include "inquiry/overview.h"

#include <gmock/gmock.h>

#include "fixture.h"

namespace protokollwerk::inquiry {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string overview_of_data() {
  return overview(test::checked_data(), diag::Language::german);
}

TEST(Overview, CountsTopicsByState) {
  EXPECT_THAT(overview_of_data(), AllOf(HasSubstr("2 Themen"), HasSubstr("1 neu"),
                                        HasSubstr("1 abgeschlossen"), Not(HasSubstr("ruht"))));
}

TEST(Overview, ListsOpenTasksByOwnerWithWhatIsOverdue) {
  EXPECT_THAT(overview_of_data(),
              AllOf(HasSubstr("2 offene Arbeitsaufträge"), HasSubstr("Musterstadt (1)"),
                    HasSubstr("AA-1: Die Stadt zählt. (überfällig seit 10.\u00A0Februar 2023)"),
                    HasSubstr("ag1-1.xml:10"), HasSubstr("AA-2: Alle melden. (bis 30.\u00A0April 2023)")));
}

TEST(Overview, LeavesOutWhatIsDone) {
  EXPECT_THAT(overview_of_data(), AllOf(HasSubstr("Keine offenen Fragen"), Not(HasSubstr("OF-1"))));
}

TEST(Overview, TellsWhatIsMissingUntilTheNextPlenary) {
  EXPECT_THAT(overview_of_data(),
              AllOf(HasSubstr("Was fehlt bis zur Plenarsitzung am 20.\u00A0März 2023?"),
                    HasSubstr("Freigabe des Protokolls ag1-2: ag1-2.xml:2"),
                    HasSubstr("Zuordnung zu einem Ergebnisteil: Thema konto"),
                    HasSubstr("Zuordnung zu einem Ergebnisteil: Aussage AUS-2"), Not(HasSubstr("AUS-1"))));
}

TEST(Overview, CountsFindings) {
  EXPECT_THAT(overview_of_data(), HasSubstr("Befunde: kein Fehler, "));
  EXPECT_THAT(overview(test::checked_data(), diag::Language::english), HasSubstr("Findings: no error, "));
}

}  // namespace
}  // namespace protokollwerk::inquiry
