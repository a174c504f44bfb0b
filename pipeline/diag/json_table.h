#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace protokollwerk::diag {

/// The names and values of one object, in the order in which they are written.
using JsonRow = std::vector<std::pair<std::string, std::variant<std::string, std::vector<std::string>>>>;

/// An array of objects, indented, with a line feed at the end. Same rows, same bytes.
std::string json_table(const std::vector<JsonRow>& rows);

}  // namespace protokollwerk::diag
