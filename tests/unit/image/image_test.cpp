#include "image/image.h"

#include <gtest/gtest.h>

#include "image/orientation.h"
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

/// A JPEG file with Exif data that say how it is to be held.
std::string held(const std::string& jpeg, char orientation) {
  const std::string tiff =
      "II*\0\x08\0\0\0"s + "\x01\0"s + "\x12\x01\x03\0\x01\0\0\0"s + orientation + "\0\0\0"s + "\0\0\0\0"s;
  const std::string data = "Exif\0\0"s + tiff;
  return jpeg.substr(0, 2) + "\xFF\xE1"s + '\0' + static_cast<char>(data.size() + 2) + data + jpeg.substr(2);
}

TEST(Image, StandsUprightAsItsExifDataSay) {
  const Pixels stored = pixels_of(test::rgb_jpeg());
  for (char value = 1; value <= 8; ++value) {
    const std::string file = held(test::rgb_jpeg(), value);
    const Size seen = value < 5 ? Size{16, 8} : Size{8, 16};
    EXPECT_EQ(size_of(file), seen);
    EXPECT_EQ(pixels_of(file).size, seen);
    EXPECT_EQ(pixels_of(file).samples.size(), stored.samples.size());
    EXPECT_EQ(plain_jpeg(file).has_value(), value == 1);
  }
  // What is no orientation turns nothing.
  EXPECT_EQ(pixels_of(held(test::rgb_jpeg(), 9)).samples, stored.samples);
  EXPECT_EQ(pixels_of(held(test::rgb_jpeg(), 0)).samples, stored.samples);
}

TEST(Orientation, PutsEachPixelWhereItIsSeen) {
  // Stored:  a b c
  //          d e f
  const Pixels stored{{3, 2}, Pixels::Colour::grey, "abcdef", {}};
  const char* seen[] = {"abcdef", "cbafed", "fedcba", "defabc", "adbecf", "daebfc", "fcebda", "cfbead"};
  for (int value = 1; value <= 8; ++value) {
    const Pixels upright = turned_upright(stored, static_cast<Orientation>(value));
    EXPECT_EQ(upright.samples, seen[value - 1]) << value;
    EXPECT_EQ(upright.size, (value < 5 ? Size{3, 2} : Size{2, 3}));
  }
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
