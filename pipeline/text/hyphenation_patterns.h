#pragma once

#include <cstdint>

/// Shape of the compiled hyphenation patterns, shared by the tool that writes them at build time and the code
/// that reads them out of the program. Numbers are in the byte order of the machine that builds.
///
///     PatternHeader, the PatternStates of each set, values
///
/// `values` holds entries of one length byte and as many digits: the digits of a pattern from its first one
/// that is not 0 to its end. Entry 0 is empty: no pattern ends in that state.
namespace protokollwerk::text {

/// The sets in the order in which their states lie.
enum class PatternSet : std::uint8_t {
  compounds,   ///< of libhyphen's file, first level: whole compounds with their joints
  syllables,   ///< the same file, second level
  second,      ///< patterns made from another list of words, which err elsewhere
  exceptions,  ///< german_exceptions.txt
};
inline constexpr std::size_t pattern_sets = 4;

/// The digits of an exception, above all that patterns have. Odd means divide, as everywhere.
inline constexpr char exception_none = ':';
inline constexpr char exception_syllable = ';';
inline constexpr char exception_joint = '=';

struct PatternHeader {
  std::uint32_t states[pattern_sets] = {};
  std::uint32_t values_size = 0;  ///< bytes
  std::uint8_t left_minimum = 2;  ///< letters before the first division of a word
  std::uint8_t right_minimum = 2;
  std::uint8_t compound_left_minimum = 0;  ///< letters after the joint of a compound
  std::uint8_t compound_right_minimum = 0;
};
static_assert(sizeof(PatternHeader) == 24);

/// A state of an automaton after Aho and Corasick. State 0 is the start. The children of a state stand
/// together.
struct PatternState {
  std::uint32_t first_child = 0;
  std::uint32_t fallback = 0;  ///< state of the longest proper suffix
  std::uint16_t values = 0;    ///< offset into the values
  std::uint8_t label = 0;      ///< the ISO 8859-1 letter that leads here
  std::uint8_t children = 0;
};
static_assert(sizeof(PatternState) == 12);

}  // namespace protokollwerk::text
