#include "layout/callout_frame.h"

#include <algorithm>

namespace protokollwerk::layout {
namespace {

/// In widths of the bar.
constexpr std::int64_t dash_length = 3;
constexpr std::int64_t dash_gap = 2;
constexpr std::int64_t dot_gap = 1;

void add_frame(std::vector<Fill>& fills, const doc::CalloutStyle& style, const Rectangle& area) {
  const Length width = style.frame;
  if (width <= Length{}) return;
  const Rectangle inner = {area.left + width, area.top + width, area.right - width, area.bottom - width};
  fills.push_back({{area.left, area.top, area.right, inner.top}, style.bar});
  fills.push_back({{area.left, inner.bottom, area.right, area.bottom}, style.bar});
  fills.push_back({{area.left, inner.top, inner.left, inner.bottom}, style.bar});
  fills.push_back({{inner.right, inner.top, area.right, inner.bottom}, style.bar});
}

/// A bar interrupted at regular intervals, from the top.
void add_broken_bar(std::vector<Fill>& fills, const doc::CalloutStyle& style, const Rectangle& bar,
                    std::int64_t length, std::int64_t gap) {
  for (Length top = bar.top; top < bar.bottom; top += style.bar_width * (length + gap))
    fills.push_back(
        {{bar.left, top, bar.right, std::min(top + style.bar_width * length, bar.bottom)}, style.bar});
}

/// Two thin bars with white of their width between them.
void add_double_bar(std::vector<Fill>& fills, const doc::CalloutStyle& style, const Rectangle& bar) {
  const Length third = style.bar_width / 3;
  fills.push_back({{bar.left, bar.top, bar.left + third, bar.bottom}, style.bar});
  fills.push_back({{bar.right - third, bar.top, bar.right, bar.bottom}, style.bar});
}

void add_bar(std::vector<Fill>& fills, const doc::CalloutStyle& style, const Rectangle& area) {
  if (style.bar_width <= Length{}) return;
  const Rectangle bar = {area.left, area.top, area.left + style.bar_width, area.bottom};
  switch (style.pattern) {
    case doc::BarPattern::solid:
      return fills.push_back({bar, style.bar});
    case doc::BarPattern::dashed:
      return add_broken_bar(fills, style, bar, dash_length, dash_gap);
    case doc::BarPattern::dotted:
      return add_broken_bar(fills, style, bar, 1, dot_gap);
    case doc::BarPattern::doubled:
      return add_double_bar(fills, style, bar);
  }
}

}  // namespace

std::vector<Fill> callout_frame(const doc::CalloutStyle& style, const Rectangle& area) {
  std::vector<Fill> fills;
  if (style.background) fills.push_back({area, *style.background});
  add_frame(fills, style, area);
  add_bar(fills, style, area);
  return fills;
}

}  // namespace protokollwerk::layout
