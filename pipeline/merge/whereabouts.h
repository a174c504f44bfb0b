#pragma once

#include <vector>

#include "model/result.h"

namespace protokollwerk::merge {

/// Where every topic and every entry of the minutes has gone: one row each, topics first, then entries in the
/// order of the minutes.
std::vector<model::Whereabouts> whereabouts_of(const model::Result& result);

/// Entries read = entries of replaced versions + entries withheld + rows about entries. A result of which
/// this is not true has lost something.
bool is_balanced(const model::Result& result);

/// Rows about entries, without those about topics.
std::int64_t count_entry_rows(const model::Result& result);

}  // namespace protokollwerk::merge
