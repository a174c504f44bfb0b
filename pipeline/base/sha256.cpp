#include "base/sha256.h"

#include <nettle/sha2.h>

namespace protokollwerk {

std::array<std::uint8_t, 32> sha256(std::string_view data) {
  static_assert(SHA256_DIGEST_SIZE == 32);
  sha256_ctx state;
  nettle_sha256_init(&state);
  nettle_sha256_update(&state, data.size(), reinterpret_cast<const std::uint8_t*>(data.data()));
  std::array<std::uint8_t, 32> result{};
  nettle_sha256_digest(&state, result.size(), result.data());
  return result;
}

std::string sha256_hex(std::string_view data) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : sha256(data)) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

}  // namespace protokollwerk
