#pragma once

#include <string>

#include "doc/drawing.h"

namespace protokollwerk::compose {

/// What a picture says, in German: its kind, every name and every number, for those who do not see it. Of
/// many events in a lane their number, the first and the last day; of up to six each day.
std::string words_of(const doc::Drawing& drawing);

}  // namespace protokollwerk::compose
