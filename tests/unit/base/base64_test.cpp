#include "base/base64.h"

#include <gtest/gtest.h>

namespace protokollwerk {
namespace {

using namespace std::string_literals;

TEST(Base64, WritesAndReadsBytesOfEveryLength) {
  EXPECT_EQ(to_base64(""), "");
  EXPECT_EQ(to_base64("a"), "YQ==");
  EXPECT_EQ(to_base64("ab"), "YWI=");
  EXPECT_EQ(to_base64("abc"), "YWJj");
  std::string bytes;
  for (int i = 0; i < 300; ++i) {
    EXPECT_EQ(from_base64(to_base64(bytes)), bytes);
    bytes += static_cast<char>(i * 7);
  }
}

TEST(Base64, PassesOverWhiteSpaceAndRefusesWhatIsNone) {
  EXPECT_EQ(from_base64(" YW\nJj "), "abc");
  EXPECT_EQ(from_base64("YW*j"), std::nullopt);
  EXPECT_EQ(from_base64("YQ="), std::nullopt);
}

}  // namespace
}  // namespace protokollwerk
