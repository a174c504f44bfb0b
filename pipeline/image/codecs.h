#pragma once

#include "image/image.h"

/// The two decoders behind image.h.
namespace protokollwerk::image {

std::variant<Pixels, Fault> decode_png(std::string_view bytes);
std::variant<Pixels, Fault> decode_jpeg(std::string_view bytes);

/// nullopt for a head that cannot be read.
std::optional<Size> png_size(std::string_view bytes);
std::optional<Size> jpeg_size(std::string_view bytes);

bool is_within_limits(const Size& size);

}  // namespace protokollwerk::image
