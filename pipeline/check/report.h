#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "model/vocabulary.h"

namespace protokollwerk::check {

/// A finding of a rule, with the identifiers by which the project file can silence it.
struct Found {
  diag::Diagnostic diagnostic;
  std::vector<std::string> places;
};

/// Where rules put what they notice.
class Report {
 public:
  using Arguments = std::vector<diag::Argument>;

  /// A finding at the place of `origin`; silenced by the identifier of its entry or of its minutes.
  void add(const diag::Definition& definition, const model::Origin& origin, Arguments arguments,
           std::vector<diag::Related> related = {});
  /// The same, marking a more exact stretch of the file.
  void add_at(const diag::Definition& definition, const model::Origin& origin, const diag::Span& span,
              Arguments arguments, std::vector<diag::Related> related = {});

  /// Whether something was reported already, so that what follows from it need not be.
  [[nodiscard]] bool has(const diag::Definition& definition) const;
  [[nodiscard]] const std::vector<Found>& found() const { return found_; }

 private:
  std::vector<Found> found_;
};

}  // namespace protokollwerk::check
