#pragma once

#include <vector>

#include "model/minutes.h"
#include "read/fields.h"

namespace protokollwerk::read {

/// How many entries stand below the element, at any depth: counted by their names alone, so that nothing the
/// readers might pass over is missing from the account.
std::int64_t count_entries(const xml::Element& element);

/// The entries (information … erledigung) among the children of an agenda item or a deliberation, in their
/// order; other children are passed over.
std::vector<model::Entry> read_entries(const xml::Element& parent, const Place& place);

}  // namespace protokollwerk::read
