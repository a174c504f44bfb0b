#include "pdf/inspect/colours.h"

#include <algorithm>
#include <cmath>

namespace protokollwerk::pdf {
namespace {

double luminance(const Rgb& colour) {
  const auto linear = [](double part) {
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

}  // namespace

double contrast_ratio(const Rgb& one, const Rgb& other) {
  const double first = luminance(one);
  const double second = luminance(other);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Matrix Matrix::then(const Matrix& next) const {
  return {a * next.a + b * next.c, a * next.b + b * next.d,          c * next.a + d * next.c,
          c * next.b + d * next.d, e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f};
}

void Grounds::paint(double x, double y, double width, double height, const Rgb& colour) {
  areas_.push_back({std::min(x, x + width), std::min(y, y + height), std::max(x, x + width),
                    std::max(y, y + height), colour});
}

std::optional<Rgb> Grounds::at(double x, double y) const {
  if (!is_known_) return std::nullopt;
  for (auto area = areas_.rbegin(); area != areas_.rend(); ++area) {
    if (x >= area->left && x <= area->right && y >= area->bottom && y <= area->top) return area->colour;
  }
  return Rgb{1, 1, 1};
}

}  // namespace protokollwerk::pdf
