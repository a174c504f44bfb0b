#include "compose/drawings.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/contract.h"
#include "compose/definitions.h"
#include "doc/document.h"

namespace protokollwerk::compose {
namespace {

std::string words(const Nodes& nodes, const Scope& scope, Evaluation& evaluation) {
  return doc::plain_text(evaluation.line(nodes, scope));
}

std::vector<doc::TreeNode> boxes(const Nodes& nodes, const Scope& scope, Evaluation& evaluation) {
  std::vector<doc::TreeNode> made;
  evaluation.expand(nodes, scope, [&](const Node& node, const Scope& inner) {
    const auto& box = std::get<BoxNode>(node.value);
    made.push_back({words(box.name, inner, evaluation), words(box.note, inner, evaluation),
                    boxes(box.children, inner, evaluation)});
  });
  return made;
}

std::string found(const Expression& expression, const Scope& scope) {
  return expression.query.string(scope.context, scope.variables);
}

std::vector<doc::TimelineEvent> events(const Nodes& nodes, const Scope& scope, Evaluation& evaluation) {
  std::vector<doc::TimelineEvent> made;
  evaluation.expand(nodes, scope, [&](const Node& node, const Scope& inner) {
    const auto& event = std::get<EventNode>(node.value);
    const std::string text = found(event.date, inner);
    if (const auto date = parse_iso_date(text))
      made.push_back({*date, event.label ? evaluation.text(*event.label, inner) : std::string()});
    else
      evaluation.report(not_a_date, {{"wert", text}}, event.date.span);
  });
  std::stable_sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
  return made;
}

doc::Timeline timeline(const DrawingNode& node, const Scope& scope, Evaluation& evaluation) {
  doc::Timeline made;
  evaluation.expand(node.content, scope, [&](const Node& child, const Scope& inner) {
    const auto& lane = std::get<LaneNode>(child.value);
    made.lanes.push_back({words(lane.name, inner, evaluation), words(lane.note, inner, evaluation), lane.mark,
                          events(lane.events, inner, evaluation)});
  });
  std::erase_if(made.lanes, [](const doc::TimelineLane& lane) { return lane.events.empty(); });
  return made;
}

/// The value of a bar; 0 after reporting that it is none.
std::int64_t value(const Expression& expression, const Scope& scope, Evaluation& evaluation) {
  const std::string text = found(expression, scope);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size() && number >= 0) return number;
  evaluation.report(not_a_number, {{"wert", text}}, expression.span);
  return 0;
}

doc::BarChart bar_chart(const DrawingNode& node, const Scope& scope, Evaluation& evaluation) {
  doc::BarChart made{node.series, {}, node.one, node.many};
  evaluation.expand(node.content, scope, [&](const Node& child, const Scope& inner) {
    const auto& bar = std::get<BarNode>(child.value);
    doc::Bar one{words(bar.name, inner, evaluation), words(bar.note, inner, evaluation), {}};
    for (const Expression& part : bar.values) one.values.push_back(value(part, inner, evaluation));
    made.bars.push_back(std::move(one));
  });
  return made;
}

/// Bars of nothing but zeros say nothing.
bool shows_something(const doc::BarChart& chart) {
  const auto counts = [](const doc::Bar& bar) {
    return std::any_of(bar.values.begin(), bar.values.end(), [](std::int64_t value) { return value > 0; });
  };
  return std::any_of(chart.bars.begin(), chart.bars.end(), counts);
}

}  // namespace

std::optional<doc::Drawing> drawing_of(const DrawingNode& node, const Scope& scope, Evaluation& evaluation) {
  switch (node.kind) {
    case DrawingNode::Kind::tree: {
      doc::Tree tree{boxes(node.content, scope, evaluation)};
      return tree.roots.empty() ? std::nullopt : std::optional<doc::Drawing>(std::move(tree));
    }
    case DrawingNode::Kind::timeline: {
      doc::Timeline made = timeline(node, scope, evaluation);
      return made.lanes.empty() ? std::nullopt : std::optional<doc::Drawing>(std::move(made));
    }
    case DrawingNode::Kind::bars: {
      doc::BarChart chart = bar_chart(node, scope, evaluation);
      return shows_something(chart) ? std::optional<doc::Drawing>(std::move(chart)) : std::nullopt;
    }
  }
  ENSURE(false);
}

}  // namespace protokollwerk::compose
