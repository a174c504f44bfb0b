#pragma once

#include <set>
#include <string>
#include <tuple>

#include "diag/diagnostic.h"
#include "doc/style.h"

namespace protokollwerk::compose {

/// What stands before something, in the words on which VORL-045 selects; the name may be empty.
struct Layer {
  const char* kind = "";
  std::string name;
  doc::Colour colour;
};

/// Demands that two colours of a style sheet can be told apart (WCAG 2.1, 1.4.3): at least 4.5:1, for text of
/// any size and for what carries meaning. Reports each pair of colours once.
class ContrastRule {
 public:
  explicit ContrastRule(diag::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// `front` is of the kind "format", "verweis", "balken" or "diagramm", `ground` of the kind "seite",
  /// "tabellenkopf", "kasten", "flaeche" or "format".
  void demand(const Layer& front, const Layer& ground, const diag::Span& span);

 private:
  diag::Diagnostics& diagnostics_;
  std::set<std::tuple<std::string, std::string, std::string>> reported_;
};

/// The colour of the same hue nearest to `front` that stands out enough from `ground`.
doc::Colour clearer(const doc::Colour& front, const doc::Colour& ground);

inline constexpr double minimum_contrast = 4.5;

}  // namespace protokollwerk::compose
