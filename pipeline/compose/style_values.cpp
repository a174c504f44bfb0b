#include "compose/style_values.h"

#include <charconv>
#include <system_error>

#include "base/contract.h"

namespace protokollwerk::compose {
namespace {

std::uint8_t parse_channel(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  ENSURE(error == std::errc{} && end == digits.data() + digits.size());
  return static_cast<std::uint8_t>(value);
}

}  // namespace

Length parse_length(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  ENSURE(error == std::errc{});
  const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  ENSURE(unit == "pt" || unit == "mm");
  return unit == "pt" ? Length::from_points(number) : Length::from_millimetres(number);
}

doc::Colour parse_colour(std::string_view text) {
  ENSURE(text.size() == 7 && text.front() == '#');
  return {parse_channel(text.substr(1, 2)), parse_channel(text.substr(3, 2)),
          parse_channel(text.substr(5, 2))};
}

}  // namespace protokollwerk::compose
