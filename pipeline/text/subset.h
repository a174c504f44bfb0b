#pragma once

#include <cstdint>
#include <span>

#include "text/face_file.h"
#include "text/faces.h"

namespace protokollwerk::text {

/// The face reduced to the given glyphs (ascending, without 0), for embedding as FontFile2: outlines and
/// advances, no hinting, none of the tables that a PDF's own dictionaries replace (ISO 32000-1, 9.9). Same
/// input, same bytes. Throws EnvironmentError naming the file if HarfBuzz refuses it.
Subset make_subset(const FaceFile& face, std::span<const std::uint32_t> glyphs);

}  // namespace protokollwerk::text
