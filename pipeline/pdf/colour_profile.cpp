#include "pdf/colour_profile.h"

#include <algorithm>
#include <memory>

#include <lcms2.h>

#include "base/contract.h"

namespace protokollwerk::pdf {
namespace {

/// Where the header has its creation date (ICC.1, 7.2.8), and the date we put there: 2000-01-01 00:00.
constexpr std::size_t date_offset = 24;
constexpr char date[] = {0x07, static_cast<char>(0xD0), 0, 1, 0, 1, 0, 0, 0, 0, 0, 0};

struct CloseProfile {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};

std::string make_srgb_profile() {
  const std::unique_ptr<void, CloseProfile> profile(cmsCreate_sRGBProfile());
  cmsUInt32Number size = 0;
  if (!profile || !cmsSaveProfileToMem(profile.get(), nullptr, &size)) {
    throw EnvironmentError("", "lcms2: kein sRGB-Profil");
  }
  std::string bytes(size, '\0');
  if (!cmsSaveProfileToMem(profile.get(), bytes.data(), &size)) {
    throw EnvironmentError("", "lcms2: sRGB-Profil nicht speicherbar");
  }
  ENSURE(bytes.size() > 128);
  std::copy(std::begin(date), std::end(date), bytes.begin() + date_offset);
  return bytes;
}

}  // namespace

const std::string& srgb_profile() {
  static const std::string profile = make_srgb_profile();
  return profile;
}

}  // namespace protokollwerk::pdf
