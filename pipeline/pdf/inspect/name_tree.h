#pragma once

#include <utility>
#include <vector>

#include "pdf/inspect/handles.h"

namespace protokollwerk::pdf {

/// All pairs of a name tree (ISO 32000-1, 7.9.6), whatever its shape; loops are left.
std::vector<std::pair<std::string, Handle>> names_of(const Handle& tree);

}  // namespace protokollwerk::pdf
