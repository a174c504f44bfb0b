#include "text/coverage_runs.h"

#include <algorithm>

#include "base/utf8.h"

namespace protokollwerk::text {
namespace {

hb_unicode_funcs_t* unicode_data() {
  return hb_unicode_funcs_get_default();
}

bool is_mark(char32_t character) {
  if (character < 0x300) return false;
  const auto category = hb_unicode_general_category(unicode_data(), character);
  return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

bool is_space(char32_t character) {
  return hb_unicode_general_category(unicode_data(), character) ==
         HB_UNICODE_GENERAL_CATEGORY_SPACE_SEPARATOR;
}

/// Default_Ignorable_Code_Point (DerivedCoreProperties.txt), as far as it occurs in European text.
bool is_invisible(char32_t character) {
  return character == 0xAD || character == 0x34F || character == 0x61C ||
         (character >= 0x200B && character <= 0x200F) || (character >= 0x202A && character <= 0x202E) ||
         (character >= 0x2060 && character <= 0x206F) || (character >= 0xFE00 && character <= 0xFE0F) ||
         character == 0xFEFF;
}

bool has_glyph(const FaceFile& face, char32_t character) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(face.font.get(), character, &glyph) != 0;
}

/// End of the character at `begin` together with the marks behind it.
std::size_t end_with_marks(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  utf8::next(text, end);
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t character = utf8::next(text, next);
    if (!is_mark(character) && character != 0x200D) break;
    end = next;
  }
  return end;
}

bool covers_all(const FaceFile& face, std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (!face_covers(face, utf8::next(text, offset))) return false;
  }
  return true;
}

std::size_t choose_face(std::string_view letter, std::span<const FaceFile* const> stack) {
  for (std::size_t position = 0; position < stack.size(); ++position) {
    if (covers_all(*stack[position], letter)) return position;
  }
  return 0;
}

}  // namespace

bool face_covers(const FaceFile& face, char32_t character) {
  if (has_glyph(face, character) || is_invisible(character)) return true;
  if (is_space(character)) return has_glyph(face, U' ');
  if (character == 0x2011) return has_glyph(face, 0x2010);
  hb_codepoint_t base = 0;
  hb_codepoint_t mark = 0;
  if (!hb_unicode_decompose(unicode_data(), character, &base, &mark)) return false;
  return face_covers(face, base) && (mark == 0 || face_covers(face, mark));
}

std::vector<CoveredRun> split_by_coverage(std::string_view text, std::span<const FaceFile* const> stack) {
  std::vector<CoveredRun> runs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = end_with_marks(text, begin);
    const std::size_t position = choose_face(text.substr(begin, end - begin), stack);
    if (!runs.empty() && runs.back().position == position) {
      runs.back().end = end;
    } else {
      runs.push_back({position, begin, end});
    }
    begin = end;
  }
  return runs;
}

}  // namespace protokollwerk::text
