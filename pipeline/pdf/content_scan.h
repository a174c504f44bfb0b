#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace protokollwerk::pdf {

/// A set of two-byte character codes.
using CodeSet = std::bitset<0x10000>;

/// What a page's content stream says, for checks.
struct ScannedContent {
  /// MCIDs in the order in which their sequences begin.
  std::vector<int> mcids;
  /// The codes shown, by the font's resource name (without the slash).
  std::map<std::string, CodeSet> codes;
  /// Something is painted outside of marked content with an MCID and outside of artifacts.
  bool has_unmarked_content = false;
};

/// Reads a whole content stream; fonts must have two-byte codes.
ScannedContent scan_content(std::string_view content);

}  // namespace protokollwerk::pdf
