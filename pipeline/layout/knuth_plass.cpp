#include "layout/knuth_plass.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

#include "base/contract.h"

namespace protokollwerk::layout::knuth_plass {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
/// Badness of a line that cannot be stretched to the measure; finite, so that sums of it still compare.
constexpr double worst_badness = 1e6;
/// Above any sum of demerits that lines within the measure can reach.
constexpr double overfull_demerits = 1e18;
constexpr std::size_t fitness_classes = 4;
constexpr std::size_t no_node = std::numeric_limits<std::size_t>::max();

/// Sums of all boxes and glue before an item, in millipoints.
struct Sums {
  std::int64_t width = 0, stretch = 0, shrink = 0, play = 0;
};

enum class Divisions : std::uint8_t { left_out, tried };

/// How much freedom a pass has.
struct Pass {
  Divisions divisions;
  double tolerance;
  Length emergency_stretch;
  bool accepts_overfull;
};

/// Whether the ways to a line end are told apart by how many hyphens they end with. It takes time and is
/// seldom needed: only where the best way has too many in a row.
enum class HyphenRuns : std::uint8_t { alike, apart };

/// A possible line end with the best way to get there.
struct Node {
  std::size_t item = 0;        ///< where the line ends
  std::size_t line_start = 0;  ///< first item of the next line
  std::size_t previous = no_node;
  std::size_t fitness = 1;
  std::size_t hyphen_run = 0;  ///< hyphens in a row up to here, at most one more than may be
  double ratio = 0;
  double demerits = 0;
};

/// A node from which a line may still run, with what the innermost loop needs.
struct Active {
  Sums before;  ///< the line's start
  std::int64_t measure = 0;
  std::size_t overfull_at = no_node;  ///< the first item at which the line does not fit
  std::size_t line_start = 0;
  std::size_t node = 0;
};

struct LineEnd {
  std::size_t item = 0;
  std::int64_t width = 0, stretch = 0, shrink = 0, play = 0;  ///< of all text before, and what the pass adds
  std::int64_t added_width = 0;                               ///< Item::line_end
  bool forced = false;
};

/// How a line from an active node to an item fits: not begun yet, as wide as can be or less, too wide for
/// good.
enum class Fit : std::uint8_t { later, open, overfull };

std::size_t fitness_class(double ratio) {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

double badness(double ratio) {
  const double size = std::abs(ratio);
  return std::min(100 * size * size * size, worst_badness);
}

bool has_hyphen(const Item& item) {
  return item.hyphen != Hyphen::none;
}

bool is_forced(const Item& item) {
  return item.kind == ItemKind::penalty && item.penalty <= forced;
}

/// The items with what every pass needs to know about them.
class Text {
 public:
  explicit Text(std::span<const Item> items) : items_(items), sums_(items.size() + 1) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      sums_[i + 1] = sums_[i];
      sums_[i + 1].width += items[i].width.millipoints();
      sums_[i + 1].stretch += items[i].stretch.millipoints();
      sums_[i + 1].shrink += items[i].shrink.millipoints();
      sums_[i + 1].play += items[i].play.millipoints();
      narrowest_end_ = std::min(narrowest_end_, items[i].line_end.millipoints());
    }
  }

  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] const Item& operator[](std::size_t index) const { return items_[index]; }
  [[nodiscard]] const Sums& before(std::size_t index) const { return sums_[index]; }

  [[nodiscard]] std::span<const Item> items() const { return items_; }
  /// The most that a line end takes away from a line's width; 0 or less.
  [[nodiscard]] std::int64_t narrowest_end() const { return narrowest_end_; }

 private:
  std::span<const Item> items_;
  std::int64_t narrowest_end_ = 0;
  std::vector<Sums> sums_;
};

/// One pass over the items with one tolerance.
class Search {
 public:
  Search(const Text& text, const Parameters& parameters, const Pass& pass, HyphenRuns runs)
      : text_(text),
        parameters_(parameters),
        pass_(pass),
        runs_(runs),
        best_(fitness_classes * (runs == HyphenRuns::apart ? parameters.longest_hyphen_run + 2 : 1)),
        widest_ratio_(std::cbrt(pass.tolerance / 100) * (1 + 1e-9)) {
    activate(Node{});
  }

