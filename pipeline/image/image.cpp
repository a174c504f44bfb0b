#include "image/image.h"

#include "base/contract.h"
#include "image/codecs.h"

namespace protokollwerk::image {

std::optional<Format> format_of(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return Format::png;
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return Format::jpeg;
  return std::nullopt;
}

bool is_within_limits(const Size& size) {
  return size.width <= largest_side && size.height <= largest_side &&
         std::uint64_t{size.width} * size.height <= most_samples;
}

std::variant<Pixels, Fault> decode(std::string_view bytes) {
  const auto format = format_of(bytes);
  if (!format) return Fault::unknown_format;
  return *format == Format::png ? decode_png(bytes) : decode_jpeg(bytes);
}

Size size_of(std::string_view bytes) {
  const auto format = format_of(bytes);
  ENSURE(format.has_value());
  const auto size = *format == Format::png ? png_size(bytes) : jpeg_size(bytes);
  ENSURE(size.has_value());
  return *size;
}

}  // namespace protokollwerk::image
