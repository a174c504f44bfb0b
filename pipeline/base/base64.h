#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace protokollwerk {

/// Base64 (RFC 4648, section 4) without line breaks.
std::string to_base64(std::string_view bytes);
/// nullopt for what is no Base64; white space is passed over.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace protokollwerk
