#pragma once

#include <compare>
#include <cstdint>

namespace protokollwerk {

/// A length on paper, in whole thousandths of a PostScript point (1/72 inch). Integer, so that sums are exact
/// and every machine lays out the same; a thousandth of a point prints in a PDF with at most three decimals.
class Length {
 public:
  constexpr Length() = default;

  static constexpr Length from_millipoints(std::int64_t value) { return Length(value); }
  static constexpr Length from_points(double value) {
    return Length(static_cast<std::int64_t>(value * 1000.0 + (value < 0 ? -0.5 : 0.5)));
  }
  static constexpr Length from_millimetres(double value) { return from_points(value * 72.0 / 25.4); }

  [[nodiscard]] constexpr std::int64_t millipoints() const { return value_; }
  [[nodiscard]] constexpr double points() const { return static_cast<double>(value_) / 1000.0; }

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return Length(-value_); }
  constexpr Length& operator+=(Length other) {
    value_ += other.value_;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    value_ -= other.value_;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return Length(a.value_ + b.value_); }
  friend constexpr Length operator-(Length a, Length b) { return Length(a.value_ - b.value_); }
  friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.value_ * n); }
  friend constexpr Length operator*(std::int64_t n, Length a) { return a * n; }
  /// Rounds towards zero.
  friend constexpr Length operator/(Length a, std::int64_t n) { return Length(a.value_ / n); }

 private:
  explicit constexpr Length(std::int64_t value) : value_(value) {}
  std::int64_t value_ = 0;
};

namespace literals {
constexpr Length operator""_pt(unsigned long long value) {
  return Length::from_millipoints(static_cast<std::int64_t>(value) * 1000);
}
constexpr Length operator""_pt(long double value) {
  return Length::from_points(static_cast<double>(value));
}
constexpr Length operator""_mm(unsigned long long value) {
  return Length::from_millimetres(static_cast<double>(value));
}
constexpr Length operator""_mm(long double value) {
  return Length::from_millimetres(static_cast<double>(value));
}
}  // namespace literals

}  // namespace protokollwerk
