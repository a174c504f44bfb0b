#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/inspect/cmap.h"

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
  bool has_actual_text = false;
  std::string actual_text;    ///< the string's bytes
  bool is_watermark = false;  ///< of an artifact
};

/// A text that is shown, or that stands for the text shown within a mark.
struct ShownText {
  enum class Kind : std::uint8_t {
    codes,       ///< character codes of the font
    actual_text  ///< a text string (ISO 32000-1, 7.9.2.2)
  };
  Kind kind = Kind::codes;
  std::string_view bytes;
  Standing standing = Standing::unmarked;
  int mcid = -1;
  /// Within a mark whose ActualText stands for it.
  bool is_replaced = false;
};

/// What the stream's surroundings contribute. The functions are asked in the order of the content.
class ContentSurroundings {
 public:
  virtual ~ContentSurroundings() = default;
  /// How the place is marked at which the stream is painted.
  [[nodiscard]] virtual Standing standing() const { return Standing::unmarked; }
  /// Is told the resource name of the font of all texts that follow; gives the lengths of its codes.
  virtual const CodeLengths& use_font(std::string_view name) = 0;
  virtual void show(const ShownText& text) = 0;
  /// A property list of the resources, by its name.
  [[nodiscard]] virtual MarkProperties properties(std::string_view name) const = 0;
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

/// Calls `visit(code)` for each character code of a text.
template <typename Visit>
void each_code(std::string_view bytes, const CodeLengths& lengths, Visit visit) {
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t end = i + lengths[static_cast<unsigned char>(bytes[i])];
    if (end > bytes.size()) return;
    unsigned code = 0;
    for (; i < end; ++i) code = code << 8U | static_cast<unsigned char>(bytes[i]);
    visit(code);
  }
}

/// Reads a whole content stream. Never throws for what stands in it.
ScannedContent scan_content(std::string_view content, ContentSurroundings& surroundings);

}  // namespace protokollwerk::pdf
