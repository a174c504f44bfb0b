#pragma once

#include <string>
#include <string_view>

#include <unicode/unistr.h>
#include <unicode/utypes.h>

#include "base/contract.h"

/// Bridges between our UTF-8 strings and ICU, for this folder only.
namespace protokollwerk::unicode::icu_bridge {

inline icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

inline std::string from_icu(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

/// ICU's data ships with the program's libraries: a failure means a broken installation or a wrong call.
inline void check(UErrorCode status) {
  if (U_FAILURE(status)) throw EnvironmentError("ICU", u_errorName(status));
}

}  // namespace protokollwerk::unicode::icu_bridge
