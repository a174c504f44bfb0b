#pragma once

#include <cstdint>
#include <vector>

#include "layout/knuth_plass.h"
#include "layout/paragraph_collect.h"
#include "layout/paragraph_words.h"

/// Second step of setting a paragraph. Takes the flat text; gives boxes, glue and penalties with what each
/// prints. Promises: a box wider than the narrowest measure can be broken between its graphemes.
namespace protokollwerk::layout {

/// Text that was shaped at once: one look, no space, no break opportunity of the text itself.
struct Chunk {
  std::uint32_t begin = 0;  ///< bytes of Collected::text
  std::uint32_t end = 0;
  std::uint32_t span = 0;
  const Word* word = nullptr;
};

enum class PartKind : std::uint8_t {
  nothing,
  text,         ///< a box: bytes begin to end of a chunk
  space,        ///< glue, or the space or line break at the end of a line
  soft_hyphen,  ///< a penalty that prints a hyphen if the line ends there
  held_space,   ///< a penalty that forbids the space behind it to end a line, as long as a line has room
};

/// What an item prints.
struct Part {
  PartKind kind = PartKind::nothing;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t owner = 0;  ///< text: index of the chunk; else index of the span
};

struct Prepared {
  std::vector<knuth_plass::Item> items;
  std::vector<Part> parts;  ///< one per item
  std::vector<Chunk> chunks;
};

enum class Hyphenation : std::uint8_t { off, on };

struct PrepareRules {
  doc::TextAlignment alignment = doc::TextAlignment::justified;
  Hyphenation hyphenation = Hyphenation::on;
  Length narrowest_measure;  ///< 0: boxes of any width are left whole
};

Prepared prepare(const Collected& collected, const PrepareRules& rules, WordStore& words);

}  // namespace protokollwerk::layout
