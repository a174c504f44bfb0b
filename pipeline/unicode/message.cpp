#include "unicode/message.h"

#include <algorithm>
#include <memory>
#include <type_traits>

#include <unicode/fmtable.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include "unicode/german.h"
#include "unicode/icu.h"
#include "unicode/months.h"

namespace protokollwerk::unicode {
namespace {

using icu_bridge::from_icu;
using icu_bridge::to_icu;

std::string date_in_text(const Date& date, std::string_view locale) {
  if (locale == "de") return german_date_long(date);
  return std::to_string(static_cast<unsigned>(date.day())) + "\u00A0" + month_name("en", date.month()) + " " +
         std::to_string(static_cast<int>(date.year()));
}

icu::Formattable formattable(const MessageArgument& argument, std::string_view locale) {
  const auto convert = [&](const auto& value) -> icu::Formattable {
    using Value = std::decay_t<decltype(value)>;
    if constexpr (std::is_same_v<Value, std::string>) {
      return {to_icu(value)};
    } else if constexpr (std::is_same_v<Value, Date>) {
      return {to_icu(date_in_text(value, locale))};
    } else {
      return {value};
    }
  };
  return std::visit(convert, argument.value);
}

/// ICU prints `{name}` for an argument that is missing; for us that is a broken promise.
void ensure_arguments_given(const icu::MessagePattern& pattern,
                            const std::vector<MessageArgument>& arguments) {
  for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
    if (pattern.getPartType(i) != UMSGPAT_PART_TYPE_ARG_NAME) continue;
    const auto name = from_icu(pattern.getSubstring(pattern.getPart(i)));
    const bool given =
        std::any_of(arguments.begin(), arguments.end(), [&](const auto& a) { return a.name == name; });
    if (!given) throw ContractViolation("message pattern without its argument '" + name + "'");
  }
}

}  // namespace

std::string format_message(std::string_view pattern, std::string_view locale,
                           const std::vector<MessageArgument>& arguments) {
  ENSURE(locale == "de" || locale == "en");
  UErrorCode status = U_ZERO_ERROR;
  UParseError where;
  const auto icu_pattern = to_icu(pattern);
  const icu::MessagePattern parsed(icu_pattern, &where, status);
  if (U_FAILURE(status)) throw ContractViolation("broken message pattern: " + std::string(pattern));
  ensure_arguments_given(parsed, arguments);

  const icu::MessageFormat format(icu_pattern, icu::Locale(std::string(locale).c_str()), where, status);
  if (U_FAILURE(status)) throw ContractViolation("broken message pattern: " + std::string(pattern));
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& argument : arguments) {
    names.push_back(to_icu(argument.name));
    values.push_back(formattable(argument, locale));
  }
  icu::UnicodeString result;
  format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), result, status);
  icu_bridge::check(status);
  return from_icu(result);
}

}  // namespace protokollwerk::unicode
