#pragma once

#include <array>
#include <optional>
#include <vector>

/// What can be known of colours on a page, for the contrast of text.
namespace protokollwerk::pdf {

/// Red, green, blue from 0 to 1.
using Rgb = std::array<double, 3>;

/// Of WCAG 2.1: from 1 (equal) to 21.
double contrast_ratio(const Rgb& one, const Rgb& other);

/// A transformation of ISO 32000-1, 8.3.4: [a b c d e f].
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
  /// This one, then `next`.
  [[nodiscard]] Matrix then(const Matrix& next) const;
  [[nodiscard]] bool is_upright() const { return b == 0 && c == 0; }
};

/// The backgrounds that were painted so far. White where nothing was.
class Grounds {
 public:
  /// A rectangle of a known colour. Corners in any order.
  void paint(double x, double y, double width, double height, const Rgb& colour);
  /// Something whose place or colour is not known: from now on no background is.
  void paint_unknown() { is_known_ = false; }
  /// The colour at a place; nullopt if it is not known.
  [[nodiscard]] std::optional<Rgb> at(double x, double y) const;

 private:
  struct Area {
    double left, bottom, right, top;
    Rgb colour;
  };
  std::vector<Area> areas_;
  bool is_known_ = true;
};

}  // namespace protokollwerk::pdf
