#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace protokollwerk::compose {

/// What of a result the expressions of a template can see from the element that a document is about.
struct Reach {
  /// `everything`: some expression may look anywhere.
  enum class Extent : std::uint8_t {
    everything,
    own_element_and_parts
  } extent = Extent::own_element_and_parts;
  /// Names of the root's children that absolute paths lead into ("projekt", "gremien").
  std::set<std::string, std::less<>> parts;
};

/// Takes the expressions of a template. Promises: what lies outside the element, the parts named and the
/// root's attributes cannot change what the expressions give. In doubt it says `everything`.
Reach reach_of(const std::vector<std::string>& expressions);

}  // namespace protokollwerk::compose
