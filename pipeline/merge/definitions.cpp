#include "merge/definitions.h"

namespace protokollwerk::merge {

std::vector<const diag::Definition*> definitions() {
  return {&finding::doubled_minutes};
}

}  // namespace protokollwerk::merge
