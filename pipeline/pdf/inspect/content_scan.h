#pragma once

#include <bitset>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What stands in a content stream, for checks. Keeps to C++17, see faults.h.
namespace protokollwerk::pdf {

/// A set of character codes of one or two bytes.
using CodeSet = std::bitset<0x10000>;

/// How a piece of content is marked: not at all, by an MCID, or as an artifact.
enum class Standing : std::uint8_t { unmarked, content, artifact };

/// What the property list of a marked-content sequence says.
struct MarkProperties {
  int mcid = -1;  ///< -1: none
  std::string language;
  bool has_language = false;
  bool has_replacement = false;  ///< Alt, ActualText or E
};

/// What the stream's surroundings contribute.
struct ContentSurroundings {
  /// How the place is marked at which the stream is painted.
  Standing standing = Standing::unmarked;
  /// Bytes of a character code, by the font's resource name.
  std::function<int(const std::string& font)> code_length;
  /// Is told the codes of each text that is shown, in the order of the content.
  std::function<void(const std::string& font, const std::string& codes, Standing standing)> on_text;
  /// A property list of the resources, by its name.
  std::function<MarkProperties(const std::string& name)> properties;
};

/// An XObject that is painted, by its resource name.
struct PaintedObject {
  std::string name;
  Standing standing = Standing::unmarked;
};

/// The lowest contrast of a text to its background, as far as both are known for sure.
struct Contrast {
  double ratio = 21;  ///< of WCAG, 1 to 21
  bool is_large = false;
  int mcid = -1;
};

struct ScannedContent {
  /// MCIDs in the order in which their sequences begin.
  std::vector<int> mcids;
  /// Codes shown visibly, and those in rendering mode 3, by the font's resource name.
  std::map<std::string, CodeSet> codes;
  std::map<std::string, CodeSet> invisible_codes;
  std::vector<PaintedObject> objects;
  /// The height of the first text of each MCID above the page's lower edge, in points.
  std::map<int, double> heights;
  /// MCIDs within whose sequence some text has no language of the content's own.
  std::set<int> without_language;
  /// The same for replacement texts; -1 for one that stands in no MCID.
  std::set<int> replacements_without_language;
  /// Languages that marks state.
  std::set<std::string> languages;
  /// Something is painted outside of marked content with an MCID and outside of artifacts.
  bool has_unmarked_content = false;
  /// An artifact within tagged content, or tagged content within an artifact.
  bool has_mixed_marks = false;
  /// Texts whose contrast is too low.
  std::optional<Contrast> low_contrast;
};

/// Reads a whole content stream. Never throws for what stands in it.
ScannedContent scan_content(std::string_view content, const ContentSurroundings& surroundings);

}  // namespace protokollwerk::pdf
