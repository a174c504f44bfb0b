#include "unicode/german.h"

#include <cstdio>
#include <memory>

#include <unicode/coll.h>
#include <unicode/dcfmtsym.h>
#include <unicode/numberformatter.h>

#include "unicode/icu.h"
#include "unicode/months.h"

namespace protokollwerk::unicode {
namespace {

using icu_bridge::check;

constexpr const char* protected_space = "\u00A0";
constexpr char16_t protected_narrow_space = u'\u202F';

icu::number::LocalizedNumberFormatter make_number_format() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale german("de");
  icu::DecimalFormatSymbols symbols(german, status);
  check(status);
  symbols.setSymbol(icu::DecimalFormatSymbols::kGroupingSeparatorSymbol,
                    icu::UnicodeString(protected_narrow_space));
  return icu::number::NumberFormatter::withLocale(german).symbols(symbols).grouping(UNUM_GROUPING_MIN2);
}

std::unique_ptr<const icu::Collator> make_collator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<const icu::Collator> collator(icu::Collator::createInstance(icu::Locale("de"), status));
  check(status);
  return collator;
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

std::string german_date_long(const Date& date) {
  ENSURE(date.ok());
  const auto day = static_cast<unsigned>(date.day());
  const auto year = static_cast<int>(date.year());
  return std::to_string(day) + "." + protected_space + month_name("de", date.month()) + " " +
         std::to_string(year);
}

std::string german_date_short(const Date& date) {
  ENSURE(date.ok());
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%02u.%02u.%04d", static_cast<unsigned>(date.day()),
                static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
  return buffer;
}

std::string german_number(std::int64_t value) {
  // Immutable, hence safe to share between threads.
  static const auto format = make_number_format();
  UErrorCode status = U_ZERO_ERROR;
  const auto formatted = format.formatInt(value, status);
  auto text = icu_bridge::from_icu(formatted.toString(status));
  check(status);
  return text;
}

int compare_german(std::string_view a, std::string_view b) {
  // Comparing through a const collator is safe from several threads.
  static const auto collator = make_collator();
  UErrorCode status = U_ZERO_ERROR;
  const int order = collator->compareUTF8(piece(a), piece(b), status);
  check(status);
  return order;
}

}  // namespace protokollwerk::unicode
