#include <optional>
#include <string_view>

#include "fix/kinds.h"

namespace protokollwerk::fix {
namespace {

constexpr char32_t straight = U'"';
constexpr char32_t low = U'\u201E';   // „
constexpr char32_t high = U'\u201C';  // “
constexpr char32_t foreign_closing = U'\u201D';

enum class Side : std::uint8_t { opening, closing };

/// What stands beside a character, 0 at the ends of the flow.
char32_t beside(const Flow& flow, std::size_t i, int step) {
  if (step < 0) return i == 0 ? 0 : flow[i - 1].value;
  return i + 1 == flow.size() ? 0 : flow[i + 1].value;
}

bool can_precede_opening(char32_t c) {
  return c == 0 || is_space(c) || std::u32string_view(U"([/–—-").find(c) != std::u32string_view::npos;
}

bool can_follow_closing(char32_t c) {
  return c == 0 || is_space(c) || std::u32string_view(U".,;:!?)]/–—-…").find(c) != std::u32string_view::npos;
}

/// On which side of a word a straight quote stands; nullopt where that can be doubted.
std::optional<Side> side_of(const Flow& flow, std::size_t i) {
  const auto before = beside(flow, i, -1);
  const auto after = beside(flow, i, 1);
  const bool opens = can_precede_opening(before) && after != 0 && !is_space(after) && after != straight;
  const bool closes = can_follow_closing(after) && before != 0 && !is_space(before) && before != straight;
  if (opens == closes) return std::nullopt;
  return opens ? Side::opening : Side::closing;
}

/// The side that a quote stands on, given whether a quotation is open; nullopt for what does not fit.
std::optional<Side> expected_side(const Flow& flow, std::size_t i, bool open) {
  std::optional<Side> side;
  if (flow[i].value == low) side = Side::opening;
  if (flow[i].value == high || flow[i].value == foreign_closing) side = Side::closing;
  if (flow[i].value == straight) side = side_of(flow, i);
  return side == (open ? Side::closing : Side::opening) ? side : std::nullopt;
}

bool is_quote(char32_t c) {
  return c == straight || c == low || c == high || c == foreign_closing;
}

}  // namespace

void correct_quotes(diag::SourceIndex source, const Flow& flow, std::vector<Correction>& found) {
  std::vector<Correction> here;
  bool open = false;
  for (std::size_t i = 0; i < flow.size(); ++i) {
    if (!is_quote(flow[i].value)) continue;
    const auto side = expected_side(flow, i, open);
    if (!side) return;
    open = !open;
    const char32_t wanted = *side == Side::opening ? low : high;
    if (flow[i].value != wanted)
      here.push_back({Correction::Kind::quotes,
                      {source, flow[i].begin, flow[i].end},
                      *side == Side::opening ? "\u201E" : "\u201C"});
  }
  if (!open) found.insert(found.end(), here.begin(), here.end());
}

}  // namespace protokollwerk::fix
