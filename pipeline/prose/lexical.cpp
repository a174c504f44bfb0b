#include "prose/lexical.h"

#include <charconv>

#include "base/contract.h"
#include "unicode/text.h"

namespace protokollwerk::prose {

std::string one_line(std::string_view text) {
  std::string line;
  for (const auto& item : list_items(text)) {
    if (!line.empty()) line += ' ';
    line += item;
  }
  return unicode::to_nfc(line);
}

std::vector<std::string> list_items(std::string_view text) {
  std::vector<std::string> items;
  bool inside = false;
  for (const char c : text) {
    if (is_xml_space(c)) {
      inside = false;
      continue;
    }
    if (!inside) items.emplace_back();
    items.back() += c;
    inside = true;
  }
  return items;
}

std::int64_t whole_number(std::string_view text) {
  const auto items = list_items(text);
  ENSURE(items.size() == 1);
  std::string_view digits = items.front();
  if (digits.starts_with('+')) digits.remove_prefix(1);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  ENSURE(error == std::errc{});
  ENSURE(end == digits.data() + digits.size());
  return value;
}

}  // namespace protokollwerk::prose
