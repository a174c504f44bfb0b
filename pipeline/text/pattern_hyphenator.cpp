#include <algorithm>
#include <cstring>
#include <string>

#include "base/utf8.h"
#include "text/hyphenation_patterns.h"
#include "text/hyphenator.h"

/// The compiled patterns, put into the program by german_patterns.S.
extern "C" const unsigned char protokollwerk_german_patterns[];

namespace protokollwerk::text {
namespace {

/// Stands for a letter that ISO 8859-1 lacks; no pattern has it.
constexpr char unknown_letter = '\x01';

/// One level of the patterns as it lies in the program.
class Automaton {
 public:
  Automaton(const unsigned char* states, const unsigned char* values) : states_(states), values_(values) {}

  /// For each letter the highest digit that the patterns put behind it; the last letter has '0'. Odd means:
  /// divide.
  [[nodiscard]] std::string digits(std::string_view word) const {
    const std::string framed = "." + std::string(word) + ".";
    std::string digits(framed.size() + 1, '0');
    std::uint32_t state = 0;
    for (std::size_t i = 0; i < framed.size(); ++i) {
      state = next(state, static_cast<std::uint8_t>(framed[i]));
      if (state != 0) apply(read(state).values, i + 1, digits);
    }
    digits = digits.substr(2, word.size());
    if (!digits.empty()) digits.back() = '0';
    return digits;
  }

 private:
  [[nodiscard]] PatternState read(std::uint32_t state) const {
    PatternState result;
    std::memcpy(&result, states_ + std::size_t{state} * sizeof(PatternState), sizeof result);
    return result;
  }

  [[nodiscard]] std::uint32_t next(std::uint32_t state, std::uint8_t letter) const {
    for (;;) {
      const PatternState from = read(state);
      for (std::uint32_t child = from.first_child; child < from.first_child + from.children; ++child) {
        if (read(child).label == letter) return child;
      }
      if (state == 0) return 0;
      state = from.fallback;
    }
  }

  /// The digits of a pattern end behind the letter that completed it. Only the longest pattern that ends
  /// there counts: the file was prepared so that it includes what shorter ones say.
  void apply(std::uint16_t values, std::size_t end, std::string& digits) const {
    const unsigned char* entry = values_ + values;
    const std::size_t length = *entry;
    for (std::size_t i = 0; i < length; ++i) {
      char& digit = digits[end + 1 - length + i];
      digit = std::max(digit, static_cast<char>(entry[1 + i]));
    }
  }

  const unsigned char* states_;
  const unsigned char* values_;
};

bool is_division(char digit) {
  return (digit - '0') % 2 != 0;
}

/// Whether a stretch begins or ends where the whole word does.
enum class Edge : std::uint8_t { word, joint };

/// Divides compounds first, then the parts; the way of libhyphen, whose pattern files this reads.
class PatternHyphenator final : public Hyphenator {
 public:
  explicit PatternHyphenator(const unsigned char* patterns)
      : header_(read_header(patterns)),
        compounds_(patterns + sizeof(PatternHeader), values(patterns)),
        syllables_(patterns + sizeof(PatternHeader) + size_of(header_.states[0]), values(patterns)) {}

  [[nodiscard]] std::vector<std::size_t> division_points(std::string_view word) const override {
    std::string letters;
    std::vector<std::size_t> begins;
    for (std::size_t offset = 0; offset < word.size();) {
      begins.push_back(offset);
      letters += pattern_letter(utf8::next(word, offset));
    }
    return points(word, divide(letters, Edge::word, Edge::word), begins);
  }

 private:
  static PatternHeader read_header(const unsigned char* patterns) {
    PatternHeader header;
    std::memcpy(&header, patterns, sizeof header);
    return header;
  }
  static std::size_t size_of(std::uint32_t states) { return std::size_t{states} * sizeof(PatternState); }
  [[nodiscard]] const unsigned char* values(const unsigned char* patterns) const {
    return patterns + sizeof(PatternHeader) + size_of(header_.states[0]) + size_of(header_.states[1]);
  }

  /// The small letter in ISO 8859-1; "ẞ" is divided like "ß".
  static char pattern_letter(char32_t c) {
    if (c == 0x1E9E) return static_cast<char>(0xDF);
    if (c > 0xFF) return unknown_letter;
    const bool capital = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    return static_cast<char>(capital ? c + 0x20 : c);
  }

  [[nodiscard]] std::vector<std::size_t> points(std::string_view word, const std::string& digits,
                                                const std::vector<std::size_t>& begins) const {
    std::vector<std::size_t> points;
    for (std::size_t letter = 0; letter + 1 < digits.size(); ++letter) {
      const std::size_t before = letter + 1;
      if (before < header_.left_minimum || digits.size() - before < header_.right_minimum) continue;
      if (is_division(digits[letter]) && !is_mark_at(word, begins[before])) points.push_back(begins[before]);
    }
    return points;
  }

  static bool is_mark_at(std::string_view word, std::size_t offset) {
    const char32_t c = utf8::next(word, offset);
    return c >= 0x300 && c <= 0x36F;
  }

  /// Digits behind each letter of a stretch: of its parts if it is a compound, else of its syllables.
  [[nodiscard]] std::string divide(std::string_view stretch, Edge left, Edge right) const {
    std::string digits = compounds_.digits(stretch);
    std::size_t part = 0;
    for (std::size_t i = 0; i < stretch.size(); ++i) {
      const bool joint = is_division(digits[i]);
      const bool end = part > 0 && i + 1 == stretch.size();
      if (!joint && !end) continue;
      const Edge part_left = part > 0 ? Edge::joint : left;
      const std::string inner =
          divide_part(stretch.substr(part, i + 1 - part), part_left, joint ? Edge::joint : right);
      digits.replace(part, inner.size(), inner);
      part = i + 1;
    }
    return part > 0 ? digits : divide_syllables(stretch, left, right);
  }

  /// Digits behind the letters of a part, but for its last two: what follows a division has two letters at
  /// least.
  [[nodiscard]] std::string divide_part(std::string_view part, Edge left, Edge right) const {
    return part.size() > 2 ? divide(part, left, right).substr(0, part.size() - 2) : std::string();
  }

  [[nodiscard]] std::string divide_syllables(std::string_view stretch, Edge left, Edge right) const {
    std::string digits = syllables_.digits(stretch);
    if (left == Edge::joint) {
      for (std::size_t i = 0; i + 1 < header_.compound_left_minimum && i < digits.size(); ++i)
        digits[i] = '0';
    }
    if (right == Edge::joint) {
      const std::size_t kept = header_.compound_right_minimum;
      for (std::size_t i = 1; i < digits.size(); ++i) {
        if (digits.size() - i <= kept) digits[i] = '0';
      }
    }
    return digits;
  }

  PatternHeader header_;
  Automaton compounds_;
  Automaton syllables_;
};

}  // namespace

const Hyphenator& german_hyphenator() {
  static const PatternHyphenator hyphenator(protokollwerk_german_patterns);
  return hyphenator;
}

}  // namespace protokollwerk::text
