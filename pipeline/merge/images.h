#pragma once

#include "model/result.h"

namespace protokollwerk::merge {

/// Leaves of the pictures only those that the prose of the result shows.
void drop_unused_images(model::Result& result);

}  // namespace protokollwerk::merge
