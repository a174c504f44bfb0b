#pragma once

#include <map>
#include <string>

#include "check/facts.h"

namespace protokollwerk::check {

/// An entry of the minutes together with the meeting that it comes from.
struct PlacedEntry {
  const model::Entry* entry = nullptr;
  const model::Minutes* minutes = nullptr;
  const model::Deliberation* deliberation = nullptr;  ///< nullptr: it stands outside of any

  [[nodiscard]] const model::EntryBase& base() const { return model::base_of(*entry); }
};

/// The entries of all minutes, in their order and by identifier.
class EntryIndex {
 public:
  explicit EntryIndex(const Facts& facts);

  [[nodiscard]] const std::vector<PlacedEntry>& all() const { return all_; }
  /// nullptr: no entry has that identifier. Of a doubled one the first.
  [[nodiscard]] const PlacedEntry* find(const std::string& id) const;

 private:
  void add(const PlacedEntry& entry);

  std::vector<PlacedEntry> all_;
  std::map<std::string, std::size_t> by_id_;
};

}  // namespace protokollwerk::check
