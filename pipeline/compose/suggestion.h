#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace protokollwerk::compose {

/// The candidate that was probably meant, or "keiner": the word on which the message patterns of this folder
/// select.
std::string suggestion(std::string_view word, const std::vector<std::string>& candidates);

/// The keys of a map, as candidates.
template <class Map>
std::vector<std::string> keys(const Map& map) {
  std::vector<std::string> result;
  result.reserve(map.size());
  for (const auto& [key, value] : map) result.push_back(key);
  return result;
}

}  // namespace protokollwerk::compose
