/// Build tool. Takes a pattern file of libhyphen (ISO 8859-1, two levels divided by NEXTLEVEL); gives the
/// automaton that text/pattern_hyphenator.cpp reads. Promises: equal patterns give equal bytes. Loading the
/// file with libhyphen costs seconds; the automaton is part of the program and costs nothing.
#include <array>
#include <cstdlib>
#include <deque>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "text/hyphenation_patterns.h"

namespace protokollwerk::text {
namespace {

/// Letters of a pattern, and its digits without leading zeros. A pattern that stands twice counts as it
/// stands last.
using Patterns = std::map<std::string, std::string>;

struct PatternFile {
  std::array<Patterns, 2> levels;
  PatternHeader header;
};

void add_pattern(Patterns& patterns, std::string_view line) {
  std::string letters;
  std::string digits = "0";
  for (const char c : line) {
    if (static_cast<unsigned char>(c) <= ' ') break;
    if (c == '/')
      throw std::runtime_error("patterns that change the spelling are not supported: " + std::string(line));
    if (c >= '0' && c <= '9') {
      digits.back() = c;
    } else {
      letters += c;
      digits += '0';
    }
  }
  digits.erase(0, digits.find_first_not_of('0'));
  patterns[letters] = digits;
}

/// Whether the line sets the option, which must then be a small number.
bool read_option(std::string_view line, std::string_view name, std::uint8_t& value) {
  if (!line.starts_with(name)) return false;
  const int number = std::atoi(std::string(line.substr(name.size())).c_str());
  if (number < 0 || number > 9) throw std::runtime_error("unlikely value: " + std::string(line));
  value = static_cast<std::uint8_t>(number);
  return true;
}

bool read_options(std::string_view line, PatternHeader& header) {
  return read_option(line, "LEFTHYPHENMIN", header.left_minimum) ||
         read_option(line, "RIGHTHYPHENMIN", header.right_minimum) ||
         read_option(line, "COMPOUNDLEFTHYPHENMIN", header.compound_left_minimum) ||
         read_option(line, "COMPOUNDRIGHTHYPHENMIN", header.compound_right_minimum);
}

/// NOHYPHEN names characters that are no letters; only letters are ever asked for.
bool is_no_pattern(std::string_view line) {
  return line.empty() || line[0] == '%' || line[0] == '#' || line.starts_with("NOHYPHEN");
}

PatternFile read_patterns(const std::string& path) {
  std::ifstream input(path, std::ios::binary);
  std::string line;
  if (!std::getline(input, line)) throw std::runtime_error("cannot be read");
  if (!line.starts_with("ISO8859-1")) throw std::runtime_error("character set is not ISO8859-1 but " + line);
  PatternFile file;
  std::size_t level = 0;
  while (std::getline(input, line)) {
    if (line.starts_with("NEXTLEVEL")) {
      if (++level == file.levels.size()) throw std::runtime_error("more than two levels");
    } else if (!is_no_pattern(line) && !read_options(line, file.header)) {
      add_pattern(file.levels[level], line);
    }
  }
  if (level == 0) throw std::runtime_error("no second level");
  return file;
}

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
  std::uint16_t values = 0;
};

std::vector<Node> make_tree(const Patterns& patterns, Values& values) {
  std::vector<Node> nodes(1);
  for (const auto& [letters, digits] : patterns) {
    std::size_t node = 0;
    for (const char letter : letters) {
      const auto [child, is_new] =
          nodes[node].children.try_emplace(static_cast<std::uint8_t>(letter), nodes.size());
      node = child->second;
      if (is_new) nodes.emplace_back();
    }
    nodes[node].values = values.offset_of(digits);
  }
  return nodes;
}

/// The child of a state with the label; 0 if there is none (the start is nobody's child).
std::uint32_t child_of(const std::vector<PatternState>& states, std::uint32_t state, std::uint8_t label) {
  for (std::uint32_t i = 0; i < states[state].children; ++i) {
    const std::uint32_t child = states[state].first_child + i;
    if (states[child].label == label) return child;
  }
  return 0;
}

/// Level by level, so that the children of a state stand together and its fallback is known before theirs.
std::vector<PatternState> make_states(const std::vector<Node>& nodes) {
  std::vector<PatternState> states(1);
  std::vector<std::size_t> node_of = {0};
  for (std::uint32_t state = 0; state < states.size(); ++state) {
    const Node& node = nodes[node_of[state]];
    states[state].values = node.values;
    states[state].first_child = static_cast<std::uint32_t>(states.size());
    states[state].children = static_cast<std::uint8_t>(node.children.size());
    for (const auto& [label, child] : node.children) {
      states.push_back(
          {0, state, 0, label, 0});  // for the time being the parent stands in place of the fallback
      node_of.push_back(child);
    }
  }
  return states;
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

void write(std::ostream& output, const void* bytes, std::size_t size) {
  output.write(static_cast<const char*>(bytes), static_cast<std::streamsize>(size));
}

void compile(const std::string& from, const std::string& to) {
  PatternFile file = read_patterns(from);
  Values values;
  std::array<std::vector<PatternState>, 2> levels;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    levels[i] = make_states(make_tree(file.levels[i], values));
    link_fallbacks(levels[i]);
    file.header.states[i] = static_cast<std::uint32_t>(levels[i].size());
  }
  file.header.values_size = static_cast<std::uint32_t>(values.bytes().size());
  std::ofstream output(to, std::ios::binary | std::ios::trunc);
  write(output, &file.header, sizeof file.header);
  for (const auto& states : levels) write(output, states.data(), states.size() * sizeof(PatternState));
  write(output, values.bytes().data(), values.bytes().size());
  output.close();
  if (!output) throw std::runtime_error("cannot write " + to);
}

}  // namespace
}  // namespace protokollwerk::text

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: compile_patterns <hyph_de_DE.dic> <output>\n";
    return 2;
  }
  try {
    protokollwerk::text::compile(argv[1], argv[2]);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << argv[1] << ": " << error.what() << '\n';
    return 1;
  }
}
