#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace protokollwerk::xml {

/// The candidate that was probably meant: the nearest by edit distance (insert, delete, replace, swap
/// neighbours; case ignored), if it is near enough for the word's length; the first of several equally near.
/// Empty if none is.
std::string suggest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace protokollwerk::xml
