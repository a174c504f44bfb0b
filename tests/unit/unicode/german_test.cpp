#include "unicode/german.h"

#include <algorithm>
#include <limits>

#include <gmock/gmock.h>

namespace protokollwerk::unicode {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

TEST(GermanDate, WritesTheMonthInFullWithoutLeadingZero) {
  EXPECT_EQ(german_date_long({year(2023), month(3), day(2)}), "2.\u00A0März 2023");
  EXPECT_EQ(german_date_long({year(2023), month(12), day(31)}), "31.\u00A0Dezember 2023");
}

TEST(GermanDate, WritesTwoDigitsInTables) {
  EXPECT_EQ(german_date_short({year(2023), month(3), day(2)}), "02.03.2023");
}

TEST(GermanDate, RefusesADayThatDoesNotExist) {
  EXPECT_ANY_THROW(german_date_long({year(2023), month(2), day(30)}));
}

TEST(GermanNumber, GroupsFromFiveDigitsOn) {
  EXPECT_EQ(german_number(0), "0");
  EXPECT_EQ(german_number(2030), "2030");
  EXPECT_EQ(german_number(12345), "12\u202F345");
  EXPECT_EQ(german_number(1234567), "1\u202F234\u202F567");
  EXPECT_EQ(german_number(-12345), "-12\u202F345");
  EXPECT_EQ(german_number(std::numeric_limits<std::int64_t>::max()),
            "9\u202F223\u202F372\u202F036\u202F854\u202F775\u202F807");
}

TEST(GermanOrder, SortsUmlautsAsTheirBaseLetters) {
  std::vector<std::string> names{"Zeitz",   "Ämter",     "Aken",       "Straße",
                                 "Strasse", "Amtsblatt", "Österreich", "Ort"};
  std::sort(names.begin(), names.end(),
            [](const auto& a, const auto& b) { return compare_german(a, b) < 0; });
  EXPECT_THAT(names, testing::ElementsAre("Aken", "Ämter", "Amtsblatt", "Ort", "Österreich", "Strasse",
                                          "Straße", "Zeitz"));
}

TEST(GermanOrder, FindsEqualWhatIsEqual) {
  EXPECT_EQ(compare_german("für", "fu\u0308r"), 0);
  EXPECT_NE(compare_german("Maße", "Masse"), 0);
}

}  // namespace
}  // namespace protokollwerk::unicode
