#pragma once

#include <string>

#include "layout/frame.h"
#include "pdf/deflate.h"
#include "pdf/haru.h"

namespace protokollwerk::pdf {

/// Embeds the images of the document, each once: a baseline JPEG as it is, everything else as compressed
/// samples with its opacity as a soft mask. Gives the entry for the pages' resources; empty for no images.
std::string embed_images(Haru& haru, const layout::Pages& pages, const Deflater& deflater);

/// The name of an image in the resources.
std::string image_name(std::uint32_t image);

}  // namespace protokollwerk::pdf