  /// The best line ends, or nothing if the pass's freedom does not suffice.
  std::optional<Breaks> run() {
    for (std::size_t item = 0; item < text_.size(); ++item) {
      if (!may_end_line(text_.items(), item) || !is_tried(item)) continue;
      const std::optional<Active> last = try_break(item);
      if (!active_.empty()) continue;
      if (!pass_.accepts_overfull || !last) return std::nullopt;
      break_overfull(*last);
      item = last->overfull_at;
    }
    return collect();
  }

  [[nodiscard]] std::size_t steps() const { return steps_; }

 private:
  [[nodiscard]] bool is_tried(std::size_t item) const {
    return pass_.divisions == Divisions::tried || text_[item].hyphen != Hyphen::division;
  }

  /// What all candidate lines that end at one item have in common.
  [[nodiscard]] LineEnd line_end(std::size_t item) const {
    const Sums& before = text_.before(item);
    const Item& end = text_[item];
    const Length extra = parameters_.ragged_stretch + pass_.emergency_stretch;
    return {item,          before.width, before.stretch + extra.millipoints(),
            before.shrink, before.play,  end.line_end.millipoints(),
            is_forced(end)};
  }

  /// Offers the line from the node to the item if the pass permits it, and tells whether longer ones may fit.
  Fit look_at(Active& from, const LineEnd& end) {
    const std::int64_t printed = end.width - from.before.width;
    const std::int64_t missing = from.measure - printed - end.added_width;
    const std::int64_t stretch = end.stretch - from.before.stretch;
    const std::int64_t shrink = end.shrink - from.before.shrink;
    const std::int64_t play = end.play - from.before.play;
    if (missing >= 0) {
      const double loosest = widest_ratio_ * static_cast<double>(stretch) +
                             std::min(widest_ratio_, 1.0) * static_cast<double>(play);
      const bool too_loose = static_cast<double>(missing) > loosest;
      if (!too_loose || end.forced)
        offer(from, end, missing, end.forced ? 0 : stretch_ratio(missing, stretch, play));
      return Fit::open;
    }
    if (-missing <= shrink + play) {
      offer(from, end, missing, static_cast<double>(missing) / static_cast<double>(shrink + play));
      return Fit::open;
    }
    if (from.overfull_at == no_node) from.overfull_at = end.item;
    const bool too_wide = printed - shrink - play + text_.narrowest_end() > from.measure;
    return too_wide || end.forced ? Fit::overfull : Fit::open;
  }

  /// Glue and boxes give alike until the boxes can no more; the rest is for the glue alone.
  [[nodiscard]] static double stretch_ratio(std::int64_t missing, std::int64_t stretch, std::int64_t play) {
    if (missing == 0) return 0;
    if (missing <= stretch + play) return static_cast<double>(missing) / static_cast<double>(stretch + play);
    return stretch > 0 ? static_cast<double>(missing - play) / static_cast<double>(stretch) : infinite;
  }

  /// Gives the last line that is too wide from here on, if any.
  std::optional<Active> try_break(std::size_t item) {
    for (Node& node : best_) node.demerits = infinite;
    const LineEnd end = line_end(item);
    std::size_t kept = 0;
    std::optional<Active> last_overfull;
    for (Active& from : active_) {
      const Fit fit = from.line_start > item ? Fit::later : look_at(from, end);
      steps_ += fit == Fit::later ? 0 : 1;
      if (fit == Fit::overfull) last_overfull = from;
      if (fit == Fit::later || (fit == Fit::open && !end.forced)) active_[kept++] = from;
    }
    active_.resize(kept);
    activate_best();
    return last_overfull;
  }

