#pragma once

#include <string_view>

namespace protokollwerk::xml {

/// Takes the text of a file that nothing is known about yet; gives the name of its root element without
/// prefix, as a piece of the text; empty where there is none. Promises nothing about the rest of the file:
/// that is for `parse` to judge.
std::string_view root_name(std::string_view text);

}  // namespace protokollwerk::xml
