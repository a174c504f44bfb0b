#include "unicode/months.h"

#include <array>

#include <unicode/dtfmtsym.h>

#include "unicode/icu.h"

namespace protokollwerk::unicode {
namespace {

using Names = std::array<std::string, 12>;

/// The symbols, not ICU's date formats: those want a time zone and switch calendars in 1582.
Names load_names(const char* locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale(locale), status);
  icu_bridge::check(status);
  std::int32_t count = 0;
  const auto* months = symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
  ENSURE(count >= 12);
  Names names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = icu_bridge::from_icu(months[i]);
  return names;
}

}  // namespace

std::string month_name(const char* locale, std::chrono::month month) {
  static const Names german = load_names("de");
  static const Names english = load_names("en");
  ENSURE(month.ok());
  const auto& names = std::string_view(locale) == "de" ? german : english;
  return names[static_cast<unsigned>(month) - 1];
}

}  // namespace protokollwerk::unicode