  void offer(const Active& from, const LineEnd& end, std::int64_t missing, double ratio) {
    const double line_badness = badness(ratio);
    if (line_badness > pass_.tolerance) return;
    const std::size_t fitness = fitness_class(ratio);
    const Node& start = nodes_[from.node];
    const std::int64_t printed = measure_behind(start).millipoints() - missing;
    const bool short_line = printed < parameters_.short_last_line.millipoints();
    const double sum = start.demerits + demerits(start, end, line_badness, fitness, short_line);
    const std::size_t run = hyphen_run(start, end.item);
    Node& best = best_[fitness + fitness_classes * (runs_ == HyphenRuns::apart ? run : 0)];
    if (sum >= best.demerits) return;
    best = make_node(from.node, end.item, ratio, fitness, sum);
    best.hyphen_run = run;
  }

  [[nodiscard]] Node make_node(std::size_t from, std::size_t item, double ratio, std::size_t fitness,
                               double demerits) const {
    return {item, line_start_after(text_.items(), item), from, fitness, 0, ratio, demerits};
  }

  [[nodiscard]] std::size_t hyphen_run(const Node& from, std::size_t item) const {
    return has_hyphen(text_[item]) ? std::min(from.hyphen_run, parameters_.longest_hyphen_run) + 1 : 0;
  }

  [[nodiscard]] double demerits(const Node& from, const LineEnd& line, double line_badness,
                                std::size_t fitness, bool short_line) const {
    const Item& end = text_[line.item];
    const double base = parameters_.line_demerits + line_badness;
    double sum = base * base;
    if (end.kind == ItemKind::penalty && !line.forced) {
      const double penalty = end.penalty;
      sum += penalty > 0 ? penalty * penalty : -penalty * penalty;
    }
    const bool only_line = from.previous == no_node;
    const bool after_hyphen = !only_line && has_hyphen(text_[from.item]);
    if (after_hyphen && has_hyphen(end)) sum += parameters_.consecutive_hyphens_demerits;
    if (runs_ == HyphenRuns::apart && hyphen_run(from, line.item) > parameters_.longest_hyphen_run)
      sum += parameters_.long_hyphen_run_demerits;
    if (std::max(fitness, from.fitness) - std::min(fitness, from.fitness) > 1)
      sum += parameters_.fitness_demerits;
    if (line.item + 1 < text_.size()) return sum;
    if (after_hyphen) sum += parameters_.hyphen_before_last_demerits;
    return short_line && !only_line ? sum + parameters_.short_last_line_demerits : sum;
  }

  void activate_best() {
    for (const Node& node : best_) {
      if (node.demerits < infinite) activate(node);
    }
  }

  [[nodiscard]] Length measure_behind(const Node& node) const {
    return node.previous == no_node ? parameters_.first_width : parameters_.width;
  }

  void activate(const Node& node) {
    const bool first = node.previous == no_node;
    const Length measure = measure_behind(node) - (first ? Length() : text_[node.item].line_start);
    active_.push_back(
        {text_.before(node.line_start), measure.millipoints(), no_node, node.line_start, nodes_.size()});
    nodes_.push_back(node);
  }

  /// Nothing that may be broken fits between two line ends: the part sticks out rather than being lost.
  void break_overfull(const Active& from) {
    const double sum = nodes_[from.node].demerits + overfull_demerits;
    activate(make_node(from.node, from.overfull_at, -1, 0, sum));
  }

  [[nodiscard]] Breaks collect() const {
    std::size_t best = active_.front().node;
    for (const Active& end : active_) {
      if (nodes_[end.node].demerits < nodes_[best].demerits) best = end.node;
    }
    Breaks breaks;
    breaks.demerits = nodes_[best].demerits;
    for (std::size_t index = best; nodes_[index].previous != no_node; index = nodes_[index].previous) {
      breaks.lines.push_back({nodes_[index].item, nodes_[index].ratio, play_of(nodes_[index])});
    }
    std::reverse(breaks.lines.begin(), breaks.lines.end());
    return breaks;
  }

  [[nodiscard]] Length play_of(const Node& end) const {
    const std::int64_t play =
        text_.before(end.item).play - text_.before(nodes_[end.previous].line_start).play;
    return Length::from_millipoints(
        std::llround(static_cast<double>(play) * std::clamp(end.ratio, -1.0, 1.0)));
  }

