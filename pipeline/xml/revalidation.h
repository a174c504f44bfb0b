#pragma once

#include <vector>

#include "xml/schema.h"

namespace protokollwerk::xml {

/// All violations in the tree. libxml2 leaves the rest of a parent unchecked behind the first child that does
/// not fit, so this takes such a child out of the tree (or gives it the name that was probably meant) and
/// validates again until nothing new comes. Changes the tree; the nodes of the errors are not to be used
/// afterwards.
std::vector<SchemaError> validate_repeatedly(xmlDoc* tree, const Schema::Compiled& schema);

}  // namespace protokollwerk::xml
