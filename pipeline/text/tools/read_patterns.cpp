#include "text/tools/read_patterns.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "base/utf8.h"

namespace protokollwerk::text {
namespace {

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

/// The bytes of the letters in ISO 8859-1; the signs of an entry stay.
std::string latin1(std::string_view line) {
  std::string result;
  for (std::size_t offset = 0; offset < line.size();) {
    const char32_t c = utf8::next(line, offset);
    if (c > 0xFF) throw std::runtime_error("a letter that patterns cannot have: " + std::string(line));
    result += static_cast<char>(c);
  }
  return result;
}

void add_exception(Patterns& patterns, std::string_view line) {
  std::string letters;
  std::string digits = "0";
  bool open = true;  // the gap before the next letter
  for (const char c : latin1(line)) {
    if (c == '-' || c == '=' || c == '~') {
      open = c == '~';
      if (!open) digits.back() = c == '-' ? exception_syllable : exception_joint;
    } else {
      const bool edge = c == '.' || letters.empty() || letters == ".";
      if (!edge && !open && digits.back() == '0') digits.back() = exception_none;
      open = false;
      letters += c;
      digits += '0';
    }
  }
  if (letters.size() < 4) throw std::runtime_error("too short an entry: " + std::string(line));
  digits.erase(0, digits.find_first_not_of('0'));
  if (!patterns.try_emplace(letters, digits).second)
    throw std::runtime_error("an entry stands twice: " + std::string(line));
}

std::ifstream open(const std::string& path) {
  std::ifstream input(path, std::ios::binary);
  if (!input) throw std::runtime_error(path + " cannot be read");
  return input;
}

}  // namespace

CompoundPatternFile read_compound_patterns(const std::string& path) {
  std::ifstream input = open(path);
  std::string line;
  std::getline(input, line);
  if (!line.starts_with("ISO8859-1")) throw std::runtime_error("character set is not ISO8859-1 but " + line);
  CompoundPatternFile file;
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

Patterns read_plain_patterns(const std::string& path) {
  std::ifstream input = open(path);
  Patterns patterns;
  bool inside = false;
  for (std::string line; std::getline(input, line);) {
    std::istringstream words(line.substr(0, line.find('%')));
    for (std::string word; words >> word;) {
      if (word == "}") inside = false;
      if (inside) add_pattern(patterns, word);
      if (word == "\\patterns{") inside = true;
      if (word == "\\hyphenation{") throw std::runtime_error("whole words are not supported: " + path);
    }
  }
  if (patterns.empty()) throw std::runtime_error("no patterns in " + path);
  return patterns;
}

Patterns read_exceptions(const std::string& path) {
  std::ifstream input = open(path);
  Patterns patterns;
  for (std::string line; std::getline(input, line);) {
    std::istringstream entries(line.substr(0, line.find('#')));
    for (std::string entry; entries >> entry;) add_exception(patterns, entry);
  }
  return patterns;
}

}  // namespace protokollwerk::text
