#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "layout/drawing.h"
#include "unicode/german.h"

namespace protokollwerk::layout {
namespace {

using namespace literals;

constexpr Length bar_height = 13_pt;
constexpr Length row_gap = 8_pt;
constexpr Length list_gap = 2_pt;  ///< between a bar and its numbers below it
constexpr Length title_gap = 10_pt;
constexpr Length number_gap = 4_pt;
constexpr Length plate_padding = 2_pt;  ///< white around a number within a bar
constexpr Length swatch = 10_pt;
constexpr Length swatch_gap = 4_pt;
constexpr Length legend_gap = 14_pt;
constexpr std::array patterns = {Pattern::solid,    Pattern::diagonal, Pattern::empty,   Pattern::horizontal,
                                 Pattern::vertical, Pattern::crossed,  Pattern::counter, Pattern::dense};

std::int64_t sum_of(const doc::Bar& bar) {
  return std::accumulate(bar.values.begin(), bar.values.end(), std::int64_t{0});
}

Pattern pattern_of(std::size_t series) {
  return patterns[series % patterns.size()];
}

class BarDrawer {
 public:
  BarDrawer(Canvas& canvas, const doc::BarChart& chart, Length width)
      : canvas_(canvas), chart_(chart), width_(width), stacked_(chart.series.size() > 1) {
    std::vector<std::string> names, notes;
    Length number;
    for (const doc::Bar& bar : chart.bars) {
      names.push_back(bar.name);
      notes.push_back(bar.note);
      most_ = std::max(most_, sum_of(bar));
      number =
          std::max(number, canvas.extent(unicode::german_number(sum_of(bar)), Canvas::Weight::bold).natural);
    }
    title_width_ = title_width(canvas, names, notes, width);
    left_ = title_width_ + title_gap;
    room_ = width - left_ - number_gap - number;
    numbers_inside_ = stacked_ && std::all_of(chart.bars.begin(), chart.bars.end(),
                                              [this](const doc::Bar& bar) { return all_numbers_fit(bar); });
  }

  DrawnRows draw() {
    DrawnRows drawn;
    if (stacked_) draw_legend();
    drawn.head = canvas_.take(legend_height_);
    for (const doc::Bar& bar : chart_.bars) drawn.rows.push_back(draw_row(bar));
    return drawn;
  }

 private:
  [[nodiscard]] Length scaled(std::int64_t value) const {
    return room_ * value / std::max<std::int64_t>(most_, 1);
  }

  [[nodiscard]] bool all_numbers_fit(const doc::Bar& bar) const {
    return std::all_of(bar.values.begin(), bar.values.end(), [this](std::int64_t value) {
      const Length number = canvas_.extent(unicode::german_number(value)).natural;
      return value == 0 || number + plate_padding * 4 <= scaled(value);
    });
  }

  /// Names of the series with their patterns, as many beside one another as there is room for.
  void draw_legend() {
    Length x, y, bottom;
    for (std::size_t i = 0; i < chart_.series.size(); ++i) {
      const Length most = width_ - swatch - swatch_gap;
      const Words name = canvas_.set(chart_.series[i], most);
      const Length wide = swatch + swatch_gap + name.width;
      if (x > Length{} && x + wide > width_) {
        x = {};
        y = bottom;
      }
      const Length top = y + (canvas_.leading() - swatch) / 2;
      canvas_.patterned({x, top, x + swatch, top + swatch}, pattern_of(i));
      canvas_.words(name, {x + swatch + swatch_gap, y});
      x += wide + legend_gap;
      bottom = std::max(bottom, y + name.height());
    }
    legend_height_ = bottom + row_gap;
  }

  Drawn draw_row(const doc::Bar& bar) {
    const RowTitle title = set_title(canvas_, bar.name, bar.note, title_width_);
    const Words list = numbers_inside_ || !stacked_ ? Words{} : canvas_.set(listed(bar), width_ - left_);
    const Length beside = bar_height + (list.lines.empty() ? Length{} : list_gap + list.height());
    const Length height = std::max(title.height(), beside);
    place_title(canvas_, title, {});
    // A title of one line stands on the middle of its bar.
    const Length top = std::max(Length{}, (std::min(title.height(), canvas_.leading() * 2) - bar_height) / 2);
    Length x = left_;
    for (std::size_t i = 0; i < bar.values.size(); ++i) {
      const Rectangle area = {x, top, x + scaled(bar.values[i]), top + bar_height};
      canvas_.patterned(area, pattern_of(i));
      if (numbers_inside_ && bar.values[i] > 0) draw_number(bar.values[i], area);
      x = area.right;
    }
    const Length number_top = top + (bar_height - canvas_.leading()) / 2;
    canvas_.words(canvas_.set(unicode::german_number(sum_of(bar)), width_, Canvas::Weight::bold),
                  {x + number_gap, number_top});
    canvas_.words(list, {left_, top + bar_height + list_gap});
    return canvas_.take(std::max(height, top + beside) + row_gap);
  }

  /// In the middle of its part, on a plate, for no pattern is behind words.
  void draw_number(std::int64_t value, const Rectangle& area) {
    const Words number = canvas_.set(unicode::german_number(value), width_);
    const Length left = area.left + (area.right - area.left - number.width) / 2;
    const Length top = area.top + (bar_height - number.height()) / 2;
    canvas_.fill({left - plate_padding, area.top + plate_padding, left + number.width + plate_padding,
                  area.bottom - plate_padding},
                 paper);
    canvas_.words(number, {left, top});
  }

  /// "12 abgeschlossen, 3 neu": where the numbers have no room in their parts.
  [[nodiscard]] std::string listed(const doc::Bar& bar) const {
    std::string text;
    for (std::size_t i = 0; i < bar.values.size(); ++i)
      text += (i > 0 ? ", " : "") + unicode::german_number(bar.values[i]) + "\u00A0" + chart_.series[i];
    return text;
  }

  Canvas& canvas_;
  const doc::BarChart& chart_;
  Length width_;
  bool stacked_;
  std::int64_t most_ = 0;
  Length title_width_;
  Length left_;  ///< of all bars
  Length room_;  ///< of the longest bar
  bool numbers_inside_ = false;
  Length legend_height_;
};

}  // namespace

DrawnRows draw_bars(Canvas& canvas, const doc::BarChart& chart, const DrawingRoom& room) {
  return BarDrawer(canvas, chart, room.width).draw();
}

}  // namespace protokollwerk::layout
