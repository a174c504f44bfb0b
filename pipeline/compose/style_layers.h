#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diag/source.h"
#include "xml/document.h"

namespace protokollwerk::compose {

/// The same element of a style sheet and of the sheets that it is based on, the most particular first. An
/// attribute has the value of the first sheet that gives it.
class StyleLayers {
 public:
  StyleLayers() = default;
  explicit StyleLayers(std::vector<xml::Element> layers) : layers_(std::move(layers)) {}

  [[nodiscard]] bool empty() const { return layers_.empty(); }
  [[nodiscard]] bool has(const char* attribute) const;
  /// Empty where no sheet gives it.
  [[nodiscard]] std::string_view attribute(const char* name) const;
  /// Where the value stands; if no sheet gives one, the first sheet's start tag. There must be one (ENSURE).
  [[nodiscard]] diag::Span span(const char* attribute) const;
  [[nodiscard]] diag::Span span() const;
  /// The child of that name in the sheets that have one.
  [[nodiscard]] StyleLayers child(const char* name) const;
  /// The children of that name by their attribute "name".
  [[nodiscard]] std::map<std::string, StyleLayers> named(const char* child) const;
  /// The most particular element; empty if there is none.
  [[nodiscard]] xml::Element first() const;

 private:
  std::vector<xml::Element> layers_;
};

}  // namespace protokollwerk::compose
