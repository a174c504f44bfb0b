#include "layout/page_numbers.h"

#include <array>
#include <utility>

#include "base/contract.h"

namespace protokollwerk::layout {
namespace {

std::string roman(int number) {
  static constexpr std::array<std::pair<int, std::string_view>, 13> signs = {{{1000, "M"},
                                                                              {900, "CM"},
                                                                              {500, "D"},
                                                                              {400, "CD"},
                                                                              {100, "C"},
                                                                              {90, "XC"},
                                                                              {50, "L"},
                                                                              {40, "XL"},
                                                                              {10, "X"},
                                                                              {9, "IX"},
                                                                              {5, "V"},
                                                                              {4, "IV"},
                                                                              {1, "I"}}};
  std::string text;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) text += sign;
  return text;
}

}  // namespace

std::string PageLabel::text() const {
  switch (style) {
    case Style::none:
      return {};
    case Style::decimal:
      return std::to_string(number);
    case Style::roman:
      return roman(number);
  }
  ENSURE(false);
}

std::vector<PageLabel> counted_labels(const std::vector<Sheet>& sheets) {
  std::vector<PageLabel> labels;
  int front = 0;
  int proper = 0;
  for (const Sheet& sheet : sheets) {
    if (sheet.front_matter)
      labels.push_back({PageLabel::Style::roman, ++front});
    else
      labels.push_back({PageLabel::Style::decimal, ++proper});
  }
  return labels;
}

std::vector<PageLabel> labels_of(const std::vector<Sheet>& sheets) {
  std::vector<PageLabel> labels = counted_labels(sheets);
  for (std::size_t i = 0; i < sheets.size(); ++i)
    if (sheets[i].title_page) labels[i].style = PageLabel::Style::none;
  return labels;
}

NumbersOfAnchors numbers_of_anchors(const Flow& flow, const std::vector<Sheet>& sheets) {
  const std::vector<PageLabel> labels = counted_labels(sheets);
  NumbersOfAnchors numbers;
  for (const auto& [anchor, page] : pages_of_anchors(flow, sheets))
    numbers.emplace(anchor, labels[page].text());
  return numbers;
}

std::string PageNumbers::of(std::string_view anchor, Fill fill) const {
  if (!numbers_) return std::string(digits_, '0');
  const auto found = numbers_->find(anchor);
  ENSURE(found != numbers_->end());
  const std::string& number = found->second;
  if (fill == Fill::natural) return number;
  std::string padding;
  for (std::size_t i = number.size(); i < digits_; ++i) padding += "\u2007";
  return padding + number;
}

}  // namespace protokollwerk::layout
