#pragma once

#include <array>
#include <cstdint>

namespace protokollwerk::pdf {

/// The three sets of ISO 32000-1, 7.2.2.
enum class CharacterKind : std::uint8_t { regular, space, delimiter };

inline constexpr std::array<CharacterKind, 256> character_kinds = [] {
  std::array<CharacterKind, 256> kinds{};
  for (const char c : {' ', '\n', '\r', '\t', '\f', '\0'})
    kinds[static_cast<unsigned char>(c)] = CharacterKind::space;
  for (const char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'})
    kinds[static_cast<unsigned char>(c)] = CharacterKind::delimiter;
  return kinds;
}();

constexpr CharacterKind kind_of(char c) {
  return character_kinds[static_cast<unsigned char>(c)];
}

}  // namespace protokollwerk::pdf
