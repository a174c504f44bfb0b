#include <algorithm>
#include <array>
#include <string_view>

#include "fix/kinds.h"

namespace protokollwerk::fix {
namespace {

/// Before a number: "§ 16", "Nr. 5". Before a capital letter: "Dr. X".
constexpr std::array before_number =
    std::to_array<std::u32string_view>({U"§", U"§§", U"Nr.", U"Abs.", U"Art.", U"Abb.", U"Kap.", U"AG"});
constexpr std::array before_name = std::to_array<std::u32string_view>({U"Dr.", U"Prof."});
/// Abbreviations of two letters, whose halves belong together.
constexpr std::array pairs = std::to_array<std::u32string_view>(
    {U"z. B.", U"d. h.", U"u. a.", U"o. g.", U"s. o.", U"s. u.", U"i. d.", U"v. a.", U"z. T.", U"u. U."});
constexpr std::array months = std::to_array<std::u32string_view>(
    {U"Januar", U"Februar", U"März", U"April", U"Mai", U"Juni", U"Juli", U"August", U"September", U"Oktober",
     U"November", U"Dezember", U"Ma\u0308rz"});

bool is_upper(char32_t c) {
  return (c >= U'A' && c <= U'Z') || c == U'Ä' || c == U'Ö' || c == U'Ü';
}

/// Letters and accents that combine with them; punctuation, symbols and the like begin at U+2000.
bool is_letter(char32_t c) {
  const bool beyond_ascii = (c >= U'\u00C0' && c < U'\u2000') || c >= U'\u2C00';
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || beyond_ascii;
}

/// Text around one space, as characters.
class Around {
 public:
  Around(const Flow& flow, std::size_t space) : flow_(flow), space_(space) {}

  [[nodiscard]] char32_t before(std::size_t distance = 1) const {
    return distance > space_ ? 0 : flow_[space_ - distance].value;
  }
  [[nodiscard]] char32_t after(std::size_t distance = 1) const {
    return space_ + distance >= flow_.size() ? 0 : flow_[space_ + distance].value;
  }
  /// Whether this whole word stands before the space.
  [[nodiscard]] bool follows(std::u32string_view word) const {
    for (std::size_t i = 0; i < word.size(); ++i)
      if (before(word.size() - i) != word[i]) return false;
    const auto left = before(word.size() + 1);
    return !is_letter(left) && !is_digit(left) && left != word.front();
  }
  /// Whether this whole word stands behind the space.
  [[nodiscard]] bool precedes(std::u32string_view word) const {
    for (std::size_t i = 0; i < word.size(); ++i)
      if (after(i + 1) != word[i]) return false;
    return !is_letter(after(word.size() + 1));
  }

 private:
  const Flow& flow_;
  std::size_t space_;
};

bool stands_inside(const Around& around, std::u32string_view pair) {
  const auto space = pair.find(U' ');
  return around.follows(pair.substr(0, space)) && around.after() == pair[space + 1] &&
         around.after(2) == pair[space + 2];
}

bool must_hold(const Around& around) {
  const auto follows = [&](auto word) { return around.follows(word); };
  const auto any = [&](const auto& words, const auto& test) {
    return std::any_of(words.begin(), words.end(), test);
  };
  if (is_digit(around.after()) && any(before_number, follows)) return true;
  if (is_upper(around.after()) && any(before_name, follows)) return true;
  if (is_digit(around.before()) && (around.after() == U'%' || around.after() == U'€')) return true;
  if (any(pairs, [&](auto pair) { return stands_inside(around, pair); })) return true;
  return around.before() == U'.' && is_digit(around.before(2)) &&
         any(months, [&](auto month) { return around.precedes(month); });
}

/// The nearest character that is no space, in one direction; 0 if there is none.
char32_t beyond_spaces(const Flow& flow, std::size_t i, int step) {
  while (step < 0 ? i > 0 : i + 1 < flow.size()) {
    i = step < 0 ? i - 1 : i + 1;
    if (!is_space(flow[i].value)) return flow[i].value;
  }
  return 0;
}

}  // namespace

void correct_spaces(diag::SourceIndex source, const Flow& flow, std::vector<Correction>& found) {
  for (std::size_t i = 0; i < flow.size(); ++i) {
    if (flow[i].value != U' ' || !must_hold(Around(flow, i))) continue;
    found.push_back({Correction::Kind::protected_space, {source, flow[i].begin, flow[i].end}, "\u00A0"});
  }
}

void correct_dashes(diag::SourceIndex source, const Flow& flow, std::vector<Correction>& found) {
  for (std::size_t i = 1; i + 1 < flow.size(); ++i) {
    const bool between_spaces =
        flow[i].value == U'-' && is_space(flow[i - 1].value) && is_space(flow[i + 1].value);
    if (!between_spaces) continue;
    const auto left = beyond_spaces(flow, i, -1);
    const auto right = beyond_spaces(flow, i, 1);
    if (left == 0 || right == 0 || (is_digit(left) && is_digit(right))) continue;
    found.push_back({Correction::Kind::dash, {source, flow[i].begin, flow[i].end}, "\u2013"});
  }
}

}  // namespace protokollwerk::fix
