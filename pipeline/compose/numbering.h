#pragma once

#include <string>
#include <vector>

#include "compose/template.h"

namespace protokollwerk::compose {

/// Numbers sections while they are being composed: digits or capital letters on at most three levels (DIN
/// 1421), "7.2", "B", "B.1". A section without content gives its number back.
class Numbering {
 public:
  /// Enters a section; gives the number that it gets if it is kept, empty for none. Digits inside an
  /// unnumbered section are none: they would repeat those of the level above.
  std::string enter(SectionNode::Numbering kind);
  /// Leaves the section entered last.
  enum class Outcome : bool { dropped, kept };
  void leave(Outcome outcome);

 private:
  struct Level {
    std::string number;
    SectionNode::Numbering kind = SectionNode::Numbering::none;
    int digits = 0;   ///< numbered so far among its children
    int letters = 0;  ///< lettered so far
  };
  std::vector<Level> levels_ = {Level{}};
};

}  // namespace protokollwerk::compose
