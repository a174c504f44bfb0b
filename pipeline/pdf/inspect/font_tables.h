#pragma once

#include <map>
#include <string>

#include "pdf/inspect/handles.h"

namespace protokollwerk::pdf {

/// Whether ISO 32000-1, table 118, knows the CMap.
bool is_predefined_cmap(const std::string& name);

/// Whether the CIDs of the font are of the collection that the predefined CMap leads to.
bool fits_collection(const std::string& cmap, const Handle& descendant);

/// Whether no glyph name is a mere number ("g17", "glyph0003"), which no glyph list can know.
bool has_listed_names(const std::map<unsigned, std::string>& differences);

}  // namespace protokollwerk::pdf
