#pragma once

#include <string>
#include <vector>

#include "publish/working_state.h"

namespace protokollwerk::publish {

/// Name of the page in the folder of a state. No document can be called like that.
inline constexpr const char* state_page_name = "index.html";

/// The page that shows a working state to people: what is held back, why and since when, then every document
/// with its reference date, pages and size. Made of nothing but what the state knows about itself.
std::string state_page(const StateHead& head, const StateRecord& record,
                       const std::vector<HeldBackFile>& missing);

}  // namespace protokollwerk::publish
