#pragma once

#include <vector>

#include "model/result.h"

namespace protokollwerk::merge {

/// What became of every action item, open question and measure that has an identifier: later entries
/// ("erledigung") close it, drop it or give it a new date; until then it is carried over to each meeting of
/// its body. `minutes` must be in order of date. Measures are followed only if they need a decision.
std::vector<model::Course> courses_of(const std::vector<model::Minutes>& minutes);

}  // namespace protokollwerk::merge
