#include "image/orientation.h"

#include <memory>
#include <utility>

#include <libexif/exif-data.h>

namespace protokollwerk::image {
namespace {

struct Release {
  void operator()(ExifData* data) const { exif_data_unref(data); }
};

bool sides_change(Orientation orientation) {
  return orientation >= Orientation::transposed;
}

/// Where in the stored picture the pixel lies that is seen at a place.
struct Place {
  std::uint32_t x, y;
};
Place stored_place(const Size& stored, Place seen, Orientation orientation) {
  const std::uint32_t right = stored.width - 1;
  const std::uint32_t bottom = stored.height - 1;
  switch (orientation) {
    case Orientation::upright:
      break;
    case Orientation::mirrored:
      return {right - seen.x, seen.y};
    case Orientation::upside_down:
      return {right - seen.x, bottom - seen.y};
    case Orientation::upside_down_mirrored:
      return {seen.x, bottom - seen.y};
    case Orientation::transposed:
      return {seen.y, seen.x};
    case Orientation::turned_left:
      return {seen.y, bottom - seen.x};
    case Orientation::transversed:
      return {right - seen.y, bottom - seen.x};
    case Orientation::turned_right:
      return {right - seen.y, seen.x};
  }
  return seen;
}

}  // namespace

Orientation orientation_in(std::string_view exif) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(exif.data());
  const std::unique_ptr<ExifData, Release> data(
      exif_data_new_from_data(bytes, static_cast<unsigned>(exif.size())));
  if (!data) return Orientation::upright;
  const ExifEntry* entry = exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
  if (entry == nullptr || entry->format != EXIF_FORMAT_SHORT || entry->components != 1 || entry->size < 2)
    return Orientation::upright;
  const ExifShort value = exif_get_short(entry->data, exif_data_get_byte_order(data.get()));
  const bool known = value >= 1 && value <= static_cast<ExifShort>(Orientation::turned_right);
  return known ? static_cast<Orientation>(value) : Orientation::upright;
}

Size seen_size(const Size& stored, Orientation orientation) {
  return sides_change(orientation) ? Size{stored.height, stored.width} : stored;
}

Pixels turned_upright(Pixels stored, Orientation orientation) {
  if (orientation == Orientation::upright) return stored;
  const std::size_t bytes = stored.colour == Pixels::Colour::rgb ? 3 : 1;
  Pixels seen{seen_size(stored.size, orientation), stored.colour, {}, {}};
  seen.samples.reserve(stored.samples.size());
  for (std::uint32_t y = 0; y < seen.size.height; ++y)
    for (std::uint32_t x = 0; x < seen.size.width; ++x) {
      const Place from = stored_place(stored.size, {x, y}, orientation);
      seen.samples.append(stored.samples, (std::size_t{from.y} * stored.size.width + from.x) * bytes, bytes);
    }
  return seen;
}

}  // namespace protokollwerk::image
