#include "pdf/fonts.h"

#include <algorithm>
#include <cmath>

#include "base/contract.h"
#include "base/sha256.h"
#include "base/utf8.h"
#include "pdf/syntax.h"

namespace protokollwerk::pdf {
namespace {

/// Bytes that would need a backslash (or, as CR, would be read as LF) in a literal string. Codes avoid them,
/// so that text goes into content streams byte for byte.
bool needs_escape(unsigned byte) {
  return byte == '(' || byte == ')' || byte == '\\' || byte == '\r';
}

/// Codes below are one byte; a first byte from here on begins a code of two bytes.
constexpr unsigned one_byte_codes = 0xE0;
constexpr unsigned two_byte_blocks = 0x100 - one_byte_codes;
constexpr unsigned most_codes_of_a_face = one_byte_codes + two_byte_blocks * 0x100;

/// The last byte of the code's spelling.
unsigned last_byte(unsigned code) {
  return code < one_byte_codes ? code : (code - one_byte_codes) & 0xFFU;
}

unsigned next_code(unsigned code) {
  do ++code;
  while (needs_escape(last_byte(code)) || code == space_code);
  return code;
}

/// Six capitals that tell this subset from others of the same face (ISO 32000-1, 9.6.4).
std::string subset_tag(const std::string& font) {
  const auto digest = sha256(font);
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i) tag += static_cast<char>('A' + digest[i] % 26);
  return tag + "+";
}

void append_entry(std::string& to, std::string_view key, std::int64_t value) {
  syntax::name(to, key);
  to += ' ';
  syntax::integer(to, value);
}

void append_reference(std::string& to, std::string_view key, ObjectNumber object) {
  syntax::name(to, key);
  to += ' ';
  syntax::reference(to, object);
}

/// Flags of ISO 32000-1, table 123. A composite font without a standard character set is symbolic.
int descriptor_flags(const text::FaceFacts& facts) {
  constexpr int fixed_pitch = 1;
  constexpr int serif = 2;
  constexpr int symbolic = 4;
  constexpr int italic = 64;
  return symbolic | (facts.fixed_pitch ? fixed_pitch : 0) | (facts.serif ? serif : 0) |
         (facts.italic_angle != 0 ? italic : 0);
}

std::string descriptor_entries(const text::FaceFacts& facts, const std::string& font_name,
                               ObjectNumber program) {
  std::string entries = "/Type/FontDescriptor/FontName";
  syntax::name(entries, font_name);
  append_entry(entries, "Flags", descriptor_flags(facts));
  entries += "/FontBBox[";
  for (const int edge : {facts.box_left, facts.box_bottom, facts.box_right, facts.box_top}) {
    syntax::integer(entries, edge);
    entries += ' ';
  }
  entries += "]/ItalicAngle ";
  syntax::length(entries, Length::from_points(facts.italic_angle));
  append_entry(entries, "Ascent", facts.ascent);
  append_entry(entries, "Descent", facts.descent);
  append_entry(entries, "CapHeight", facts.cap_height);
  append_entry(entries, "XHeight", facts.x_height);
  append_entry(entries, "StemV", facts.stem_v);
  append_reference(entries, "FontFile2", program);
  return entries;
}

constexpr std::string_view cmap_head =
    "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
    "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "2 begincodespacerange\n<00><DF>\n<E000><FFFF>\nendcodespacerange\n";
constexpr std::string_view cmap_tail = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";

/// A CMap operator takes at most this many mappings.
constexpr std::size_t mappings_per_block = 100;

std::string code_bytes(Code code) {
  std::string bytes;
  append_code(bytes, code);
  return bytes;
}

std::string to_unicode(const std::vector<std::pair<Code, std::string_view>>& mappings) {
  std::string cmap(cmap_head);
  for (std::size_t begin = 0; begin < mappings.size(); begin += mappings_per_block) {
    const std::size_t end = std::min(begin + mappings_per_block, mappings.size());
    syntax::integer(cmap, static_cast<std::int64_t>(end - begin));
    cmap += " beginbfchar\n";
    for (std::size_t i = begin; i < end; ++i) {
      syntax::hexadecimal(cmap, code_bytes(mappings[i].first));
      syntax::hexadecimal(cmap, syntax::utf16(mappings[i].second));
      cmap += '\n';
    }
    cmap += "endbfchar\n";
  }
  return cmap.append(cmap_tail);
}

/// The name and the character collection of the encoding; its stream's dictionary says them too.
constexpr std::string_view encoding_facts =
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";

/// The CMap of all fonts of a document: from the spelling of codes to codes. A range may count in its last
/// byte only.
std::string encoding(std::size_t codes) {
  std::string cmap = "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n";
  cmap += encoding_facts;
  cmap +=
      " def\n/CMapName/Protokollwerk def\n/CMapType 1 def\n/WMode 0 def\n"
      "2 begincodespacerange\n<00><DF>\n<E000><FFFF>\nendcodespacerange\n";
  const std::size_t blocks = codes <= one_byte_codes ? 0 : (codes - one_byte_codes + 0xFF) / 0x100;
  syntax::integer(cmap, static_cast<std::int64_t>(1 + blocks));
  cmap += " begincidrange\n<00><DF> 0\n";
  for (unsigned block = 0; block < blocks; ++block) {
    const auto first = static_cast<char>(one_byte_codes + block);
    syntax::hexadecimal(cmap, std::string{first, '\0'});
    syntax::hexadecimal(cmap, std::string{first, '\xFF'});
    cmap += ' ';
    syntax::integer(cmap, one_byte_codes + block * 0x100);
    cmap += '\n';
  }
  cmap += "endcidrange\n";
  return cmap.append(cmap_tail);
}

std::string flate_stream_entries(std::size_t uncompressed) {
  std::string entries = "/Filter/FlateDecode";
  append_entry(entries, "Length1", static_cast<std::int64_t>(uncompressed));
  return entries;
}

}  // namespace

