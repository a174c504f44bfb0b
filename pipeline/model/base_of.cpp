#include "model/minutes.h"

namespace protokollwerk::model {

const EntryBase& base_of(const Entry& entry) {
  return std::visit([](const auto& kind) -> const EntryBase& { return kind; }, entry);
}

}  // namespace protokollwerk::model
