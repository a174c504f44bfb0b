#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/frame.h"

namespace protokollwerk::pdf {

/// Number of an indirect object, from 1.
using ObjectNumber = std::uint32_t;

/// One document in libharu's object model: catalog, page tree, pages, annotations, outlines and free
/// dictionaries. The only place that touches libharu. Its functions for fonts, text and saving are not used
/// (they lose glyph parts and report success on a full disk); compressed stream bytes are kept here, beside
/// libharu's dictionaries. Every function throws EnvironmentError with libharu's error number.
class Haru {
 public:
  Haru();
  ~Haru();
  Haru(const Haru&) = delete;
  Haru& operator=(const Haru&) = delete;

  /// A page and its still empty content stream.
  struct Page {
    ObjectNumber page = 0;
    ObjectNumber contents = 0;
  };
  Page add_page(Length width, Length height);
  /// A Link annotation on a page. `area` in PDF coordinates: bottom is below top, origin at the bottom left.
  ObjectNumber add_link(ObjectNumber page, const layout::Rectangle& area);
  /// Whether the entries below a bookmark show at first.
  enum class Outline : std::uint8_t { open, closed };
  /// A bookmark below `parent`, behind its siblings; without a parent at the top level.
  ObjectNumber add_outline(std::optional<ObjectNumber> parent, Outline state);
  /// A dictionary with the given entries (PDF syntax, without the angle brackets).
  ObjectNumber add_dictionary(std::string entries);
  /// A stream; `data` is already encoded as `entries` say. Length is added.
  ObjectNumber add_stream(std::string entries, std::string data);
  /// Gives an object that stands already its stream.
  void set_stream(ObjectNumber object, std::string data);
  /// Adds entries (PDF syntax) to a dictionary.
  void append(ObjectNumber object, std::string_view entries);

  [[nodiscard]] ObjectNumber catalog() const;
  [[nodiscard]] ObjectNumber information() const;
  /// Objects are numbered from 1 to this.
  [[nodiscard]] ObjectNumber object_count() const;

  /// Appends the object's text without its stream.
  void serialise(ObjectNumber object, std::string& to) const;
  /// Its stream's bytes; null where it has none.
  [[nodiscard]] const std::string* stream(ObjectNumber object) const;

 private:
  struct Document;
  std::unique_ptr<Document> document_;
};

}  // namespace protokollwerk::pdf
