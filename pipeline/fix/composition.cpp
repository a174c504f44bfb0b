#include <string>

#include "base/utf8.h"
#include "fix/kinds.h"
#include "unicode/text.h"

namespace protokollwerk::fix {
namespace {

/// Characters that other corrections change, and what is no character of the file's own, end a stretch.
bool ends_stretch(char32_t c) {
  return c == opaque || is_space(c) || c == U'"' || c == U'-' || (c >= U'\u2000' && c <= U'\u206F');
}

}  // namespace

void correct_composition(diag::SourceIndex source, const Flow& flow, std::vector<Correction>& found) {
  for (std::size_t begin = 0; begin < flow.size();) {
    std::string stretch;
    auto end = begin;
    for (; end < flow.size() && !ends_stretch(flow[end].value); ++end) {
      if (end > begin && flow[end].begin != flow[end - 1].end) break;
      utf8::append(stretch, flow[end].value);
    }
    if (!unicode::is_nfc(stretch))
      found.push_back({Correction::Kind::composition,
                       {source, flow[begin].begin, flow[end - 1].end},
                       unicode::to_nfc(stretch)});
    begin = std::max(end, begin + 1);
  }
}

}  // namespace protokollwerk::fix
