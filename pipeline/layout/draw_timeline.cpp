#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "layout/drawing.h"
#include "unicode/months.h"

namespace protokollwerk::layout {
namespace {

using namespace literals;
using Days = std::chrono::sys_days;

constexpr Length mark_size = 6_pt;
constexpr Length mark_gap = 1_pt;   ///< between marks on one row, at least
constexpr Length label_gap = 3_pt;  ///< between a mark and its label
constexpr Length title_gap = 10_pt;
constexpr Length lane_padding = 4_pt;
constexpr Length tick_gap = 2_pt;   ///< between the line of a month and its name
constexpr Length month_gap = 4_pt;  ///< between names of months, at least
constexpr std::size_t letters_of_month = 3;
/// Every so many months one is named.
constexpr std::array<int, 8> steps = {1, 2, 3, 6, 12, 24, 60, 120};

std::chrono::year_month month_of(const Date& date) {
  return date.year() / date.month();
}

Days first_day(std::chrono::year_month month) {
  return Days(month / 1);
}

/// "Mär", "Okt".
std::string short_month(std::chrono::month month) {
  const std::string name = unicode::month_name("de", month);
  std::size_t bytes = 0;
  for (std::size_t letters = 0; bytes < name.size(); ++bytes) {
    const bool begins_letter = (static_cast<unsigned char>(name[bytes]) & 0xC0U) != 0x80U;
    if (begins_letter && letters++ == letters_of_month) break;
  }
  return name.substr(0, bytes);
}

/// The axis of months that all lanes share.
class Axis {
 public:
  Axis(Canvas& canvas, const doc::Timeline& timeline, Length left, Length right)
      : canvas_(canvas), left_(left), right_(right) {
    first_ = month_of(timeline.lanes.front().events.front().date);
    std::chrono::year_month last = first_;
    for (const doc::TimelineLane& lane : timeline.lanes)
      for (const doc::TimelineEvent& event : lane.events) {
        first_ = std::min(first_, month_of(event.date));
        last = std::max(last, month_of(event.date));
      }
    end_ = last + std::chrono::months(1);
    choose_step();
  }

  [[nodiscard]] Length left() const { return left_; }
  [[nodiscard]] Length right() const { return right_; }
  [[nodiscard]] Length at(Days day) const {
    const std::int64_t all = (first_day(end_) - first_day(first_)).count();
    return left_ + (right_ - left_) * (day - first_day(first_)).count() / all;
  }

  /// Names of months with their years below them.
  Length draw_head() {
    const Length height = canvas_.leading() * 2;
    bool first = true;
    for (auto month = first_; month < end_; month += std::chrono::months(step_)) {
      const Length x = at(first_day(month)) + tick_gap;
      const Words name = canvas_.set(short_month(month.month()), right_ - left_);
      if (x + name.width > right_) break;
      canvas_.words(name, {x, {}});
      const bool new_year = first || year_begins_before(month);
      const Words year =
          canvas_.set(std::to_string(static_cast<int>(month.year())), right_ - left_, Canvas::Weight::bold);
      if (new_year && x + year.width <= right_) canvas_.words(year, {x, canvas_.leading()});
      first = false;
    }
    draw_lines(height - canvas_.leading() / 2, height);
    canvas_.horizontal_line(left_, right_, height, canvas_.look().line);
    return height;
  }

  void draw_lines(Length top, Length bottom) {
    for (auto month = first_; month < end_; month += std::chrono::months(step_))
      canvas_.vertical_line(at(first_day(month)), top, bottom, canvas_.look().grid);
    canvas_.vertical_line(right_, top, bottom, canvas_.look().grid);
  }

 private:
  [[nodiscard]] bool year_begins_before(std::chrono::year_month month) const {
    return (month - std::chrono::months(step_)).year() != month.year();
  }

  void choose_step() {
    Length widest = canvas_.extent("0000", Canvas::Weight::bold).natural;
    for (unsigned month = 1; month <= 12; ++month)
      widest = std::max(widest, canvas_.extent(short_month(std::chrono::month(month))).natural);
    const std::int64_t months = (end_ - first_).count();
    for (const int step : steps) {
      step_ = step;
      // February is shorter than the others.
      if ((right_ - left_) * step * 9 / 10 / months >= widest + tick_gap + month_gap) return;
    }
  }

  Canvas& canvas_;
  Length left_, right_;
  std::chrono::year_month first_, end_;
  int step_ = 1;
};

/// A mark with its label, somewhere in its lane.
struct Placed {
  Length mark;   ///< left edge of the mark
  Length label;  ///< left edge of the label
  Length left, right;
  Words words;
  std::size_t row = 0;
};

class LaneDrawer {
 public:
  LaneDrawer(Canvas& canvas, const Axis& axis, const doc::TimelineLane& lane)
      : canvas_(canvas), axis_(axis), lane_(lane) {
    for (const doc::TimelineEvent& event : lane.events) place(event);
    for (const Placed& placed : placed_) pitch_ = std::max(pitch_, placed.words.height() + mark_gap);
  }

