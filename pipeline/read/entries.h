#pragma once

#include <vector>

#include "model/minutes.h"
#include "read/fields.h"

namespace protokollwerk::read {

/// The entries (information … empfehlung) among the children of an agenda item or a deliberation, in their
/// order; other children are passed over.
std::vector<model::Entry> read_entries(const xml::Element& parent, const Place& place);

}  // namespace protokollwerk::read
