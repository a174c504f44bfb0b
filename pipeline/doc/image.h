#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace protokollwerk::doc {

/// A picture as its file holds it (PNG or JPEG), proven to decode.
struct Image {
  std::string name;
  std::shared_ptr<const std::string> bytes;
  std::uint32_t width = 0;  ///< in pixels
  std::uint32_t height = 0;
};

}  // namespace protokollwerk::doc
