#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace protokollwerk {

/// A calendar day of the Gregorian calendar, without time zone.
using Date = std::chrono::year_month_day;

/// Reads exactly `YYYY-MM-DD` (xs:date without zone); nullopt for any other form or a day that does not
/// exist.
std::optional<Date> parse_iso_date(std::string_view text);

/// Writes `YYYY-MM-DD`.
std::string to_iso_date(const Date& date);

}  // namespace protokollwerk
