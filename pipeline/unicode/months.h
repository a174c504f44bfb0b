#pragma once

#include <chrono>
#include <string>

namespace protokollwerk::unicode {

/// The month's full name as it stands in a date of running text ("März", "March"); `locale` is "de" or "en".
std::string month_name(const char* locale, std::chrono::month month);

}  // namespace protokollwerk::unicode
