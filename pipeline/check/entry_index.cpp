#include "check/entry_index.h"

namespace protokollwerk::check {

EntryIndex::EntryIndex(const Facts& facts) {
  for (const auto& minutes : facts.minutes()) {
    for (const auto& item : minutes.items) {
      for (const auto& deliberation : item.deliberations)
        for (const auto& entry : deliberation.entries) add({&entry, &minutes, &deliberation});
      for (const auto& entry : item.entries) add({&entry, &minutes, nullptr});
    }
  }
}

void EntryIndex::add(const PlacedEntry& entry) {
  const auto& id = entry.base().id;
  if (!id.empty()) by_id_.emplace(id, all_.size());
  all_.push_back(entry);
}

const PlacedEntry* EntryIndex::find(const std::string& id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &all_[found->second];
}

}  // namespace protokollwerk::check