  const Text& text_;
  const Parameters& parameters_;
  const Pass& pass_;
  const HyphenRuns runs_;
  std::vector<Node> best_;  ///< for the line end that is tried, by fitness and flagged run
  const double
      widest_ratio_;  ///< lines looser than this are beyond the tolerance, without working out how much
  std::vector<Node> nodes_;
  std::vector<Active> active_;  ///< in order of their place
  std::size_t steps_ = 0;
};

bool has_long_hyphen_run(const Breaks& breaks, const Text& text, std::size_t longest) {
  std::size_t run = 0;
  for (const Break& line : breaks.lines) {
    run = has_hyphen(text[line.item]) ? run + 1 : 0;
    if (run > longest) return true;
  }
  return false;
}

bool has_short_last_line(const Breaks& breaks, const Text& text, const Parameters& parameters) {
  if (breaks.lines.size() < 2) return false;
  const std::size_t before = breaks.lines[breaks.lines.size() - 2].item;
  const std::size_t end = breaks.lines.back().item;
  const Length printed = Length::from_millipoints(text.before(end).width -
                                                  text.before(line_start_after(text.items(), before)).width) +
                         text[before].line_start + text[end].line_end;
  return printed < parameters.short_last_line;
}

/// What more freedom may avoid: 0 for nothing, higher for worse.
int gravity(const Breaks& breaks, const Text& text, const Parameters& parameters) {
  return (has_long_hyphen_run(breaks, text, parameters.longest_hyphen_run) ? 2 : 0) +
         (has_short_last_line(breaks, text, parameters) ? 1 : 0);
}

/// The best way that the pass permits, if any. `steps` grows by what it took.
std::optional<Breaks> attempt(const Text& text, const Parameters& parameters, const Pass& pass,
                              std::size_t& steps) {
  Search search(text, parameters, pass, HyphenRuns::alike);
  std::optional<Breaks> breaks = search.run();
  steps += search.steps();
  if (!breaks || !has_long_hyphen_run(*breaks, text, parameters.longest_hyphen_run)) return breaks;
  Search careful(text, parameters, pass, HyphenRuns::apart);
  std::optional<Breaks> better = careful.run();
  steps += careful.steps();
  return better;
}

}  // namespace

bool may_end_line(std::span<const Item> items, std::size_t index) {
  if (items[index].kind == ItemKind::penalty) return items[index].penalty < forbidden;
  return items[index].kind == ItemKind::glue && index > 0 && items[index - 1].kind == ItemKind::box;
}

std::size_t line_start_after(std::span<const Item> items, std::size_t line_end) {
  std::size_t start = line_end + 1;
  while (start < items.size() && items[start].kind != ItemKind::box && !is_forced(items[start])) ++start;
  return start;
}

Breaks break_lines(std::span<const Item> items, const Parameters& parameters) {
  if (items.empty()) return {};
  ENSURE(is_forced(items.back()));
  const Text text(items);
  const Length emergency = parameters.emergency_stretch;
  const double tolerance = parameters.tolerance;
  constexpr Divisions tried = Divisions::tried;
  const std::array<Pass, 6> passes = {Pass{Divisions::left_out, parameters.pretolerance, Length(), false},
                                      Pass{tried, tolerance, Length(), false},
                                      Pass{tried, 5 * tolerance, Length(), false},
                                      Pass{tried, 50 * tolerance, Length(), false},
                                      Pass{tried, tolerance, emergency, false},
                                      Pass{tried, infinite, emergency, true}};
  std::size_t steps = 0;
  std::optional<Breaks> found;
  int found_flaws = 0;
  for (const Pass& pass : passes) {
    if (found && pass.emergency_stretch > Length()) break;
    std::optional<Breaks> breaks = attempt(text, parameters, pass, steps);
    if (!breaks) continue;
    const int flaws = gravity(*breaks, text, parameters);
    if (!found || flaws < found_flaws) {
      found = std::move(breaks);
      found_flaws = flaws;
    }
    if (found_flaws == 0) break;
  }
  ENSURE(found.has_value());  // the last pass accepts every line
  found->steps = steps;
  return std::move(*found);
}

}  // namespace protokollwerk::layout::knuth_plass
