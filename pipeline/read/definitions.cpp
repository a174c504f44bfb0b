#include "read/definitions.h"

namespace protokollwerk::read {

std::vector<const diag::Definition*> definitions() {
  return {&finding::neither_known_nor_unknown,
          &finding::both_known_and_unknown,
          &finding::nobody_named,
          &finding::missing_image,
          &finding::unreadable_image,
          &finding::unknown_image_format,
          &finding::damaged_image,
          &finding::image_of_too_many_pixels,
          &finding::image_in_four_colours,
          &finding::too_many_images,
          &finding::review_ends_before_it_begins,
          &finding::unknown_kind_of_file};
}

}  // namespace protokollwerk::read
