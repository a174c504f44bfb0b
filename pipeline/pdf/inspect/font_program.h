#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace protokollwerk::pdf {

/// An embedded font program of any kind, read with FreeType.
class FontProgram {
 public:
  /// nullptr if it cannot be read.
  static std::unique_ptr<FontProgram> open(std::string bytes);
  ~FontProgram();
  FontProgram(const FontProgram&) = delete;
  FontProgram& operator=(const FontProgram&) = delete;

  [[nodiscard]] unsigned glyph_count() const;
  [[nodiscard]] bool has_glyph(unsigned glyph) const;
  /// In thousandths of the em; nullopt for a glyph that is not there.
  [[nodiscard]] std::optional<double> width(unsigned glyph) const;
  /// Whether the glyph shows something.
  [[nodiscard]] bool has_outline(unsigned glyph) const;
  /// Whether a glyph that is composed of others lacks one of them.
  [[nodiscard]] bool lacks_part(unsigned glyph) const;

  [[nodiscard]] int map_count() const;
  [[nodiscard]] bool has_map(int platform, int encoding) const;
  /// The glyph of a code in the map; 0 for none.
  [[nodiscard]] unsigned glyph_of(int platform, int encoding, unsigned long code) const;
  [[nodiscard]] unsigned glyph_of_name(const std::string& name) const;
  /// The glyph of a CID: what the other functions take for it; 0 if the program does not have it.
  [[nodiscard]] unsigned glyph_of_cid(unsigned cid) const;
  [[nodiscard]] std::string name_of_glyph(unsigned glyph) const;
  [[nodiscard]] bool has_names() const;
  /// Whether some Unicode character leads to a glyph.
  [[nodiscard]] bool maps_any_character() const;

 private:
  struct Face;
  explicit FontProgram(std::unique_ptr<Face> face);
  void read_cids();

  std::unique_ptr<Face> face_;
  std::vector<unsigned> glyphs_of_cids_;
};

}  // namespace protokollwerk::pdf
