#include "read/definitions.h"

namespace protokollwerk::read {

std::vector<const diag::Definition*> definitions() {
  return {&finding::neither_known_nor_unknown, &finding::both_known_and_unknown, &finding::nobody_named};
}

}  // namespace protokollwerk::read
