#include "pdf/images.h"

#include <variant>

#include "base/contract.h"
#include "image/image.h"
#include "pdf/syntax.h"

namespace protokollwerk::pdf {
namespace {

using image::Pixels;

std::string image_entries(const image::Size& size, Pixels::Colour colour, std::string_view filter) {
  std::string entries = "/Type/XObject/Subtype/Image/Width ";
  syntax::integer(entries, size.width);
  entries += "/Height ";
  syntax::integer(entries, size.height);
  entries += colour == Pixels::Colour::rgb ? "/ColorSpace/DeviceRGB" : "/ColorSpace/DeviceGray";
  entries += "/BitsPerComponent 8/Filter/";
  entries += filter;
  return entries;
}

ObjectNumber add_samples(Haru& haru, const Pixels& pixels, const Deflater& deflater) {
  std::string entries = image_entries(pixels.size, pixels.colour, "FlateDecode");
  if (!pixels.opacity.empty()) {
    const ObjectNumber mask = haru.add_stream(image_entries(pixels.size, Pixels::Colour::grey, "FlateDecode"),
                                              deflater.compress(pixels.opacity));
    entries += "/SMask ";
    syntax::reference(entries, mask);
  }
  return haru.add_stream(std::move(entries), deflater.compress(pixels.samples));
}

ObjectNumber add_image(Haru& haru, const doc::Image& image, const Deflater& deflater) {
  if (const auto colour = image::plain_jpeg(*image.bytes))
    return haru.add_stream(image_entries({image.width, image.height}, *colour, "DCTDecode"), *image.bytes);
  const auto decoded = image::decode(*image.bytes);
  ENSURE(std::holds_alternative<Pixels>(decoded));
  return add_samples(haru, std::get<Pixels>(decoded), deflater);
}

}  // namespace

std::string image_name(std::uint32_t image) {
  return "Im" + std::to_string(image);
}

std::string embed_images(Haru& haru, const layout::Pages& pages, const Deflater& deflater) {
  if (pages.images.empty()) return {};
  std::string entry = "/XObject<<";
  for (std::uint32_t i = 0; i < pages.images.size(); ++i) {
    syntax::name(entry, image_name(i));
    entry += ' ';
    syntax::reference(entry, add_image(haru, pages.images[i], deflater));
  }
  return entry + ">>";
}

}  // namespace protokollwerk::pdf
