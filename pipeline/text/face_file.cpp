#include "text/face_file.h"

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

#include <hb-ot.h>

#include "base/contract.h"

namespace protokollwerk::text {
namespace {

constexpr hb_tag_t tag(std::string_view name) {
  return HB_TAG(name[0], name[1], name[2], name[3]);
}

/// Big-endian numbers of a table (OpenType 1.9); nothing where the table ends before them.
class Table {
 public:
  Table(hb_face_t* face, hb_tag_t name) : blob_(hb_face_reference_table(face, name)) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob_.get(), &length);
    bytes_ = std::string_view(data ? data : "", length);
  }

  [[nodiscard]] bool empty() const { return bytes_.empty(); }
  [[nodiscard]] std::optional<int> byte(std::size_t offset) const {
    if (offset >= bytes_.size()) return std::nullopt;
    return static_cast<unsigned char>(bytes_[offset]);
  }
  [[nodiscard]] std::optional<int> unsigned16(std::size_t offset) const {
    if (offset + 2 > bytes_.size()) return std::nullopt;
    return *byte(offset) * 256 + *byte(offset + 1);
  }
  [[nodiscard]] std::optional<int> signed16(std::size_t offset) const {
    const auto value = unsigned16(offset);
    if (!value) return std::nullopt;
    return *value >= 0x8000 ? *value - 0x10000 : *value;
  }

 private:
  BlobHandle blob_;
  std::string_view bytes_;
};

std::string debian_package(const std::string& path) {
  const std::string name = std::filesystem::path(path).filename().string();
  const auto begins = [&](std::string_view beginning) { return name.starts_with(beginning); };
  if (begins("NotoSansMono")) return "fonts-noto-mono";
  if (begins("NotoColorEmoji")) return "fonts-noto-color-emoji";
  if (begins("Noto") && name.find("CJK") != std::string::npos) return "fonts-noto-cjk";
  if (begins("Noto")) return "fonts-noto-core";
  return {};
}

[[noreturn]] void refuse(const std::string& path, const std::string& cause) {
  const std::string package = debian_package(path);
  throw EnvironmentError(path, package.empty()
                                   ? cause + " Bitte prüfen Sie den Pfad in der Stildatei."
                                   : cause + " Bitte installieren Sie das Debian-Paket „" + package + "“.");
}

std::string name_entry(hb_face_t* face, hb_ot_name_id_t entry) {
  char text[256];
  unsigned size = sizeof text;
  hb_ot_name_get_utf8(face, entry, hb_language_from_string("en", -1), &size, text);
  return std::string(text, size);
}

/// Nothing in a TrueType font says how thick its stems are; this is how its weight class is usually turned
/// into it (400: 88, 700: 166).
int stem_from_weight(int weight) {
  return static_cast<int>(std::lround(50.0 + std::pow(weight / 65.0, 2)));
}

/// PANOSE: family type 2 (Latin text) with a serif style from 2 (cove) to 10 (triangle); 11 and above are
/// sans.
bool has_serifs(const Table& os2) {
  const int serif_style = os2.byte(33).value_or(0);
  return os2.byte(32).value_or(0) == 2 && serif_style >= 2 && serif_style <= 10;
}

/// Turns font units into thousandths of the em.
class Thousandths {
 public:
  explicit Thousandths(int units_per_em) : units_per_em_(units_per_em) {}
  int operator()(std::optional<int> units) const {
    return static_cast<int>(std::lround(units.value_or(0) * 1000.0 / units_per_em_));
  }

 private:
  int units_per_em_;
};

FaceFacts read_facts(hb_face_t* face, const std::string& path, int units_per_em) {
  const Thousandths thousandths(units_per_em);
  const Table head(face, tag("head"));
  const Table os2(face, tag("OS/2"));
  const Table post(face, tag("post"));
  const Table hhea(face, tag("hhea"));
  const int weight = os2.unsigned16(4).value_or(400);
  FaceFacts facts;
  facts.path = path;
  facts.postscript_name = name_entry(face, HB_OT_NAME_ID_POSTSCRIPT_NAME);
  facts.version = name_entry(face, HB_OT_NAME_ID_VERSION_STRING);
  facts.ascent = thousandths(hhea.signed16(4));
  facts.descent = thousandths(hhea.signed16(6));
  facts.x_height = thousandths(os2.signed16(86));
  facts.cap_height = thousandths(os2.signed16(88));
  facts.stem_v = stem_from_weight(weight);
  facts.italic_angle = post.signed16(4).value_or(0) + post.unsigned16(6).value_or(0) / 65536.0;
  constexpr std::size_t checksum = 8;
  facts.checksum = (static_cast<std::uint32_t>(head.unsigned16(checksum).value_or(0)) << 16U) |
                   static_cast<std::uint32_t>(head.unsigned16(checksum + 2).value_or(0));
  facts.box_left = thousandths(head.signed16(36));
  facts.box_bottom = thousandths(head.signed16(38));
  facts.box_right = thousandths(head.signed16(40));
  facts.box_top = thousandths(head.signed16(42));
  facts.serif = has_serifs(os2);
  facts.fixed_pitch = post.unsigned16(12).value_or(0) != 0 || post.unsigned16(14).value_or(0) != 0;
  facts.bold = weight >= 600;
  return facts;
}

void check_usable(hb_face_t* face, const std::string& path) {
  if (hb_face_get_glyph_count(face) == 0) refuse(path, "Die Datei ist keine lesbare Schrift.");
  for (const std::string_view name : {"glyf", "loca", "hmtx", "hhea", "head", "cmap", "OS/2", "post"}) {
    if (Table(face, tag(name)).empty()) {
      refuse(path, "Die Schrift ist keine vollständige TrueType-Schrift: Die Tabelle " + std::string(name) +
                       " fehlt.");
    }
  }
}

}  // namespace

FaceFile load_face(const std::string& path) {
  const BlobHandle blob(hb_blob_create_from_file_or_fail(path.c_str()));
  if (!blob) refuse(path, "Die Schriftdatei fehlt oder ist nicht lesbar.");
  FaceFile file;
  file.path = path;
  file.face.reset(hb_face_create(blob.get(), 0));
  check_usable(file.face.get(), path);
  hb_face_make_immutable(file.face.get());
  file.units_per_em = static_cast<int>(hb_face_get_upem(file.face.get()));
  file.font.reset(hb_font_create(file.face.get()));
  hb_font_make_immutable(file.font.get());
  file.facts = read_facts(file.face.get(), path, file.units_per_em);
  file.facts.bytes = hb_blob_get_length(blob.get());
  return file;
}

}  // namespace protokollwerk::text
