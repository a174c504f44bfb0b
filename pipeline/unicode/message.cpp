#include "unicode/message.h"

#include <algorithm>
#include <memory>
#include <optional>
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

constexpr const char* omitted = "\u2026";

/// A parsed pattern, walked part by part (see ICU's MessagePattern).
class Outline {
 public:
  explicit Outline(const icu::MessagePattern& pattern) : pattern_(pattern) {}

  /// The message that begins with the part `start`, its nested ones included.
  [[nodiscard]] std::string message(std::int32_t start) const {
    std::string text;
    auto read_until = pattern_.getPart(start).getLimit();
    for (auto i = start + 1;; ++i) {
      text += between(read_until, pattern_.getPart(i).getIndex());
      const auto type = pattern_.getPartType(i);
      if (type == UMSGPAT_PART_TYPE_MSG_LIMIT) return text;
      if (type == UMSGPAT_PART_TYPE_REPLACE_NUMBER) text += omitted;
      if (type == UMSGPAT_PART_TYPE_ARG_START) {
        text += argument(i);
        i = pattern_.getLimitPartIndex(i);
      }
      read_until = pattern_.getPart(i).getLimit();
    }
  }

 private:
  [[nodiscard]] std::string argument(std::int32_t start) const {
    for (const char* selector : {"keiner", "other"})
      if (const auto found = alternative(start, selector)) return message(*found);
    return omitted;
  }

  /// The message for one selector of an argument; nullopt if it has none.
  [[nodiscard]] std::optional<std::int32_t> alternative(std::int32_t start, std::string_view selector) const {
    const auto limit = pattern_.getLimitPartIndex(start);
    for (auto i = start + 1; i < limit; ++i) {
      const bool chosen = pattern_.getPartType(i) == UMSGPAT_PART_TYPE_ARG_SELECTOR &&
                          from_icu(pattern_.getSubstring(pattern_.getPart(i))) == selector;
      if (chosen) return i + 1;
      if (pattern_.getPartType(i) == UMSGPAT_PART_TYPE_MSG_START) i = pattern_.getLimitPartIndex(i);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string between(std::int32_t begin, std::int32_t end) const {
    return from_icu(pattern_.getPatternString().tempSubStringBetween(begin, end));
  }

  const icu::MessagePattern& pattern_;
};

}  // namespace

std::string outline_message(std::string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern parsed(to_icu(pattern), nullptr, status);
  if (U_FAILURE(status)) throw ContractViolation("broken message pattern: " + std::string(pattern));
  return Outline(parsed).message(0);
}

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
