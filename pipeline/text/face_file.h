#pragma once

#include <memory>
#include <string>

#include <hb.h>

#include "text/faces.h"

namespace protokollwerk::text {

/// Frees a HarfBuzz handle with the function that belongs to it.
template <auto destroy>
struct Destroy {
  template <typename Handle>
  void operator()(Handle* handle) const {
    destroy(handle);
  }
};
using BlobHandle = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using FaceHandle = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using FontHandle = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using BufferHandle = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_destroy>>;

/// A font file in memory, immutable. The font's scale is the face's units per em.
struct FaceFile {
  std::string path;
  FaceHandle face;
  FontHandle font;
  int units_per_em = 1000;
  FaceFacts facts;
};

/// Maps the file. Throws EnvironmentError with the path, the cause and the Debian package that brings the
/// file if it is missing, no TrueType font, or a font without the tables that embedding needs.
FaceFile load_face(const std::string& path);

}  // namespace protokollwerk::text
