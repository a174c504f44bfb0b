#include "layout/knuth_plass.h"

#include <cmath>
#include <limits>
#include <optional>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/contract.h"

namespace protokollwerk::layout::knuth_plass {
namespace {

using ::testing::ElementsAre;
using namespace protokollwerk::literals;

constexpr double infinite = std::numeric_limits<double>::infinity();

Parameters narrow(Length width) {
  Parameters parameters;
  parameters.first_width = parameters.width = width;
  return parameters;
}

std::vector<std::size_t> ends(const Breaks& breaks) {
  std::vector<std::size_t> items;
  for (const Break& line : breaks.lines) items.push_back(line.item);
  return items;
}

std::vector<Item> words(const std::vector<int>& widths) {
  std::vector<Item> items;
  for (const int width : widths) {
    if (!items.empty()) items.push_back(Item::glue(3_pt, Length::from_points(1.5), 1_pt));
    items.push_back(Item::box(Length::from_points(width)));
  }
  items.push_back(Item::break_at(forced));
  return items;
}

TEST(KnuthPlass, NothingGivesNoLines) {
  EXPECT_TRUE(break_lines({}, narrow(10_pt)).lines.empty());
}

TEST(KnuthPlass, DemandsAForcedBreakAtTheEnd) {
  const std::vector<Item> open = {Item::box(1_pt)};
  EXPECT_THROW(break_lines(open, narrow(10_pt)), ContractViolation);
}

TEST(KnuthPlass, LeavesTheLastLineUnstretched) {
  const Breaks breaks = break_lines(words({10, 10}), narrow(100_pt));
  ASSERT_EQ(breaks.lines.size(), 1u);
  EXPECT_EQ(breaks.lines[0].ratio, 0);
}

TEST(KnuthPlass, ChoosesEvenLinesOverAGreedyFirstOne) {
  // First fit would fill the first line (10+3+10+3+10) and leave the second one very loose.
  const auto items = words({10, 10, 10, 27, 5, 30, 4});
  Parameters parameters = narrow(40_pt);
  parameters.tolerance = 10'000;
  const Breaks breaks = break_lines(items, parameters);
  EXPECT_THAT(ends(breaks), ElementsAre(5, 9, 13));
}

TEST(KnuthPlass, GivesTheFirstLineItsOwnMeasure) {
  Parameters parameters = narrow(23_pt);
  parameters.first_width = 10_pt;
  EXPECT_THAT(ends(break_lines(words({10, 10, 10}), parameters)), ElementsAre(1, 5));
}

TEST(KnuthPlass, BreaksWhereItIsForcedTo) {
  std::vector<Item> items = {Item::box(5_pt), Item::break_at(forced), Item::box(5_pt), Item::break_at(forced),
                             Item::break_at(forced)};
  const Breaks breaks = break_lines(items, narrow(50_pt));
  EXPECT_THAT(ends(breaks), ElementsAre(1, 3, 4));
  for (const Break& line : breaks.lines) EXPECT_EQ(line.ratio, 0);
}

TEST(KnuthPlass, CountsTheHyphenOnlyWhereTheLineEndsWithIt) {
  std::vector<Item> items = {Item::box(10_pt), Item::break_at(50, 3_pt, Hyphen::of_text), Item::box(10_pt),
                             Item::break_at(forced)};
  EXPECT_THAT(ends(break_lines(items, narrow(20_pt))), ElementsAre(3));
  EXPECT_THAT(ends(break_lines(items, narrow(13_pt))), ElementsAre(1, 3));
}

TEST(KnuthPlass, AWordThatFitsWithoutItsHyphenIsNotGivenUpEarly) {
  std::vector<Item> items = {Item::box(10_pt), Item::break_at(50, 8_pt, Hyphen::of_text),
                             Item::box(2_pt),  Item::glue(3_pt, 2_pt, 1_pt),
                             Item::box(12_pt), Item::break_at(forced)};
  const Breaks breaks = break_lines(items, narrow(12_pt));
  EXPECT_THAT(ends(breaks), ElementsAre(3, 5));
  EXPECT_LT(breaks.demerits, 1e15);
}

TEST(KnuthPlass, AvoidsHyphensInConsecutiveLines) {
  std::vector<Item> items;
  for (int i = 0; i < 3; ++i) {
    items.push_back(Item::box(18_pt));
    items.push_back(Item::glue(4_pt, 4_pt, 2_pt));
    items.push_back(Item::box(16_pt));
    items.push_back(Item::break_at(50, 2_pt, Hyphen::of_text));
    items.push_back(Item::box(4_pt));
    items.push_back(Item::glue(4_pt, 4_pt, 2_pt));
  }
  items.push_back(Item::box(10_pt));
  items.push_back(Item::break_at(forced));
  Parameters parameters = narrow(42_pt);
  const auto hyphens_in_a_row = [&](double demerits) {
    parameters.consecutive_hyphens_demerits = demerits;
    int pairs = 0;
    const auto lines = ends(break_lines(items, parameters));
    for (std::size_t i = 1; i < lines.size(); ++i)
      pairs += items[lines[i]].hyphen != Hyphen::none && items[lines[i - 1]].hyphen != Hyphen::none;
    return pairs;
  };
  EXPECT_LE(hyphens_in_a_row(1e7), hyphens_in_a_row(0));
}

/// Words that fit best with a hyphen at the end of each line, and less well without.
std::vector<Item> hyphens_wherever_it_fits_best(int lines) {
  std::vector<Item> items;
  for (int i = 0; i < lines; ++i) {
    items.push_back(Item::box(4_pt));
    items.push_back(Item::glue(4_pt, 4_pt, 2_pt));
    items.push_back(Item::box(18_pt));
    items.push_back(Item::glue(4_pt, 4_pt, 2_pt));
    items.push_back(Item::box(10_pt));
    items.push_back(Item::break_at(50, 2_pt, Hyphen::of_text));
  }
  items.push_back(Item::box(10_pt));
  items.push_back(Item::break_at(forced));
  return items;
}

std::size_t longest_run(const std::vector<Item>& items, const Parameters& parameters) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const std::size_t end : ends(break_lines(items, parameters))) {
    run = items[end].hyphen != Hyphen::none ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

TEST(KnuthPlass, NeverHasMoreThanThreeHyphensInARowWhereItCanBeAvoided) {
  const auto items = hyphens_wherever_it_fits_best(9);
  Parameters parameters = narrow(42_pt);
  parameters.tolerance = 10'000;
  parameters.consecutive_hyphens_demerits = 0;
  parameters.long_hyphen_run_demerits = 0;
  EXPECT_GT(longest_run(items, parameters), 3U);
  parameters.long_hyphen_run_demerits = Parameters().long_hyphen_run_demerits;
  EXPECT_LE(longest_run(items, parameters), 3U);
}

TEST(KnuthPlass, AvoidsALooseLineBelowATightOne) {
  // 6 4 12 11 is tight and 13 8 7 loose; 6 4 12 looser than that, but 11 13 8 next to it.
  const std::vector<Item> items = words({6, 4, 12, 11, 13, 8, 7, 13});
  Parameters parameters = narrow(40_pt);
  parameters.tolerance = 10'000;
  parameters.fitness_demerits = 0;
  EXPECT_THAT(ends(break_lines(items, parameters)), ElementsAre(7, 13, 15));
  parameters.fitness_demerits = 1e12;
  EXPECT_THAT(ends(break_lines(items, parameters)), ElementsAre(5, 11, 15));
}

TEST(KnuthPlass, DividesNothingAsLongAsLinesAreGoodWithout) {
  const auto text = [](int first) {
    return std::vector<Item>{Item::box(Length::from_points(first)),
                             Item::glue(4_pt, 4_pt, 2_pt),
                             Item::box(10_pt),
                             Item::glue(4_pt, 4_pt, 2_pt),
                             Item::box(4_pt),
                             Item::break_at(-100, 2_pt, Hyphen::division),
                             Item::box(20_pt),
                             Item::break_at(forced)};
  };
  Parameters parameters = narrow(36_pt);
  EXPECT_THAT(ends(break_lines(text(18), parameters)), ElementsAre(3, 7))
      << "4 missing for a space that gives 4";
  EXPECT_THAT(ends(break_lines(text(12), parameters)), ElementsAre(5, 7)) << "10 missing";
  parameters.pretolerance = 1e6;
  EXPECT_THAT(ends(break_lines(text(12), parameters)), ElementsAre(3, 7));
}

TEST(KnuthPlass, LetsBoxesGiveLikeGlueAndNoFurther) {
  const auto line = [](Length width) {
    const std::vector<Item> items = {Item::box(10_pt, 1_pt), Item::glue(4_pt, 4_pt, 2_pt),
                                     Item::box(10_pt, 1_pt), Item::break_at(-5'000),
                                     Item::box(1_pt),        Item::break_at(forced)};
    Parameters parameters = narrow(width);
    parameters.tolerance = parameters.pretolerance = 1e4;
    return break_lines(items, parameters).lines.front();
  };
  EXPECT_EQ(line(24_pt).play, Length());
  EXPECT_DOUBLE_EQ(line(27_pt).ratio, 0.5);
  EXPECT_EQ(line(27_pt).play, 1_pt);
  EXPECT_DOUBLE_EQ(line(34_pt).ratio, 2);
  EXPECT_EQ(line(34_pt).play, 2_pt);
  EXPECT_DOUBLE_EQ(line(22_pt).ratio, -0.5);
  EXPECT_EQ(line(22_pt).play, -(1_pt));
}

TEST(KnuthPlass, LetsSignsHangOverTheEdges) {
  std::vector<Item> items = words({10, 10, 10});
  EXPECT_THAT(ends(break_lines(items, narrow(20_pt))), ElementsAre(1, 3, 5));
  items[3].line_end = -(2_pt);
  EXPECT_THAT(ends(break_lines(items, narrow(20_pt))), ElementsAre(3, 5)) << "10 + 3 + 10 - 2, shrunk by 1";
  items = words({20, 10, 10});
  items[1].line_start = -(2_pt);
  EXPECT_THAT(ends(break_lines(items, narrow(20_pt))), ElementsAre(1, 5));
}

TEST(KnuthPlass, FillsALastLineThatWouldBeTooShort) {
  const auto items = words({10, 10, 10, 10, 10, 2});
  Parameters parameters = narrow(36_pt);
  parameters.tolerance = 1e4;
  parameters.short_last_line_demerits = 0;
  parameters.short_last_line = 8_pt;
  const auto indifferent = ends(break_lines(items, parameters));
  parameters.short_last_line_demerits = 1e12;
  const auto careful = ends(break_lines(items, parameters));
  EXPECT_THAT(careful.at(careful.size() - 2), ::testing::Lt(9u));
  EXPECT_LE(careful.at(careful.size() - 2), indifferent.at(indifferent.size() - 2));
}

TEST(KnuthPlass, LetsAnUnbreakableBoxStickOutRatherThanLosingIt) {
  EXPECT_THAT(ends(break_lines(words({5, 50, 5}), narrow(20_pt))), ElementsAre(1, 3, 5));
}

TEST(KnuthPlass, RaggedLinesMayEndEarly) {
  std::vector<Item> items;
  for (int i = 0; i < 6; ++i) {
    if (i > 0) items.push_back(Item::glue(3_pt, {}, {}));
    items.push_back(Item::box(14_pt));
  }
  items.push_back(Item::break_at(forced));
  Parameters parameters = narrow(40_pt);
  parameters.ragged_stretch = 20_pt;
  EXPECT_THAT(ends(break_lines(items, parameters)), ElementsAre(3, 7, 11));
}

// ---- comparison with trying everything ----

/// The rules of break_lines once more, written as directly as possible: every set of line ends is tried.
class BruteForce {
 public:
  BruteForce(const std::vector<Item>& items, const Parameters& parameters)
      : items_(items), parameters_(parameters) {}

  double least_demerits() {
    double found = infinite;
    int flaws = 0;
    divisions_ = false;
    for (const auto& [tolerance, emergency] : {std::pair{parameters_.pretolerance, Length()},
                                               {parameters_.tolerance, Length()},
                                               {5 * parameters_.tolerance, Length()},
                                               {50 * parameters_.tolerance, Length()},
                                               {parameters_.tolerance, parameters_.emergency_stretch},
                                               {infinite, parameters_.emergency_stretch}}) {
      tolerance_ = tolerance;
      emergency_ = emergency;
      if (found < infinite && emergency > Length()) break;
      best_ = infinite;
      extend(0, nullptr, {1, 0, false, false}, 0);
      divisions_ = true;
      if (best_ == infinite || (found < infinite && best_flaws_ >= flaws)) continue;
      found = best_;
      flaws = best_flaws_;
      if (flaws == 0) break;
    }
    return found;
  }

 private:
  [[nodiscard]] bool legal(std::size_t i) const {
    if (items_[i].kind == ItemKind::penalty) return items_[i].penalty < forbidden;
    return items_[i].kind == ItemKind::glue && i > 0 && items_[i - 1].kind == ItemKind::box;
  }
  [[nodiscard]] bool must(std::size_t i) const {
    return items_[i].kind == ItemKind::penalty && items_[i].penalty <= forced;
  }

  /// What the costs of the next line depend on.
  struct Before {
    int fitness;
    std::size_t run;
    bool long_run;
    bool short_last_line;
  };

  void extend(std::size_t start, const Item* previous, const Before& before, double sum) {
    if (start >= items_.size()) {
      if (sum < best_) best_flaws_ = (before.long_run ? 2 : 0) + (before.short_last_line ? 1 : 0);
      best_ = std::min(best_, sum);
      return;
    }
    for (std::size_t end = start; end < items_.size(); ++end) {
      const bool tried = divisions_ || items_[end].hyphen != Hyphen::division;
      if (tried && legal(end)) try_line(start, end, previous, before, sum);
      if (must(end)) return;
    }
  }

  void try_line(std::size_t start, std::size_t end, const Item* previous, const Before& before, double sum) {
    const bool after_hyphen = before.run > 0;
    const double ratio = line_ratio(start, end, previous);
    const double bad = std::min(100 * std::pow(std::abs(ratio), 3), 1e6);
    if (ratio < -1 || bad > tolerance_) return;
    const int own = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
    const Item& item = items_[end];
    double cost = std::pow(parameters_.line_demerits + bad, 2);
    if (item.kind == ItemKind::penalty && !must(end)) cost += item.penalty * std::abs(item.penalty);
    const bool hyphen = item.hyphen != Hyphen::none;
    if (after_hyphen && hyphen) cost += parameters_.consecutive_hyphens_demerits;
    const bool long_run = hyphen && before.run >= parameters_.longest_hyphen_run;
    if (long_run) cost += parameters_.long_hyphen_run_demerits;
    if (std::abs(own - before.fitness) > 1) cost += parameters_.fitness_demerits;
    const bool last = end + 1 == items_.size();
    if (last && after_hyphen) cost += parameters_.hyphen_before_last_demerits;
    const bool short_line =
        last && previous != nullptr && natural(start, end, previous) < parameters_.short_last_line.points();
    if (short_line) cost += parameters_.short_last_line_demerits;
    std::size_t next = end + 1;
    while (next < items_.size() && items_[next].kind != ItemKind::box && !must(next)) ++next;
    extend(next, &item, {own, hyphen ? before.run + 1 : 0, before.long_run || long_run, short_line},
           sum + cost);
  }

  [[nodiscard]] double natural(std::size_t start, std::size_t end, const Item* previous) const {
    Length width = items_[end].line_end + (previous != nullptr ? previous->line_start : Length());
    for (std::size_t i = start; i < end; ++i) width += items_[i].width;
    return width.points();
  }

  [[nodiscard]] double line_ratio(std::size_t start, std::size_t end, const Item* previous) const {
    Length missing = previous == nullptr ? parameters_.first_width : parameters_.width - previous->line_start;
    missing -= items_[end].line_end;
    Length stretch = parameters_.ragged_stretch + emergency_;
    Length shrink;
    Length play;
    for (std::size_t i = start; i < end; ++i) {
      missing -= items_[i].width;
      stretch += items_[i].stretch;
      shrink += items_[i].shrink;
      play += items_[i].play;
    }
    if (missing < Length())
      return shrink + play > Length() ? missing.points() / (shrink + play).points() : -infinite;
    if (missing == Length() || must(end)) return 0;
    if (missing <= stretch + play) return missing.points() / (stretch + play).points();
    return stretch > Length() ? (missing - play).points() / stretch.points() : infinite;
  }

  const std::vector<Item>& items_;
  const Parameters& parameters_;
  bool divisions_ = false;
  double tolerance_ = 0;
  Length emergency_;
  double best_ = infinite;
  int best_flaws_ = 0;
};

class RandomText {
 public:
  explicit RandomText(unsigned seed) : random_(seed) {}

  std::vector<Item> items() {
    std::vector<Item> result;
    const int count = number(1, 11);
    while (static_cast<int>(result.size()) < count) result.push_back(item());
    result.push_back(Item::break_at(forced));
    return result;
  }
  Parameters parameters() {
    Parameters result = narrow(Length::from_points(number(12, 60)));
    if (number(0, 1) == 0) result.first_width = Length::from_points(number(12, 60));
    if (number(0, 3) == 0) result.ragged_stretch = Length::from_points(number(1, 30));
    if (number(0, 1) == 0) result.emergency_stretch = Length::from_points(number(1, 20));
    if (number(0, 1) == 0) result.short_last_line = Length::from_points(number(1, 30));
    result.longest_hyphen_run = static_cast<std::size_t>(number(1, 3));
    if (number(0, 2) == 0) result.long_hyphen_run_demerits = number(0, 100'000);
    result.pretolerance = number(1, 200);
    result.tolerance = number(1, 400);
    return result;
  }

 private:
  int number(int low, int high) {
    return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
  }
  Length points(int low, int high) { return Length::from_points(number(low, high)); }
  /// Now and then with something that hangs over the edge at a line's end or at the start of the next.
  Item item() {
    Item result = plain_item();
    if (result.kind != ItemKind::box && number(0, 2) == 0) result.line_end -= points(0, 3);
    if (result.kind != ItemKind::box && number(0, 2) == 0) result.line_start = points(0, 5) - 2_pt;
    return result;
  }
  Item plain_item() {
    switch (number(0, 9)) {
      case 0:
        return Item::break_at(number(-80, 200));
      case 1:
        return Item::break_at(number(0, 100), points(1, 4),
                              number(0, 1) == 0 ? Hyphen::of_text : Hyphen::division);
      case 2:
        return Item::break_at(number(0, 1) == 0 ? forced : forbidden);
      case 3:
      case 4:
      case 5:
        return Item::glue(points(3, 6), points(0, 5), points(0, 3));
      default:
        return Item::box(points(2, 30), points(0, 2));
    }
  }

  std::mt19937 random_;
};

TEST(KnuthPlass, FindsWhatTryingEverythingFinds) {
  const unsigned first_seed = std::random_device{}();
  int comparable = 0;
  for (unsigned seed = first_seed; seed != first_seed + 20'000; ++seed) {
    RandomText random(seed);
    const auto items = random.items();
    const Parameters parameters = random.parameters();
    const double expected = BruteForce(items, parameters).least_demerits();
    const Breaks breaks = break_lines(items, parameters);
    ASSERT_EQ(breaks.lines.back().item, items.size() - 1) << "seed " << seed;
    if (expected < infinite) {
      ++comparable;
      ASSERT_NEAR(breaks.demerits, expected, 1e-6 * std::abs(expected) + 1e-6) << "seed " << seed;
    } else {
      ASSERT_GE(breaks.demerits, 1e17)
          << "seed " << seed << ": overfull although it could be avoided, or not noticed";
    }
  }
  EXPECT_GT(comparable, 5'000);
}

std::size_t steps_for(int word_count) {
  std::mt19937 random(4711);
  std::vector<Item> items;
  for (int i = 0; i < word_count; ++i) {
    if (i > 0) items.push_back(Item::glue(3_pt, Length::from_points(1.5), 1_pt));
    for (unsigned syllables = 1 + random() % 4; syllables > 0; --syllables) {
      items.push_back(Item::box(Length::from_points(static_cast<double>(8 + random() % 12))));
      if (syllables > 1) items.push_back(Item::break_at(50, 3_pt, Hyphen::of_text));
    }
  }
  items.push_back(Item::break_at(forced));
  return break_lines(items, narrow(440_pt)).steps;
}

TEST(KnuthPlass, CostGrowsLinearlyWithTheText) {
  EXPECT_LE(steps_for(20'000), 15 * steps_for(2'000));
}

}  // namespace
}  // namespace protokollwerk::layout::knuth_plass
