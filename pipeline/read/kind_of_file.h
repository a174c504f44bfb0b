#pragma once

#include <cstdint>
#include <optional>

#include "diag/diagnostic.h"

namespace protokollwerk::read {

/// What a file below a project folder can be.
enum class KindOfFile : std::uint8_t { minutes, review };

/// Takes a source that nothing is known about yet; tells by its root element what it is. nullopt iff this
/// call reported that it is neither. A file without any element, or in another encoding, counts as minutes,
/// whose reader says what is wrong.
std::optional<KindOfFile> kind_of_file(diag::SourceIndex source, const diag::Sources& sources,
                                       diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::read
