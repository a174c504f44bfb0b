#include "pdf/inspect/font_program.h"

#include <array>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_CID_H

namespace protokollwerk::pdf {
namespace {

constexpr FT_Int32 raw_outlines = FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP;

}  // namespace

/// FreeType's handles, freed in the right order.
struct FontProgram::Face {
  explicit Face(std::string font) : bytes(std::move(font)) {
    if (FT_Init_FreeType(&library) != 0) return;
    if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes.data()),
                           static_cast<FT_Long>(bytes.size()), 0, &face) != 0)
      face = nullptr;
  }
  ~Face() {
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  std::string bytes;
  FT_Library library = nullptr;
  FT_Face face = nullptr;
};

std::unique_ptr<FontProgram> FontProgram::open(std::string bytes) {
  auto face = std::make_unique<Face>(std::move(bytes));
  if (face->face == nullptr) return nullptr;
  return std::unique_ptr<FontProgram>(new FontProgram(std::move(face)));
}

FontProgram::FontProgram(std::unique_ptr<Face> face) : face_(std::move(face)) {
  read_cids();
}

FontProgram::~FontProgram() = default;

void FontProgram::read_cids() {
  FT_Bool has_cids = 0;
  if (FT_Get_CID_Is_Internally_CID_Keyed(face_->face, &has_cids) != 0 || has_cids == 0) return;
  glyphs_of_cids_.resize(0x10000);
  for (unsigned glyph = 0; glyph < glyph_count(); ++glyph) {
    FT_UInt cid = 0;
    if (FT_Get_CID_From_Glyph_Index(face_->face, glyph, &cid) == 0 && cid < glyphs_of_cids_.size())
      glyphs_of_cids_[cid] = glyph;
  }
}

unsigned FontProgram::glyph_count() const {
  return static_cast<unsigned>(face_->face->num_glyphs);
}

std::optional<double> FontProgram::width(unsigned glyph) const {
  if (!has_glyph(glyph) || face_->face->units_per_EM == 0) return std::nullopt;
  if (FT_Load_Glyph(face_->face, glyph, raw_outlines | FT_LOAD_NO_RECURSE) != 0) return std::nullopt;
  return static_cast<double>(face_->face->glyph->metrics.horiAdvance) * 1000 / face_->face->units_per_EM;
}

bool FontProgram::has_outline(unsigned glyph) const {
  if (!has_glyph(glyph) || FT_Load_Glyph(face_->face, glyph, raw_outlines) != 0) return false;
  return face_->face->glyph->outline.n_contours > 0;
}

bool FontProgram::lacks_part(unsigned glyph) const {
  if (!has_glyph(glyph) || FT_Load_Glyph(face_->face, glyph, raw_outlines | FT_LOAD_NO_RECURSE) != 0)
    return true;
  if (face_->face->glyph->format != FT_GLYPH_FORMAT_COMPOSITE) return false;
  std::vector<unsigned> parts;
  for (FT_UInt i = 0; i < face_->face->glyph->num_subglyphs; ++i) {
    FT_Int part = 0;
    FT_UInt flags = 0;
    FT_Int first = 0;
    FT_Int second = 0;
    FT_Matrix matrix;
    if (FT_Get_SubGlyph_Info(face_->face->glyph, i, &part, &flags, &first, &second, &matrix) == 0)
      parts.push_back(static_cast<unsigned>(part));
  }
  for (const unsigned part : parts) {
    if (!has_outline(part)) return true;
  }
  return false;
}

int FontProgram::map_count() const {
  return face_->face->num_charmaps;
}

bool FontProgram::has_map(int platform, int encoding) const {
  for (int i = 0; i < map_count(); ++i) {
    const FT_CharMap map = face_->face->charmaps[i];
    if (map->platform_id == platform && map->encoding_id == encoding) return true;
  }
  return false;
}

unsigned FontProgram::glyph_of(int platform, int encoding, unsigned long code) const {
  for (int i = 0; i < map_count(); ++i) {
    const FT_CharMap map = face_->face->charmaps[i];
    if (map->platform_id != platform || map->encoding_id != encoding) continue;
    if (FT_Set_Charmap(face_->face, map) == 0) return FT_Get_Char_Index(face_->face, code);
  }
  return 0;
}

unsigned FontProgram::glyph_of_name(const std::string& name) const {
  return has_names() ? FT_Get_Name_Index(face_->face, name.c_str()) : 0;
}

/// FreeType takes the CID itself where a program is keyed by CIDs.
unsigned FontProgram::glyph_of_cid(unsigned cid) const {
  return has_glyph(cid) ? cid : 0;
}

bool FontProgram::has_glyph(unsigned glyph) const {
  if (glyphs_of_cids_.empty()) return glyph < glyph_count();
  return glyph < glyphs_of_cids_.size() && glyphs_of_cids_[glyph] != 0;
}

std::string FontProgram::name_of_glyph(unsigned glyph) const {
  std::array<char, 128> name{};
  if (!has_names() || FT_Get_Glyph_Name(face_->face, glyph, name.data(), name.size()) != 0) return {};
  return name.data();
}

bool FontProgram::has_names() const {
  return FT_HAS_GLYPH_NAMES(face_->face) != 0;
}

bool FontProgram::maps_any_character() const {
  if (FT_Select_Charmap(face_->face, FT_ENCODING_UNICODE) != 0) return false;
  FT_UInt glyph = 0;
  FT_Get_First_Char(face_->face, &glyph);
  return glyph != 0;
}

}  // namespace protokollwerk::pdf
