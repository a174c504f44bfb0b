#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/frame.h"
#include "layout/paginate.h"

/// The page numbers that tables of contents and references print. In the first pass every number is a row of
/// zeros, in the second it is what the first pass found.
namespace protokollwerk::layout {

/// The numbers of the pages as if each were printed.
std::vector<PageLabel> counted_labels(const std::vector<Sheet>& sheets);
/// The same as they are printed: roman in the front matter, from 1 behind it; none on title pages.
std::vector<PageLabel> labels_of(const std::vector<Sheet>& sheets);

/// The printed numbers of the anchors' pages; of a page that prints none, the one it counts as.
using NumbersOfAnchors = std::map<std::string, std::string, std::less<>>;
NumbersOfAnchors numbers_of_anchors(const Flow& flow, const std::vector<Sheet>& sheets);

class PageNumbers {
 public:
  /// `digits`: how many digits the numbers of the first pass have.
  explicit PageNumbers(std::size_t digits) : digits_(digits) {}

  void found(NumbersOfAnchors numbers) { numbers_ = std::move(numbers); }

  enum class Fill : std::uint8_t {
    natural,
    padded  ///< as wide as in the first pass: U+2007 (as wide as a digit) in front
  };
  /// The printed number of the anchor's page. An anchor that stands nowhere breaks a contract.
  [[nodiscard]] std::string of(std::string_view anchor, Fill fill = Fill::natural) const;

  [[nodiscard]] std::size_t digits() const { return digits_; }

 private:
  std::size_t digits_;
  std::optional<NumbersOfAnchors> numbers_;
};

}  // namespace protokollwerk::layout
