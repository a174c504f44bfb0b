#include "text/coverage.h"

#include <cstdio>
#include <utility>

#include "base/utf8.h"

namespace protokollwerk::text {

std::vector<UncoveredCharacter> uncovered(std::string_view text, const Shaper& shaper, StackIndex stack) {
  std::vector<UncoveredCharacter> found;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t character = utf8::next(text, offset);
    if (!shaper.covers(stack, character)) found.push_back({character, begin});
  }
  return found;
}

MissingGlyph::MissingGlyph(char32_t character, std::string context)
    : std::runtime_error("Für das Zeichen " + code_point_name(character) + " in „" + context +
                         "“ gibt es in keiner Schrift ein Bild."),
      character_(character),
      context_(std::move(context)) {}

std::string code_point_name(char32_t character) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(character));
  return name;
}

}  // namespace protokollwerk::text
