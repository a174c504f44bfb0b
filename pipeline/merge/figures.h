#pragma once

#include <vector>

#include "model/result.h"

namespace protokollwerk::merge {

/// What can be counted in the minutes, for the whole project and then for each meeting in order. Subjects are
/// those of zaehlgroesse and ErgebnisZaehlgroesse in the schemas. A subject that the sources cannot yield has
/// no figure.
std::vector<model::Figure> figures_of(const model::Result& result);

}  // namespace protokollwerk::merge
