#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// Takes the bytes of a PNG or JPEG file; gives its size and its samples. Promises: a file that is damaged at
/// any place is refused, whole; a photograph stands upright, as its Exif data says; no file makes the program
/// use more memory than the limits below allow.
namespace protokollwerk::image {

enum class Format : std::uint8_t { png, jpeg };

struct Size {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  bool operator==(const Size&) const = default;
};

/// Larger pictures are no help on paper: at 600 dpi this is more than a page.
inline constexpr std::uint32_t largest_side = 10'000;
inline constexpr std::uint64_t most_samples = 40'000'000;

/// Rows from top to bottom, 8 bits a sample.
struct Pixels {
  Size size;
  enum class Colour : std::uint8_t { grey, rgb };
  Colour colour = Colour::rgb;
  std::string samples;  ///< width × height × 1 or 3
  std::string opacity;  ///< width × height; empty: opaque everywhere
};

enum class Fault : std::uint8_t {
  unknown_format,
  damaged,
  too_large,
  four_colours,  ///< CMYK, for which there is no profile
};

/// By the first bytes, whatever the file's name says.
[[nodiscard]] std::optional<Format> format_of(std::string_view bytes);

[[nodiscard]] std::variant<Pixels, Fault> decode(std::string_view bytes);

/// The size of a picture that decodes; reads the head only.
[[nodiscard]] Size size_of(std::string_view bytes);

/// Whether a PDF can hold the file as it is (ISO 32000-1, 7.4.8) and every reader shows it alike: a baseline
/// JPEG of 8 bits, grey or YCbCr, stored upright (readers of PDF do not look at Exif data). Gives its kind of
/// colours.
[[nodiscard]] std::optional<Pixels::Colour> plain_jpeg(std::string_view bytes);

}  // namespace protokollwerk::image
