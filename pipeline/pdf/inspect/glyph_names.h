#pragma once

#include <string>

namespace protokollwerk::pdf {

/// Whether the Adobe Glyph List knows the glyph's name, or it spells its characters itself ("uni00E4"): then
/// it has a text without a ToUnicode entry (ISO 14289-1, 7.21.6 and 7.21.7).
bool is_listed_glyph_name(const std::string& name);

}  // namespace protokollwerk::pdf
