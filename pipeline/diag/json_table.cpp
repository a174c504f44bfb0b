#include "diag/json_table.h"

#include <nlohmann/json.hpp>

namespace protokollwerk::diag {

std::string json_table(const std::vector<JsonRow>& rows) {
  nlohmann::ordered_json table = nlohmann::ordered_json::array();
  for (const JsonRow& row : rows) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const auto& [name, value] : row) {
      std::visit([&object, &key = name](const auto& content) { object[key] = content; }, value);
    }
    table.push_back(std::move(object));
  }
  return table.dump(2) + "\n";
}

}  // namespace protokollwerk::diag
