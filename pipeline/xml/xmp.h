#pragma once

#include <optional>
#include <string>
#include <vector>

/// This header keeps to C++17: it is read together with libqpdf's headers, see pdf/inspect/faults.h.
namespace protokollwerk::xml {

/// A property of an XMP packet (ISO 16684-1), with its prefix as the packet spells it.
struct XmpProperty {
  std::string name_space;
  std::string prefix;
  std::string name;
  /// The text, or those of the items of a list.
  std::vector<std::string> values;
  /// Whether its items say xml:lang="x-default" only: they are in the language of the document.
  bool needs_document_language = false;
};

/// All properties of the packet's descriptions; nullopt if it is not well-formed XML. Takes packets of any
/// origin: nothing outside of it is read.
std::optional<std::vector<XmpProperty>> read_xmp(const std::string& packet);

}  // namespace protokollwerk::xml
