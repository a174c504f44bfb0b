#include "compose/reach.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace protokollwerk::compose {
namespace {

constexpr std::string_view root = "ergebnis";
constexpr std::string_view space = " \t\r\n";

bool in_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// The expression with its literals emptied: what stands in them is no path.
std::string without_literals(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    result += text[i];
    if (text[i] != '"' && text[i] != '\'') continue;
    i = std::min(text.find(text[i], i + 1), text.size() - 1);
    result += text[i];
  }
  return result;
}

/// Looks at one XPath 1.0 expression.
class Scan {
 public:
  explicit Scan(const PlacedExpression& expression)
      : text_(without_literals(expression.text)), depth_(expression.depth) {}

  /// Adds to the reach; false if the expression may look anywhere.
  bool add_to(Reach& reach) {
    if (!stays_below() || !has_harmless_axes() || !has_harmless_functions()) return false;
    for (std::size_t at = text_.find('/'); at != std::string::npos; at = text_.find('/', after_slashes(at))) {
      if (!is_relative(at) && !add_part(at, reach)) return false;
    }
    return true;
  }

 private:
  [[nodiscard]] std::size_t after_slashes(std::size_t at) const {
    return std::min(text_.find_first_not_of('/', at), text_.size());
  }
  [[nodiscard]] std::string_view word_before(std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0 && in_name(text_[begin - 1])) --begin;
    return std::string_view(text_).substr(begin, end - begin);
  }
  [[nodiscard]] std::string_view word_from(std::size_t begin) const {
    std::size_t end = begin;
    while (end < text_.size() && in_name(text_[end])) ++end;
    return std::string_view(text_).substr(begin, end - begin);
  }
  /// Offset behind the last character before `at` that is no white space; 0 if there is none.
  [[nodiscard]] std::size_t end_before(std::size_t at) const {
    const std::size_t last = at == 0 ? std::string::npos : text_.find_last_not_of(space, at - 1);
    return last == std::string::npos ? 0 : last + 1;
  }

  [[nodiscard]] std::size_t count(std::string_view piece) const {
    std::size_t found = 0;
    for (std::size_t at = text_.find(piece); at != std::string::npos;
         at = text_.find(piece, at + piece.size()))
      ++found;
    return found;
  }

  /// Whether steps upwards and sideways, all of them together, stay below what the document is about. From
  /// where a path of the root or a variable leads, none is allowed.
  [[nodiscard]] bool stays_below() const {
    const std::size_t upwards = count("..") + count("parent");
    const std::size_t sideways = count("-sibling") > 0 ? 1 : 0;
    if (upwards + sideways == 0) return true;
    if (text_.find('$') != std::string::npos || text_.find(root) != std::string::npos) return false;
    return upwards + sideways <= depth_;
  }

  /// Only axes that lead downwards, and those that stays_below() has counted.
  [[nodiscard]] bool has_harmless_axes() const {
    constexpr std::array<std::string_view, 8> harmless = {"self",
                                                          "child",
                                                          "attribute",
                                                          "descendant",
                                                          "descendant-or-self",
                                                          "parent",
                                                          "preceding-sibling",
                                                          "following-sibling"};
    for (std::size_t at = text_.find("::"); at != std::string::npos; at = text_.find("::", at + 2)) {
      const std::string_view axis = word_before(end_before(at));
      if (std::find(harmless.begin(), harmless.end(), axis) == harmless.end()) return false;
    }
    return true;
  }

  /// No function that finds elements or looks at ancestors.
  [[nodiscard]] bool has_harmless_functions() const {
    for (std::size_t at = text_.find('('); at != std::string::npos; at = text_.find('(', at + 1)) {
      const std::string_view function = word_before(end_before(at));
      if (function == "id" || function == "lang") return false;
    }
    return true;
  }

  /// Whether an operand ends there. Where that is doubtful (a word like "and" may be an operator), it does
  /// not.
  [[nodiscard]] bool is_operand_before(std::size_t at) const {
    const std::size_t end = end_before(at);
    if (end == 0) return false;
    const std::string_view word = word_before(end);
    if (word == "and" || word == "or" || word == "div" || word == "mod") return false;
    const char last = text_[end - 1];
    return in_name(last) || last == '.' || last == ']' || last == ')';
  }

  /// Whether a slash goes on from a step before it, rather than beginning a path at the root.
  [[nodiscard]] bool is_relative(std::size_t slash) const {
    if (is_operand_before(slash)) return true;
    const std::size_t end = end_before(slash);
    if (end == 0 || text_[end - 1] != '*') return false;
    // A star that steps to any element stands behind a slash, a bracket, an axis or nothing.
    const std::size_t before = end_before(end - 1);
    return before == 0 || std::string_view("/[(|,:").find(text_[before - 1]) != std::string_view::npos;
  }

  /// A path from the root must name one of its children or attributes.
  bool add_part(std::size_t slash, Reach& reach) const {
    const std::string_view first = word_from(slash + 1);
    const std::size_t second_slash = slash + 1 + first.size();
    if (first != root || second_slash >= text_.size() || text_[second_slash] != '/') return false;
    if (text_[second_slash + 1] == '@') return true;
    const std::string_view part = word_from(second_slash + 1);
    if (part.empty() || text_.compare(second_slash + 1 + part.size(), 2, "::") == 0) return false;
    reach.parts.emplace(part);
    return true;
  }

  std::string text_;
  std::size_t depth_;
};

/// The selection without literals and white space, and without what stands in square brackets: a condition
/// moves nothing.
std::string without_conditions(std::string_view selection) {
  std::string result;
  int open = 0;
  for (const char c : without_literals(selection)) {
    if (c == '[') ++open;
    if (open == 0 && space.find(c) == std::string_view::npos) result += c;
    if (c == ']') --open;
  }
  return result;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    pieces.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return pieces;
}

/// Of one path without conditions.
std::size_t depth_of_path(std::string_view path, std::size_t depth) {
  if (path.find_first_of("(") != std::string_view::npos || path.find("::") != std::string_view::npos ||
      path.find("..") != std::string_view::npos)
    return 0;
  const auto is_step = [](std::string_view step) {
    return !step.empty() && step != "." && step.front() != '$';
  };
  const auto steps = split(path, '/');
  const auto down = static_cast<std::size_t>(std::count_if(steps.begin(), steps.end(), is_step));
  // The root and the part that an absolute path leads into do not count.
  if (path.starts_with('/')) return down < 2 ? 0 : down - 2;
  return path.starts_with('$') ? down : depth + down;
}

}  // namespace

std::size_t depth_of_selection(std::string_view selection, std::size_t depth) {
  const std::string text = without_conditions(selection);
  std::size_t least = std::string::npos;
  for (const std::string_view path : split(text, '|')) least = std::min(least, depth_of_path(path, depth));
  return least;
}

Reach reach_of(const std::vector<PlacedExpression>& expressions) {
  Reach reach;
  const bool bounded = std::all_of(expressions.begin(), expressions.end(),
                                   [&](const PlacedExpression& each) { return Scan(each).add_to(reach); });
  if (!bounded) return {Reach::Extent::everything, {}};
  return reach;
}

}  // namespace protokollwerk::compose
