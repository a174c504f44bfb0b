#pragma once

#include <optional>

#include "compose/evaluation.h"
#include "compose/template.h"
#include "doc/drawing.h"

namespace protokollwerk::compose {

/// Takes a picture of a template and where in the result it stands; gives what it shows, nullopt if that is
/// nothing. Reports values that are no date or no number.
std::optional<doc::Drawing> drawing_of(const DrawingNode& node, const Scope& scope, Evaluation& evaluation);

}  // namespace protokollwerk::compose
