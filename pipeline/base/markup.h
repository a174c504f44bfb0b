#pragma once

#include <string>
#include <string_view>

namespace protokollwerk {

/// Text as it may stand in elements and quoted attributes of XML and HTML.
std::string escape_markup(std::string_view text);

}  // namespace protokollwerk
