#pragma once

#include <cstdint>
#include <string_view>

#include "image/image.h"

/// Cameras store what the sensor saw and note in the Exif data how the picture is to be held.
namespace protokollwerk::image {

/// Which way up a stored picture is: the values of the Exif tag "Orientation" (Exif 2.3, 4.6.4 A).
enum class Orientation : std::uint8_t {
  upright = 1,
  mirrored,
  upside_down,
  upside_down_mirrored,
  transposed,
  turned_left,  ///< to be turned by 90° clockwise
  transversed,
  turned_right
};

/// What an APP1 segment ("Exif", two zeros, TIFF data) says; `upright` where it says nothing that is known.
Orientation orientation_in(std::string_view exif);

/// The size of the picture as it is to be seen.
Size seen_size(const Size& stored, Orientation orientation);

/// The picture as it is to be seen. For pictures without opacity.
Pixels turned_upright(Pixels stored, Orientation orientation);

}  // namespace protokollwerk::image
