#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace protokollwerk::xml {

/// Element names ("sitzung") and attribute names ("@nummer") that an XPath 1.0 expression mentions, each
/// once, in order of first mention. The expression must be one that the library has compiled.
std::vector<std::string> names_in_xpath(std::string_view expression);

}  // namespace protokollwerk::xml
