#pragma once

#include <vector>

#include "model/review.h"

namespace protokollwerk::merge {

/// The comments of several files as one round for each draft, from its earliest begin to its latest end;
/// rounds by begin and draft, comments by ID, never in the order of files.
std::vector<model::ReviewRound> joined_reviews(std::vector<model::ReviewRound> files);

}  // namespace protokollwerk::merge
