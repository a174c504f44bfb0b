#include <png.h>

#include "image/codecs.h"

namespace protokollwerk::image {
namespace {

/// libpng's simplified interface, freed at the end of its scope.
class Reader {
 public:
  explicit Reader(std::string_view bytes) {
    image_.version = PNG_IMAGE_VERSION;
    open_ = png_image_begin_read_from_memory(&image_, bytes.data(), bytes.size()) != 0;
  }
  ~Reader() { png_image_free(&image_); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  [[nodiscard]] bool is_open() const { return open_; }
  [[nodiscard]] Size size() const { return {image_.width, image_.height}; }
  [[nodiscard]] bool has_colour() const { return (image_.format & PNG_FORMAT_FLAG_COLOR) != 0; }

  /// Grey or RGB with opacity, 8 bits each; empty where the file is damaged. Whatever libpng warns of counts.
  std::string samples() {
    image_.format = has_colour() ? PNG_FORMAT_RGBA : PNG_FORMAT_GA;
    std::string samples(PNG_IMAGE_SIZE(image_), '\0');
    const bool read = png_image_finish_read(&image_, nullptr, samples.data(), 0, nullptr) != 0;
    return read && image_.warning_or_error == 0 ? samples : std::string();
  }

 private:
  png_image image_{};
  bool open_ = false;
};

/// Parts colours and opacity; an opacity that says nothing is left out.
Pixels parted(const Size& size, Pixels::Colour colour, const std::string& samples) {
  const std::size_t colours = colour == Pixels::Colour::rgb ? 3 : 1;
  Pixels pixels{size, colour, {}, {}};
  pixels.samples.reserve(samples.size());
  bool opaque = true;
  for (std::size_t at = 0; at < samples.size(); at += colours + 1) {
    pixels.samples.append(samples, at, colours);
    pixels.opacity += samples[at + colours];
    opaque = opaque && samples[at + colours] == '\xFF';
  }
  if (opaque) pixels.opacity.clear();
  return pixels;
}

}  // namespace

std::optional<Size> png_size(std::string_view bytes) {
  const Reader reader(bytes);
  return reader.is_open() ? std::optional(reader.size()) : std::nullopt;
}

std::variant<Pixels, Fault> decode_png(std::string_view bytes) {
  Reader reader(bytes);
  if (!reader.is_open()) return Fault::damaged;
  if (!is_within_limits(reader.size())) return Fault::too_large;
  const auto colour = reader.has_colour() ? Pixels::Colour::rgb : Pixels::Colour::grey;
  const std::string samples = reader.samples();
  if (samples.empty()) return Fault::damaged;
  return parted(reader.size(), colour, samples);
}

}  // namespace protokollwerk::image
