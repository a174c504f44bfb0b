#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"

namespace protokollwerk::inquiry {

/// Lines of text for a terminal, in one language, indented by what belongs to what.
class Page {
 public:
  using Arguments = std::vector<diag::Argument>;

  explicit Page(diag::Language language) : language_(language) {}

  /// The pattern with its arguments, in the page's language.
  [[nodiscard]] std::string say(const diag::Text& pattern, const Arguments& arguments = {}) const;
  void line_of(int depth, const std::string& text);
  void line(int depth, const diag::Text& pattern, const Arguments& arguments = {});
  void gap();

  [[nodiscard]] diag::Language language() const { return language_; }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  diag::Language language_;
  std::string text_;
};

}  // namespace protokollwerk::inquiry
