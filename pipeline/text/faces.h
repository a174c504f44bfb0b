#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "doc/style.h"
#include "text/shaper.h"

namespace protokollwerk::text {

/// A glyph subset of a TrueType face, ready to embed: a font program without layout tables.
struct Subset {
  std::string font;                          ///< bytes of the TrueType file
  std::vector<std::uint32_t> new_glyph_ids;  ///< for each asked glyph, its number in the subset
};

/// What a PDF font descriptor wants to know about a face; lengths in thousandths of the em.
struct FaceFacts {
  std::string postscript_name;  ///< "NotoSerif-Regular"
  std::string path;
  std::string version;          ///< of the name table
  std::uint64_t bytes = 0;      ///< size of the file
  std::uint32_t checksum = 0;   ///< of the whole file, as its head table states it
  int ascent = 0, descent = 0;  ///< from the baseline, upwards positive: descent is negative as in PDF
  int cap_height = 0, x_height = 0;
  int stem_v = 0;  ///< estimated from the weight class
  double italic_angle = 0;
  int box_left = 0, box_bottom = 0, box_right = 0, box_top = 0;
  bool serif = false, fixed_pitch = false, bold = false;
};

/// All faces that a style sheet names, loaded once and shared by every document and thread.
class Faces final : public Shaper {
 public:
  /// Loads every file the style names. Throws EnvironmentError naming the missing or unusable file.
  explicit Faces(const doc::Style& style);
  ~Faces() override;

  /// The stack for a family of the style with the given weight and slope. The family must exist and name
  /// files for them (ENSURE; reading the style sheet checks it).
  [[nodiscard]] StackIndex stack(const std::string& family, bool bold, bool italic) const;

  [[nodiscard]] std::vector<ShapedRun> shape(std::string_view text, StackIndex stack, Length size,
                                             std::string_view language,
                                             std::span<const Ligature> permitted) const override;
  [[nodiscard]] FaceMetrics metrics(StackIndex stack, Length size) const override;
  [[nodiscard]] bool covers(StackIndex stack, char32_t character) const override;

  [[nodiscard]] std::size_t face_count() const;
  [[nodiscard]] const FaceFacts& facts(FaceIndex face) const;
  /// Advance of a glyph without kerning, in thousandths of the em.
  [[nodiscard]] double advance(FaceIndex face, std::uint32_t glyph) const;
  /// Subset with the given glyphs (ascending, without 0; .notdef is always kept as glyph 0).
  [[nodiscard]] Subset subset(FaceIndex face, std::span<const std::uint32_t> glyphs) const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

}  // namespace protokollwerk::text
