#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"

namespace protokollwerk::app {

/// A family of codes and what its rules are about.
struct Family {
  std::string_view name;  ///< "THEMA"
  diag::Text subject;
  std::vector<const diag::Definition*> rules;  ///< by code
};

/// Everything that the program can report, in the order in which a reader would look for it.
std::vector<Family> catalogue();

/// The definition of a code, in capitals or not; nullptr if there is none.
const diag::Definition* find_rule(const std::vector<Family>& families, std::string_view code);

}  // namespace protokollwerk::app
