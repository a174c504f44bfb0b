#include "image/image.h"

#include <gtest/gtest.h>

#include "support/sample_images.h"

namespace protokollwerk::image {
namespace {

using namespace std::string_literals;

Pixels pixels_of(const std::string& bytes) {
  auto decoded = decode(bytes);
  EXPECT_TRUE(std::holds_alternative<Pixels>(decoded));
  return std::holds_alternative<Pixels>(decoded) ? std::get<Pixels>(std::move(decoded)) : Pixels{};
}

std::optional<Fault> fault_of(const std::string& bytes) {
  const auto decoded = decode(bytes);
  const auto* fault = std::get_if<Fault>(&decoded);
  return fault != nullptr ? std::optional(*fault) : std::nullopt;
}

TEST(Image, DecodesPngInColour) {
  const Pixels pixels = pixels_of(test::rgb_png());
  EXPECT_EQ(pixels.size, (Size{3, 2}));
  EXPECT_EQ(pixels.colour, Pixels::Colour::rgb);
  const std::string red = "\xFF\0\0"s;
  EXPECT_EQ(pixels.samples, red + red + red + red + red + "\0\0\xFF"s);
  EXPECT_EQ(pixels.opacity, "");
}

TEST(Image, PartsColoursAndOpacity) {
  const Pixels pixels = pixels_of(test::alpha_png());
  EXPECT_EQ(pixels.samples.substr(0, 3), "\0\xFF\0"s);
  EXPECT_EQ(pixels.opacity, "\xFF\0\0\0"s);
}

TEST(Image, DecodesPalettesAndGreyOfSixteenBits) {
  EXPECT_EQ(pixels_of(test::palette_png()).size, (Size{4, 4}));
  const Pixels grey = pixels_of(test::grey_png());
  EXPECT_EQ(grey.colour, Pixels::Colour::grey);
  EXPECT_EQ(grey.samples, "\xFF\xFF\xFF\xFF\0\0\0\0"s);
}

TEST(Image, DecodesJpegAndKnowsWhichAPdfCanHoldAsItIs) {
  EXPECT_EQ(pixels_of(test::rgb_jpeg()).size, (Size{16, 8}));
  EXPECT_EQ(pixels_of(test::progressive_jpeg()).samples.size(), 16U * 8 * 3);
  EXPECT_EQ(pixels_of(test::grey_jpeg()).samples.size(), 64U);
  EXPECT_EQ(plain_jpeg(test::rgb_jpeg()), Pixels::Colour::rgb);
  EXPECT_EQ(plain_jpeg(test::grey_jpeg()), Pixels::Colour::grey);
  EXPECT_EQ(plain_jpeg(test::progressive_jpeg()), std::nullopt);
  EXPECT_EQ(plain_jpeg(test::rgb_png()), std::nullopt);
}

TEST(Image, ReadsTheSizeFromTheHead) {
  EXPECT_EQ(size_of(test::palette_png()), (Size{4, 4}));
  EXPECT_EQ(size_of(test::progressive_jpeg()), (Size{16, 8}));
}

TEST(Image, RefusesWhatIsNoPicture) {
  EXPECT_EQ(fault_of(""), Fault::unknown_format);
  EXPECT_EQ(fault_of("GIF89a"), Fault::unknown_format);
  EXPECT_EQ(fault_of("<svg/>"), Fault::unknown_format);
  EXPECT_EQ(fault_of(test::cmyk_jpeg()), Fault::four_colours);
}

/// Whatever the place at which a file ends too early, it is refused; nothing crashes.
TEST(Image, RefusesFilesThatEndTooEarly) {
  for (const std::string& bytes :
       {test::rgb_png(), test::palette_png(), test::rgb_jpeg(), test::progressive_jpeg()})
    for (std::size_t length = 0; length + 13 < bytes.size(); ++length)
      EXPECT_TRUE(fault_of(bytes.substr(0, length)).has_value()) << length << " of " << bytes.size();
}

TEST(Image, RefusesBrokenBytesInsideAPng) {
  std::string bytes = test::rgb_png();
  bytes[bytes.find("IDAT") + 6] ^= 0x55;
  EXPECT_EQ(fault_of(bytes), Fault::damaged);
}

/// A head that promises 60,000 × 60,000 pixels must not cost the memory for them.
TEST(Image, RefusesGiantsBeforeItReadsThem) {
  std::string jpeg = test::rgb_jpeg();
  const std::size_t frame = jpeg.find("\xFF\xC0"s);
  ASSERT_NE(frame, std::string::npos);
  jpeg.replace(frame + 5, 4, "\xEA\x60\xEA\x60"s);
  EXPECT_EQ(fault_of(jpeg), Fault::too_large);
}

}  // namespace
}  // namespace protokollwerk::image
