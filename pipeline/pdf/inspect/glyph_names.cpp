#include "pdf/inspect/glyph_names.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>

#include "pdf/inspect/font_program.h"

namespace protokollwerk::pdf {
namespace {

/// A longer name is in no list.
constexpr std::size_t longest_name = 127;

/// The encryption of the private part of a Type 1 font (Adobe Type 1 Font Format, 7.1).
std::string encrypted(std::string_view plain) {
  unsigned key = 55665;
  std::string result;
  for (const char c : plain) {
    const unsigned byte = static_cast<unsigned char>(c) ^ (key >> 8U);
    result += static_cast<char>(byte);
    key = ((byte + key) * 52845U + 22719U) & 0xFFFFU;
  }
  return result;
}

/// A Type 1 font whose only glyph bears the name.
std::string font_with(const std::string& name) {
  const std::string secret =
      "0000dup /Private 3 dict dup begin /lenIV -1 def /Subrs 0 array def 2 index /CharStrings 2 dict dup "
      "begin /.notdef 1 RD \x0E ND /" +
      name + " 1 RD \x0E ND end end readonly put noaccess put mark currentfile closefile\n";
  return "%!PS-AdobeFont-1.0: Name\n11 dict begin /FontName /Name def /PaintType 0 def /FontType 1 def\n"
         "/FontMatrix [0.001 0 0 0.001 0 0] readonly def /Encoding StandardEncoding def\n"
         "/FontBBox {0 0 0 0} readonly def currentdict end currentfile eexec\n" +
         encrypted(secret);
}

/// FreeType has the list, and maps characters to the glyphs of a Type 1 font by their names.
bool ask(const std::string& name) {
  const auto is_plain = [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '.' || c == '_' || c == '-';
  };
  if (name.empty() || name.size() > longest_name || name[0] == '.') return false;
  if (!std::all_of(name.begin(), name.end(), is_plain)) return false;
  const auto program = FontProgram::open(font_with(name));
  return program && program->maps_any_character();
}

}  // namespace

bool is_listed_glyph_name(const std::string& name) {
  static thread_local std::map<std::string, bool> known;
  // Names come from files that nobody vouches for.
  if (known.size() > 10'000) known.clear();
  const auto [place, is_new] = known.try_emplace(name, false);
  if (is_new) place->second = ask(name);
  return place->second;
}

}  // namespace protokollwerk::pdf
