#include "model/minutes.h"
#include "model/words.h"

namespace protokollwerk::model {
namespace {

std::string_view name_of_kind(const ActionItem&) {
  return "arbeitsauftrag";
}
std::string_view name_of_kind(const Measure&) {
  return "massnahme";
}
std::string_view name_of_kind(const Recommendation&) {
  return "empfehlung";
}
std::string_view name_of_kind(const Resolution&) {
  return "erledigung";
}
template <typename Several>
std::string_view name_of_kind(const Several& entry) {
  return word_of(entry.kind);
}

}  // namespace

const EntryBase& base_of(const Entry& entry) {
  return std::visit([](const auto& kind) -> const EntryBase& { return kind; }, entry);
}

std::string_view name_of(const Entry& entry) {
  return std::visit([](const auto& kind) { return name_of_kind(kind); }, entry);
}

}  // namespace protokollwerk::model
