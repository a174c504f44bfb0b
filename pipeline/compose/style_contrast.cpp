#include "compose/style_contrast.h"

#include <array>
#include <cstdio>

#include "compose/definitions.h"
#include "doc/contrast.h"

namespace protokollwerk::compose {
namespace {

constexpr int steps = 100;

std::string code_of(const doc::Colour& colour) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "#%02X%02X%02X", static_cast<unsigned>(colour.red),
                static_cast<unsigned>(colour.green), static_cast<unsigned>(colour.blue));
  return text.data();
}

/// Rounded down: 4.49 must not read as 4.5.
std::string ratio_text(double ratio) {
  const auto tenths = static_cast<std::int64_t>(ratio * 10);
  return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10);
}

std::uint8_t towards(std::uint8_t from, int to, int step) {
  return static_cast<std::uint8_t>(from + (to - from) * step / steps);
}

}  // namespace

doc::Colour clearer(const doc::Colour& front, const doc::Colour& ground) {
  const doc::Colour white = {255, 255, 255};
  const int end = doc::contrast(ground, {}) >= doc::contrast(ground, white) ? 0 : 255;
  doc::Colour better = front;
  for (int step = 1; step <= steps && doc::contrast(better, ground) < minimum_contrast; ++step)
    better = {towards(front.red, end, step), towards(front.green, end, step), towards(front.blue, end, step)};
  return better;
}

void ContrastRule::demand(const Layer& front, const Layer& ground, const diag::Span& span) {
  const double ratio = doc::contrast(front.colour, ground.colour);
  if (ratio >= minimum_contrast) return;
  if (!reported_.emplace(code_of(front.colour), code_of(ground.colour), ground.kind + ground.name).second)
    return;
  diagnostics_.report({&weak_contrast,
                       {{"art", std::string(front.kind)},
                        {"name", front.name},
                        {"farbe", code_of(front.colour)},
                        {"grund", std::string(ground.kind)},
                        {"grundname", ground.name},
                        {"grundfarbe", code_of(ground.colour)},
                        {"wert", ratio_text(ratio)},
                        {"besser", code_of(clearer(front.colour, ground.colour))}},
                       span,
                       {},
                       {},
                       {}});
}

}  // namespace protokollwerk::compose