void append_code(std::string& to, Code code) {
  if (code >= one_byte_codes) to += static_cast<char>(one_byte_codes + (code - one_byte_codes) / 0x100);
  to += static_cast<char>(last_byte(code));
}

Fonts::Fonts(const text::Faces& faces) : faces_(faces), used_(faces.face_count()) {}

std::string Fonts::name(std::uint16_t face) {
  return "F" + std::to_string(face);
}

Code Fonts::code(std::uint16_t face, std::uint32_t glyph, std::string_view text) {
  ENSURE(face < used_.size());
  ENSURE(glyph != 0);
  const Used& used = used_[face];
  if (glyph < used.first_of_glyph.size()) {
    for (Code code = used.first_of_glyph[glyph]; code != 0; code = used.codes[code].next_of_glyph) {
      if (used.codes[code].text == text) return code;
    }
  }
  return add(face, glyph, text);
}

Code Fonts::add(std::uint16_t face, std::uint32_t glyph, std::string_view text) {
  Used& used = used_[face];
  if (used.codes.empty()) used.codes.emplace_back();
  if (used.first_of_glyph.size() <= glyph) used.first_of_glyph.resize(glyph + 1);
  const bool is_space = text == " " && (used.codes.size() <= space_code || used.codes[space_code].glyph == 0);
  const unsigned code = is_space ? space_code : used.next;
  ENSURE(code < most_codes_of_a_face);
  if (!is_space) used.next = next_code(code);
  if (used.codes.size() <= code) used.codes.resize(code + 1U);
  const int width = static_cast<int>(std::lround(faces_.advance(face, glyph)));
  used.codes[code] = {glyph, width, std::string(text), used.first_of_glyph[glyph]};
  used.first_of_glyph[glyph] = static_cast<Code>(code);
  return static_cast<Code>(code);
}

std::size_t Fonts::most_codes() const {
  std::size_t most = 0;
  for (const Used& used : used_) most = std::max(most, used.codes.size());
  return most;
}

