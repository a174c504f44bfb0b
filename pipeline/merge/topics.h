#pragma once

#include <vector>

#include "model/result.h"

namespace protokollwerk::merge {

/// Every registered topic with its history, in the order of the register. `minutes` must be in order of date.
std::vector<model::Topic> topics_of(const model::Project& project,
                                    const std::vector<model::Minutes>& minutes);

/// Titles of the history other than the present one, in order of appearance, each once.
std::vector<std::string> former_titles(const model::Topic& topic);

}  // namespace protokollwerk::merge
