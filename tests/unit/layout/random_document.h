#pragma once

#include <cstdint>

#include "doc/document.h"

namespace protokollwerk::test {

/// A document that uses every kind of block and inline, made from the seed alone (no library distributions,
/// which differ from one standard library to the next).
doc::Document random_document(std::uint32_t seed);

}  // namespace protokollwerk::test
