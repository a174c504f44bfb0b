#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

/// The page numbers that tables of contents and references print. In the first pass every number is a row of
/// zeros, in the second it is what the first pass found.
namespace protokollwerk::layout {

class PageNumbers {
 public:
  /// `digits`: how many digits the numbers of the first pass have.
  explicit PageNumbers(std::size_t digits) : digits_(digits) {}

  void found(std::map<std::string, std::uint32_t, std::less<>> pages) { pages_ = std::move(pages); }

  enum class Fill : std::uint8_t {
    natural,
    padded  ///< as wide as in the first pass: U+2007 (as wide as a digit) in front
  };
  /// The printed number of the anchor's page. An anchor that stands nowhere breaks a contract.
  [[nodiscard]] std::string of(std::string_view anchor, Fill fill = Fill::natural) const;

  [[nodiscard]] std::size_t digits() const { return digits_; }

 private:
  std::size_t digits_;
  std::optional<std::map<std::string, std::uint32_t, std::less<>>> pages_;
};

}  // namespace protokollwerk::layout
