#include "compose/style_values.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

#include "base/contract.h"

namespace protokollwerk::compose {
namespace {

/// Relative luminance of one channel of sRGB (WCAG 2.1).
double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const doc::Colour& colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

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

double contrast(const doc::Colour& a, const doc::Colour& b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace protokollwerk::compose
