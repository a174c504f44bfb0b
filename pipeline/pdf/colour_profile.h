#pragma once

#include <string>

namespace protokollwerk::pdf {

/// An sRGB profile for the output intent; its bytes do not depend on the clock.
const std::string& srgb_profile();

}  // namespace protokollwerk::pdf