std::string Fonts::embed(Haru& haru, const Deflater& deflater) const {
  std::string resources;
  std::string entries = "/Type/CMap/CMapName/Protokollwerk/Filter/FlateDecode";
  entries += encoding_facts;
  const ObjectNumber codes = haru.add_stream(std::move(entries), deflater.compress(encoding(most_codes())));
  for (std::size_t i = 0; i < used_.size(); ++i) {
    if (used_[i].codes.empty()) continue;
    const auto face = static_cast<std::uint16_t>(i);
    append_reference(resources, name(face), embed_face(face, codes, haru, deflater));
  }
  return resources;
}

std::vector<std::uint32_t> Fonts::glyphs_of(const Used& used) {
  std::vector<std::uint32_t> glyphs;
  for (std::uint32_t glyph = 1; glyph < used.first_of_glyph.size(); ++glyph) {
    if (used.first_of_glyph[glyph] != 0) glyphs.push_back(glyph);
  }
  return glyphs;
}

/// The CIDToGIDMap's bytes.
std::string Fonts::glyph_map(const Used& used, const std::vector<std::uint32_t>& glyphs,
                             const std::vector<std::uint32_t>& new_glyphs) {
  ENSURE(glyphs.size() == new_glyphs.size());
  std::string map;
  for (const Entry& entry : used.codes) {
    const auto place = std::lower_bound(glyphs.begin(), glyphs.end(), entry.glyph) - glyphs.begin();
    const std::uint32_t glyph = entry.glyph == 0 ? 0 : new_glyphs[static_cast<std::size_t>(place)];
    map += {static_cast<char>(glyph >> 8U), static_cast<char>(glyph & 0xFFU)};
  }
  return map;
}

/// The array W: runs of codes with their widths.
std::string Fonts::widths(const Used& used) {
  std::string widths = "[";
  bool is_run_open = false;
  for (std::size_t code = 0; code < used.codes.size(); ++code) {
    const bool is_used = used.codes[code].glyph != 0;
    if (is_used && !is_run_open) {
      syntax::integer(widths, static_cast<std::int64_t>(code));
      widths += '[';
    } else if (is_run_open) {
      widths += is_used ? ' ' : ']';
    }
    is_run_open = is_used;
    if (is_used) syntax::integer(widths, used.codes[code].width);
  }
  return widths + "]]";
}

std::string Fonts::unicode_map(const Used& used) {
  std::vector<std::pair<Code, std::string_view>> mappings;
  for (std::size_t code = 0; code < used.codes.size(); ++code) {
    if (used.codes[code].glyph != 0) mappings.emplace_back(static_cast<Code>(code), used.codes[code].text);
  }
  return to_unicode(mappings);
}

ObjectNumber Fonts::embed_face(std::uint16_t face, ObjectNumber encoding, Haru& haru,
                               const Deflater& deflater) const {
  const Used& used = used_[face];
  const std::vector<std::uint32_t> glyphs = glyphs_of(used);
  const text::Subset subset = faces_.subset(face, glyphs);
  const text::FaceFacts& facts = faces_.facts(face);
  const std::string font_name = subset_tag(subset.font) + facts.postscript_name;
  const auto add_compressed = [&haru, &deflater](const std::string& data) {
    return haru.add_stream("/Filter/FlateDecode", deflater.compress(data));
  };
  const ObjectNumber program =
      haru.add_stream(flate_stream_entries(subset.font.size()), deflater.compress(subset.font));

  std::string descendant = "/Type/Font/Subtype/CIDFontType2/BaseFont";
  syntax::name(descendant, font_name);
  descendant += encoding_facts;
  descendant += "/W" + widths(used);
  append_reference(descendant, "FontDescriptor",
                   haru.add_dictionary(descriptor_entries(facts, font_name, program)));
  append_reference(descendant, "CIDToGIDMap", add_compressed(glyph_map(used, glyphs, subset.new_glyph_ids)));

  std::string font = "/Type/Font/Subtype/Type0/BaseFont";
  syntax::name(font, font_name);
  append_reference(font, "Encoding", encoding);
  font += "/DescendantFonts[";
  syntax::reference(font, haru.add_dictionary(std::move(descendant)));
  font += ']';
  append_reference(font, "ToUnicode", add_compressed(unicode_map(used)));
  return haru.add_dictionary(std::move(font));
}

}  // namespace protokollwerk::pdf
