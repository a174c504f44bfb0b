/// Build tool. Takes the German pattern files of libhyphen and groff and our exceptions; gives the automata
/// that text/pattern_automaton.cpp reads. Promises: equal files give equal bytes. Loading the files when the
/// program runs would cost seconds; the automata are part of the program and cost nothing.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "text/hyphenation_patterns.h"
#include "text/tools/read_patterns.h"

namespace protokollwerk::text {
namespace {

/// Digits of all patterns, equal ones once.
class Values {
 public:
  std::uint16_t offset_of(const std::string& digits) {
    if (digits.empty()) return 0;
    const auto [entry, is_new] = offsets_.try_emplace(digits, bytes_.size());
    if (is_new) {
      bytes_ += static_cast<char>(digits.size());
      bytes_ += digits;
    }
    if (entry->second > 0xFFFF) throw std::runtime_error("too many different patterns");
    return static_cast<std::uint16_t>(entry->second);
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::map<std::string, std::size_t> offsets_;
  std::string bytes_ = std::string(1, '\0');
};

/// The tree of the patterns' letters, before its nodes are put in the order of the automaton.
struct Node {
  std::map<std::uint8_t, std::size_t> children;
  std::string digits;
};

std::vector<Node> make_tree(const Patterns& patterns) {
  std::vector<Node> nodes(1);
  for (const auto& [letters, digits] : patterns) {
    std::size_t node = 0;
    for (const char letter : letters) {
      const auto [child, is_new] =
          nodes[node].children.try_emplace(static_cast<std::uint8_t>(letter), nodes.size());
      node = child->second;
      if (is_new) nodes.emplace_back();
    }
    nodes[node].digits = digits;
  }
  return nodes;
}

struct Automaton {
  std::vector<PatternState> states;
  std::vector<std::string> digits;  ///< of each state, not yet among the values
};

/// The child of a state with the label; 0 if there is none (the start is nobody's child).
std::uint32_t child_of(const std::vector<PatternState>& states, std::uint32_t state, std::uint8_t label) {
  for (std::uint32_t i = 0; i < states[state].children; ++i) {
    const std::uint32_t child = states[state].first_child + i;
    if (states[child].label == label) return child;
  }
  return 0;
}

void link_fallbacks(std::vector<PatternState>& states) {
  for (std::uint32_t state = 1; state < states.size(); ++state) {
    std::uint32_t parent = states[state].fallback;
    std::uint32_t found = 0;
    while (parent != 0 && found == 0) {
      parent = states[parent].fallback;
      found = child_of(states, parent, states[state].label);
    }
    states[state].fallback = found;
  }
}

/// Level by level, so that the children of a state stand together and its fallback is known before theirs.
Automaton make_automaton(const Patterns& patterns) {
  const std::vector<Node> nodes = make_tree(patterns);
  Automaton automaton{std::vector<PatternState>(1), {}};
  std::vector<PatternState>& states = automaton.states;
  std::vector<std::size_t> node_of = {0};
  for (std::uint32_t state = 0; state < states.size(); ++state) {
    const Node& node = nodes[node_of[state]];
    automaton.digits.push_back(node.digits);
    states[state].first_child = static_cast<std::uint32_t>(states.size());
    states[state].children = static_cast<std::uint8_t>(node.children.size());
    for (const auto& [label, child] : node.children) {
      states.push_back(
          {0, state, 0, label, 0});  // for the time being the parent stands in place of the fallback
      node_of.push_back(child);
    }
  }
  link_fallbacks(states);
  return automaton;
}

/// The higher of the digits at each place; both end at the same one.
std::string highest(const std::string& a, const std::string& b) {
  std::string result = a.size() < b.size() ? b : a;
  const std::string& shorter = a.size() < b.size() ? a : b;
  const std::size_t shift = result.size() - shorter.size();
  for (std::size_t i = 0; i < shorter.size(); ++i)
    result[shift + i] = std::max(result[shift + i], shorter[i]);
  return result;
}

/// Every pattern that ends where a longer one does speaks too.
Automaton all_speak(Automaton automaton) {
  for (std::size_t state = 1; state < automaton.states.size(); ++state) {
    std::string& digits = automaton.digits[state];
    digits = highest(digits, automaton.digits[automaton.states[state].fallback]);
  }
  return automaton;
}

/// Only the longest of the patterns that end at one place speaks.
Automaton longest_speaks(Automaton automaton) {
  for (std::size_t state = 1; state < automaton.states.size(); ++state) {
    std::string& digits = automaton.digits[state];
    if (digits.empty()) digits = automaton.digits[automaton.states[state].fallback];
  }
  return automaton;
}

void write(std::ostream& output, const void* bytes, std::size_t size) {
  output.write(static_cast<const char*>(bytes), static_cast<std::streamsize>(size));
}

void write(const std::string& path, PatternHeader header, std::array<Automaton, pattern_sets>& sets) {
  Values values;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    std::vector<PatternState>& states = sets[i].states;
    header.states[i] = static_cast<std::uint32_t>(states.size());
    for (std::size_t state = 0; state < states.size(); ++state)
      states[state].values = values.offset_of(sets[i].digits[state]);
  }
  header.values_size = static_cast<std::uint32_t>(values.bytes().size());
  std::ofstream output(path, std::ios::binary | std::ios::trunc);
  write(output, &header, sizeof header);
  for (const Automaton& set : sets)
    write(output, set.states.data(), set.states.size() * sizeof(PatternState));
  write(output, values.bytes().data(), values.bytes().size());
  output.close();
  if (!output) throw std::runtime_error("cannot write " + path);
}

/// The order is that of PatternSet.
void compile(const std::string& compounds, const std::string& plain, const std::string& exceptions,
             const std::string& to) {
  const CompoundPatternFile first = read_compound_patterns(compounds);
  std::array<Automaton, pattern_sets> sets = {make_automaton(first.levels[0]),
                                              make_automaton(first.levels[1]),
                                              all_speak(make_automaton(read_plain_patterns(plain))),
                                              longest_speaks(make_automaton(read_exceptions(exceptions)))};
  write(to, first.header, sets);
}

}  // namespace
}  // namespace protokollwerk::text

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "usage: compile_patterns <hyph_de_DE.dic> <hyphen.den> <exceptions> <output>\n";
    return 2;
  }
  try {
    protokollwerk::text::compile(argv[1], argv[2], argv[3], argv[4]);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "compile_patterns: " << error.what() << '\n';
    return 1;
  }
}
