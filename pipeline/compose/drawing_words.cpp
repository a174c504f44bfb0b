#include "compose/drawing_words.h"

#include <algorithm>

#include "unicode/german.h"

namespace protokollwerk::compose {
namespace {

constexpr std::size_t days_told_one_by_one = 6;

/// "a", "a und b", "a, b und c".
std::string listed(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " und " : ", ";
    text += parts[i];
  }
  return text;
}

std::string with_note(const std::string& name, const std::string& note) {
  return note.empty() ? name : name + " (" + note + ")";
}

std::string counted(std::int64_t count, const std::string& one, const std::string& many) {
  const std::string number = unicode::german_number(count);
  const std::string& word = count == 1 ? one : many;
  return word.empty() ? number : number + "\u00A0" + word;
}

/// "Plenum", darunter 2: A, darunter 1: B; C.
std::string branch(const doc::TreeNode& node) {
  std::string text = with_note(node.name, node.note);
  if (node.children.empty()) return text;
  const bool deep = std::any_of(node.children.begin(), node.children.end(),
                                [](const doc::TreeNode& child) { return !child.children.empty(); });
  std::vector<std::string> parts;
  for (const doc::TreeNode& child : node.children) parts.push_back(branch(child));
  text += " mit ";
  if (!deep) return text + listed(parts);
  text += unicode::german_number(static_cast<std::int64_t>(parts.size())) + " Untergliederungen: ";
  for (std::size_t i = 0; i < parts.size(); ++i) text += (i > 0 ? "; " : "") + parts[i];
  return text;
}

struct Words {
  std::string operator()(const doc::Tree& tree) const {
    std::string text = "Organigramm. ";
    for (const doc::TreeNode& root : tree.roots) text += branch(root) + ". ";
    text.pop_back();
    return text;
  }

  std::string operator()(const doc::Timeline& timeline) const {
    std::string text = "Zeitstrahl.";
    for (const doc::TimelineLane& lane : timeline.lanes) text += " " + lane.name + ": " + events(lane) + ".";
    return text;
  }

  std::string operator()(const doc::BarChart& chart) const {
    std::string text = "Balkendiagramm.";
    for (const doc::Bar& bar : chart.bars) {
      text += " " + with_note(bar.name, bar.note) + ": ";
      text +=
          chart.series.size() == 1 ? counted(bar.values.front(), chart.one, chart.many) : parts(chart, bar);
      text += ".";
    }
    return text;
  }

  static std::string events(const doc::TimelineLane& lane) {
    std::vector<std::string> days;
    for (const doc::TimelineEvent& event : lane.events) days.push_back(unicode::german_date_long(event.date));
    std::string text = counted(static_cast<std::int64_t>(days.size()), "Termin", "Termine");
    if (days.size() == 1) return text + " am " + days.front();
    if (days.size() <= days_told_one_by_one) return text + " am " + listed(days);
    return text + " vom " + days.front() + " bis " + days.back();
  }

  static std::string parts(const doc::BarChart& chart, const doc::Bar& bar) {
    std::vector<std::string> named;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < bar.values.size(); ++i) {
      named.push_back(unicode::german_number(bar.values[i]) + "\u00A0" + chart.series[i]);
      sum += bar.values[i];
    }
    return counted(sum, chart.one, chart.many) + ", davon " + listed(named);
  }
};

}  // namespace

std::string words_of(const doc::Drawing& drawing) {
  return std::visit(Words{}, drawing);
}

}  // namespace protokollwerk::compose
