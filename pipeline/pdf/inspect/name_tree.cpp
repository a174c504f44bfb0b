#include "pdf/inspect/name_tree.h"

#include <set>

namespace protokollwerk::pdf {

std::vector<std::pair<std::string, Handle>> names_of(const Handle& tree) {
  std::vector<std::pair<std::string, Handle>> names;
  std::vector<Handle> open = {tree};
  std::set<ObjectId> seen;
  while (!open.empty()) {
    Handle node = open.back();
    open.pop_back();
    if (node.is_indirect() && !seen.insert(node.id()).second) continue;
    for (const Handle& kid : items_of(entry(node, "/Kids"))) open.push_back(kid);
    const std::vector<Handle> pairs = items_of(entry(node, "/Names"));
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
      names.emplace_back(bytes_of(pairs[i]), pairs[i + 1]);
  }
  return names;
}

}  // namespace protokollwerk::pdf
