#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace protokollwerk::xml {

/// Where one attribute stands, as byte offsets, ends exclusive.
struct AttributePlace {
  std::uint32_t name_begin = 0;
  std::uint32_t name_end = 0;
  std::uint32_t value_begin = 0;  ///< behind the opening quote
  std::uint32_t value_end = 0;    ///< at the closing quote
};

/// Where one element stands, as byte offsets, ends exclusive.
struct ElementPlace {
  std::uint32_t begin = 0;            ///< the start tag's `<`
  std::uint32_t start_tag_end = 0;    ///< behind the start tag's `>`
  std::uint32_t end = 0;              ///< behind the end tag's `>`
  std::uint32_t first_attribute = 0;  ///< index into MarkupIndex::attributes
  std::uint32_t attribute_count = 0;
};

/// The place of every element and attribute of a file, elements in document order: the n-th here is the n-th
/// that any parser meets. Needed because libxml2 gives no columns and no lines beyond 65,535 and pugixml no
/// places of attributes.
struct MarkupIndex {
  std::vector<ElementPlace> elements;
  std::vector<AttributePlace> attributes;

  /// The element whose name begins at a byte offset (as pugixml's offset_debug gives it).
  [[nodiscard]] const ElementPlace& element_named_at(std::size_t name_offset) const;
};

/// Scans text that is proven well-formed and has no DOCTYPE; anything else breaks a contract.
MarkupIndex index_markup(std::string_view text);

}  // namespace protokollwerk::xml
