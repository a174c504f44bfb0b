#include "merge/definitions.h"

namespace protokollwerk::merge {

std::vector<const diag::Definition*> definitions() {
  return {&finding::doubled_minutes, &finding::entry_lost_in_correction};
}

}  // namespace protokollwerk::merge
