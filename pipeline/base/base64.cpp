#include "base/base64.h"

#include <cstdint>

#include <nettle/base64.h>

namespace protokollwerk {

std::string to_base64(std::string_view bytes) {
  std::string text(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
  nettle_base64_encode_raw(text.data(), bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  base64_decode_ctx state;
  nettle_base64_decode_init(&state);
  std::string bytes(BASE64_DECODE_LENGTH(text.size()), '\0');
  std::size_t size = bytes.size();
  const bool decoded =
      nettle_base64_decode_update(&state, &size, reinterpret_cast<std::uint8_t*>(bytes.data()), text.size(),
                                  text.data()) != 0;
  if (!decoded || nettle_base64_decode_final(&state) == 0) return std::nullopt;
  bytes.resize(size);
  return bytes;
}

}  // namespace protokollwerk
