#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"

/// Pictures drawn from data: what they show, nothing about where it stands. Layout decides places and sizes
/// when it knows the width.
namespace protokollwerk::doc {

/// A box of an Organigramm and what belongs to it.
struct TreeNode {
  std::string name;
  std::string note;  ///< below the name, in lighter type; may be empty
  std::vector<TreeNode> children;
};
/// An Organigramm.
struct Tree {
  std::vector<TreeNode> roots;
};

struct TimelineEvent {
  Date date;
  std::string label;  ///< beside its mark; empty for a mark alone
};
enum class TimelineMark : std::uint8_t { dot, diamond };
struct TimelineLane {
  std::string name;
  std::string note;  ///< below the name; may be empty
  TimelineMark mark = TimelineMark::dot;
  std::vector<TimelineEvent> events;  ///< by date
};
/// A Zeitstrahl: one lane below the other over the same months.
struct Timeline {
  std::vector<TimelineLane> lanes;
};

struct Bar {
  std::string name;
  std::string note;                  ///< below the name; may be empty
  std::vector<std::int64_t> values;  ///< one for each series, none negative
};
/// Horizontal bars, of several parts if there are several series. At least one series.
struct BarChart {
  std::vector<std::string> series;  ///< names for the legend; a chart of one series has none
  std::vector<Bar> bars;
  std::string one, many;  ///< what is counted: "Thema", "Themen"
};

using Drawing = std::variant<Tree, Timeline, BarChart>;

}  // namespace protokollwerk::doc
