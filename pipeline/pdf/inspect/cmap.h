#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace protokollwerk::pdf {

/// Bytes of a character code by its first byte.
using CodeLengths = std::array<std::uint8_t, 256>;

/// What a CMap says (ISO 32000-1, 9.7.5 and 9.10.3), read from its PostScript.
struct CMap {
  /// UTF-16BE by character code.
  std::map<unsigned, std::string> texts;
  /// By character code.
  std::map<unsigned, unsigned> cids;
  /// One byte where the CMap has no range.
  CodeLengths code_lengths{};
  std::string registry;
  std::string ordering;
  int supplement = -1;
  int writing_mode = 0;
};

/// Never throws for what stands in the stream; gives at most `most_texts` texts.
CMap read_cmap(const std::string& stream);

constexpr std::size_t most_texts = 100'000;

}  // namespace protokollwerk::pdf
