#include "text/pattern_automaton.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

/// The compiled patterns, put into the program by german_patterns.S.
extern "C" const unsigned char protokollwerk_german_patterns[];

namespace protokollwerk::text {
namespace {

/// Stands for a letter that ISO 8859-1 lacks; no pattern has it.
constexpr char unknown_letter = '\x01';

static_assert('0' % 2 == 0 && exception_none % 2 == 0 && exception_syllable % 2 != 0 &&
              exception_joint % 2 != 0);

/// The small letter in ISO 8859-1; "ẞ" is divided like "ß".
char pattern_letter(char32_t c) {
  if (c == 0x1E9E) return static_cast<char>(0xDF);
  if (c > 0xFF) return unknown_letter;
  const bool capital = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  return static_cast<char>(capital ? c + 0x20 : c);
}

std::size_t size_of(std::uint32_t states) {
  return std::size_t{states} * sizeof(PatternState);
}

}  // namespace

PatternWord::PatternWord(std::string_view word) {
  letters.reserve(word.size());
  begins.reserve(word.size());
  for (std::size_t offset = 0; offset < word.size();) {
    begins.push_back(offset);
    letters += pattern_letter(utf8::next(word, offset));
  }
}

std::string PatternAutomaton::digits(std::string_view letters) const {
  const std::string framed = "." + std::string(letters) + ".";
  std::string digits(framed.size() + 1, '0');
  std::uint32_t state = 0;
  for (std::size_t i = 0; i < framed.size(); ++i) {
    state = next(state, static_cast<std::uint8_t>(framed[i]));
    if (state != 0) apply(read(state).values, i + 1, digits);
  }
  digits = digits.substr(2, letters.size());
  if (!digits.empty()) digits.back() = '0';
  return digits;
}

PatternState PatternAutomaton::read(std::uint32_t state) const {
  PatternState result;
  std::memcpy(&result, states_ + size_of(state), sizeof result);
  return result;
}

std::uint32_t PatternAutomaton::next(std::uint32_t state, std::uint8_t letter) const {
  for (;;) {
    const PatternState from = read(state);
    for (std::uint32_t child = from.first_child; child < from.first_child + from.children; ++child) {
      if (read(child).label == letter) return child;
    }
    if (state == 0) return 0;
    state = from.fallback;
  }
}

/// The digits of a pattern end behind the letter that completed it. Only the longest pattern that ends there
/// counts: the sets were prepared so that it includes what shorter ones say.
void PatternAutomaton::apply(std::uint16_t values, std::size_t end, std::string& digits) const {
  const unsigned char* entry = values_ + values;
  const std::size_t length = *entry;
  for (std::size_t i = 0; i < length; ++i) {
    char& digit = digits[end + 1 - length + i];
    digit = std::max(digit, static_cast<char>(entry[1 + i]));
  }
}

PatternHeader german_pattern_header() {
  PatternHeader header;
  std::memcpy(&header, protokollwerk_german_patterns, sizeof header);
  return header;
}

PatternAutomaton german_patterns(PatternSet set) {
  const PatternHeader header = german_pattern_header();
  const unsigned char* states = protokollwerk_german_patterns + sizeof header;
  const unsigned char* wanted = states;
  for (std::size_t i = 0; i < pattern_sets; ++i) {
    if (i < static_cast<std::size_t>(set)) wanted += size_of(header.states[i]);
    states += size_of(header.states[i]);
  }
  return {wanted, states};
}

}  // namespace protokollwerk::text
