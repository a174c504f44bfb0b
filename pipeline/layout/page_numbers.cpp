#include "layout/page_numbers.h"

#include "base/contract.h"

namespace protokollwerk::layout {

std::string PageNumbers::of(std::string_view anchor, Fill fill) const {
  if (!pages_) return std::string(digits_, '0');
  const auto page = pages_->find(anchor);
  ENSURE(page != pages_->end());
  std::string number = std::to_string(page->second + 1);
  if (fill == Fill::natural) return number;
  std::string padding;
  for (std::size_t i = number.size(); i < digits_; ++i) padding += "\u2007";
  return padding + number;
}

}  // namespace protokollwerk::layout
