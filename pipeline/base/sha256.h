#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace protokollwerk {

/// SHA-256 (FIPS 180-4).
std::array<std::uint8_t, 32> sha256(std::string_view data);

/// The same in 64 small hexadecimal digits, as `sha256sum` prints it.
std::string sha256_hex(std::string_view data);

}  // namespace protokollwerk
