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

/// An expression where it stands in a template.
struct PlacedExpression {
  std::string text;
  /// How far at least the elements for which it is evaluated lie below the element that the document is about
  /// or below a part of the result.
  std::size_t depth = 0;
};

/// How far at least the elements that a selection finds lie below those it starts from, which lie `depth`
/// below: see PlacedExpression.
std::size_t depth_of_selection(std::string_view selection, std::size_t depth);

/// Takes the expressions of a template. Promises: what lies outside the element, the parts named and the
/// root's attributes cannot change what the expressions give. In doubt it says `everything`.
Reach reach_of(const std::vector<PlacedExpression>& expressions);

}  // namespace protokollwerk::compose