  [[nodiscard]] std::size_t rows() const { return ends_.size(); }
  [[nodiscard]] Length height(std::size_t rows) const { return pitch_ * static_cast<std::int64_t>(rows); }
  /// How many rows are at most so high; at least one.
  [[nodiscard]] std::size_t rows_within(Length height) const {
    return static_cast<std::size_t>(std::max<std::int64_t>(height.millipoints() / pitch_.millipoints(), 1));
  }

  /// The rows from `first` on, `count` of them.
  void draw(Length top, std::size_t first, std::size_t count) {
    for (const Placed& placed : placed_) {
      if (placed.row < first || placed.row >= first + count) continue;
      const Length y = top + height(placed.row - first);
      const Length middle = y + (placed.words.lines.empty() ? pitch_ : canvas_.leading()) / 2;
      draw_mark({placed.mark + mark_size / 2, middle});
      // No line of a month runs through words.
      canvas_.fill({placed.label, y, placed.label + placed.words.width, y + placed.words.height()}, paper);
      canvas_.words(placed.words, {placed.label, y});
    }
  }

 private:
  /// On the first row where nothing is in the way.
  void place(const doc::TimelineEvent& event) {
    Placed placed;
    const Length wished = axis_.at(Days(event.date)) - mark_size / 2;
    placed.mark = std::clamp(wished, axis_.left(), axis_.right() - mark_size);
    placed.left = placed.label = placed.mark;
    placed.right = placed.mark + mark_size;
    if (!event.label.empty()) add_label(placed, event.label);
    while (placed.row < ends_.size() && ends_[placed.row] + mark_gap > placed.left) ++placed.row;
    if (placed.row == ends_.size()) ends_.emplace_back();
    ends_[placed.row] = placed.right;
    placed_.push_back(std::move(placed));
  }

  /// Behind the mark, or before it where the axis ends; a third of the axis always has room on one side.
  void add_label(Placed& placed, const std::string& label) {
    placed.words = canvas_.set(label, (axis_.right() - axis_.left()) / 3);
    placed.label = placed.right + label_gap;
    placed.right = placed.label + placed.words.width;
    if (placed.right <= axis_.right()) return;
    placed.left = placed.label = placed.mark - label_gap - placed.words.width;
    placed.right = placed.mark + mark_size;
  }

  void draw_mark(Point middle) {
    const Length half = mark_size / 2;
    if (lane_.mark == doc::TimelineMark::diamond)
      return canvas_.polygon({{middle.x - half, middle.y},
                              {middle.x, middle.y - half},
                              {middle.x + half, middle.y},
                              {middle.x, middle.y + half}},
                             canvas_.look().accent);
    // An octagon: at this size nobody can tell it from a circle.
    const Length inner = half * 5 / 12;
    const Length outer = half - half / 8;
    canvas_.polygon({{middle.x - outer, middle.y - inner},
                     {middle.x - inner, middle.y - outer},
                     {middle.x + inner, middle.y - outer},
                     {middle.x + outer, middle.y - inner},
                     {middle.x + outer, middle.y + inner},
                     {middle.x + inner, middle.y + outer},
                     {middle.x - inner, middle.y + outer},
                     {middle.x - outer, middle.y + inner}},
                    canvas_.look().mark);
  }

  Canvas& canvas_;
  const Axis& axis_;
  const doc::TimelineLane& lane_;
  std::vector<Placed> placed_;
  std::vector<Length> ends_;  ///< right edge of the last event of each row
  Length pitch_ = mark_size + mark_gap;
};

/// One row of the drawing; several where so much happens at once that it would be higher than a page.
void draw_lane(Canvas& canvas, Axis& axis, const doc::TimelineLane& lane, Length title_width, Length room,
               std::vector<Drawn>& drawn) {
  RowTitle title = set_title(canvas, lane.name, lane.note, title_width);
  LaneDrawer marks(canvas, axis, lane);
  const std::size_t most = marks.rows_within(room - lane_padding * 2);
  for (std::size_t first = 0; first < marks.rows(); first += most) {
    const std::size_t count = std::min(most, marks.rows() - first);
    const Length inner = std::max(title.height(), marks.height(count));
    const Length height = inner + lane_padding * 2;
    axis.draw_lines({}, height);
    place_title(canvas, title, {{}, lane_padding + (inner - title.height()) / 2});
    marks.draw(lane_padding + (inner - marks.height(count)) / 2, first, count);
    canvas.horizontal_line({}, axis.right(), height, canvas.look().grid);
    drawn.push_back(canvas.take(height));
    title = {};
  }
}

}  // namespace

DrawnRows draw_timeline(Canvas& canvas, const doc::Timeline& timeline, const DrawingRoom& room) {
  std::vector<std::string> names, notes;
  for (const doc::TimelineLane& lane : timeline.lanes) {
    names.push_back(lane.name);
    notes.push_back(lane.note);
  }
  const Length titles = title_width(canvas, names, notes, room.width);
  Axis axis(canvas, timeline, titles + title_gap, room.width - canvas.look().line_width);
  DrawnRows drawn;
  const Length head = axis.draw_head();
  drawn.head = canvas.take(head);
  for (const doc::TimelineLane& lane : timeline.lanes)
    draw_lane(canvas, axis, lane, titles, room.height - head, drawn.rows);
  return drawn;
}

}  // namespace protokollwerk::layout
