#include "base/date.h"

#include <gtest/gtest.h>

namespace protokollwerk {
namespace {

TEST(Date, RoundTripsIsoForm) {
  for (const char* text : {"2023-03-02", "2024-02-29", "0001-01-01", "9999-12-31"}) {
    const auto date = parse_iso_date(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(to_iso_date(*date), text);
  }
}

TEST(Date, RejectsOtherFormsAndDaysThatDoNotExist) {
  for (const char* text : {"", "2023-3-2", "02.03.2023", "2023-02-29", "2023-13-01", "2023-00-10",
                           "2023-01-00", "2023-01-01Z", "20230-1-01", "abcd-ef-gh"}) {
    EXPECT_FALSE(parse_iso_date(text)) << text;
  }
}

}  // namespace
}  // namespace protokollwerk
