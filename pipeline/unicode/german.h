#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"

namespace protokollwerk::unicode {

/// "2. März 2023" (running text, DIN 5008: no leading zero, month in full); the space after the day is
/// protected.
std::string german_date_long(const Date& date);
/// "02.03.2023" (tables).
std::string german_date_short(const Date& date);
/// "12 345": digits in groups of three by a protected narrow space from five digits on (DIN 5008).
std::string german_number(std::int64_t value);

/// Sorts as DIN 5007 variant 1 does (words; ICU locale "de"). Negative, zero or positive like strcmp.
int compare_german(std::string_view a, std::string_view b);

}  // namespace protokollwerk::unicode
