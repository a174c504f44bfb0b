#pragma once

#include <string>

namespace protokollwerk::testing {

/// A PDF of every kind of block, laid out with the standard faces: what layout and pdf make together, for the
/// independent validator and for eyes.
std::string blocks_pdf();

}  // namespace protokollwerk::testing
