#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/deflate.h"
#include "pdf/haru.h"

namespace protokollwerk::pdf {

/// Writes the file around the objects: header, object streams, cross-reference stream (ISO 32000-1, 7.5).
/// libharu's own saving does neither, and reports success on a full disk. The file identifier is a digest of
/// the content.
class Container {
 public:
  /// Objects come with the numbers 1 to `object_count`, in that order.
  Container(ObjectNumber object_count, const Deflater& deflater);

  /// The next object, to be packed.
  void add(std::string_view object);
  /// The next object, a stream: its dictionary and its bytes.
  void add_stream(std::string_view dictionary, std::string_view data);
  /// The whole file; call when all objects are there.
  std::string finish(ObjectNumber catalog, ObjectNumber information);

 private:
  /// Where an object stands: at a byte of the file, or at an index of an object stream.
  struct Place {
    std::uint8_t type = 0;
    std::uint32_t where = 0;
    std::uint16_t index = 0;
  };

  void write_stream(ObjectNumber number, std::string_view dictionary, std::string_view data);
  void flush_pack();
  void write_cross_references(ObjectNumber catalog, ObjectNumber information);

  const Deflater& deflater_;
  ObjectNumber object_count_;
  std::string file_;
  std::vector<Place> places_;  ///< by object number
  ObjectNumber next_ = 1;      ///< number of the next object
  ObjectNumber next_pack_;     ///< number of the object stream that is being filled
  std::string pack_;           ///< texts of its objects
  std::string pack_index_;     ///< pairs of number and offset
  std::uint16_t packed_ = 0;
};

}  // namespace protokollwerk::pdf
