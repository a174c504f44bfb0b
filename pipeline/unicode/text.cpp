#include "unicode/text.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "base/utf8.h"
#include "unicode/icu.h"

namespace protokollwerk::unicode {
namespace {

using icu_bridge::check;

constexpr const char* german_locale = "de";

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

/// ICU's normalisers are immutable singletons that it owns.
const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* instance = icu::Normalizer2::getNFCInstance(status);
  check(status);
  return *instance;
}

/// Case folded, compatibility characters replaced, invisible characters dropped, then decomposed, so that
/// accents stand as characters of their own.
icu::UnicodeString fold_and_decompose(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  check(status);
  const auto* decomposition = icu::Normalizer2::getNFDInstance(status);
  check(status);
  const auto folded = folding->normalize(icu_bridge::to_icu(text), status);
  auto decomposed = decomposition->normalize(folded, status);
  check(status);
  return decomposed;
}

/// A break iterator keeps its text, so each thread has one of its own; building one costs milliseconds.
icu::BreakIterator& line_iterator() {
  thread_local const auto iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createLineInstance(icu::Locale(german_locale), status));
    check(status);
    return made;
  }();
  return *iterator;
}

icu::BreakIterator& word_iterator() {
  thread_local const auto iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createWordInstance(icu::Locale(german_locale), status));
    check(status);
    return made;
  }();
  return *iterator;
}

/// UTF-8 text as ICU's iterators read it in place; positions are byte offsets.
class Utf8Text {
 public:
  explicit Utf8Text(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&text_, text.data(), static_cast<std::int64_t>(text.size()), &status);
    check(status);
  }
  ~Utf8Text() { utext_close(&text_); }
  Utf8Text(const Utf8Text&) = delete;
  Utf8Text& operator=(const Utf8Text&) = delete;

  void attach(icu::BreakIterator& iterator) {
    UErrorCode status = U_ZERO_ERROR;
    iterator.setText(&text_, status);
    check(status);
  }

 private:
  UText text_ = UTEXT_INITIALIZER;
};

bool is_mark(UChar32 c) {
  return (U_MASK(u_charType(c)) & U_GC_M_MASK) != 0;
}

bool separates_words(UChar32 c) {
  return (U_MASK(u_charType(c)) & (U_GC_P_MASK | U_GC_Z_MASK | U_GC_C_MASK)) != 0;
}

std::size_t columns_of(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  const auto invisible = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  if ((U_MASK(u_charType(c)) & invisible) != 0 && character != 0xAD) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

bool is_nfc(std::string_view text) {
  if (is_ascii(text)) return true;
  UErrorCode status = U_ZERO_ERROR;
  const bool result = nfc().isNormalizedUTF8(piece(text), status);
  check(status);
  return result;
}

std::string to_nfc(std::string_view text) {
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  nfc().normalizeUTF8(0, piece(text), sink, nullptr, status);
  check(status);
  return result;
}

std::string to_lower(std::string_view text) {
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower(german_locale, 0, piece(text), sink, nullptr, status);
  check(status);
  return result;
}

std::string to_upper(std::string_view text) {
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToUpper(german_locale, 0, piece(text), sink, nullptr, status);
  check(status);
  return result;
}

std::string fold_for_comparison(std::string_view text) {
  const auto folded = fold_and_decompose(text);
  icu::UnicodeString result;
  bool word_ended = false;
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    if (is_mark(c)) continue;
    if (separates_words(c)) {
      word_ended = true;
      continue;
    }
    if (word_ended && !result.isEmpty()) result.append(u' ');
    word_ended = false;
    result.append(c);
  }
  return icu_bridge::from_icu(result);
}

std::vector<std::size_t> line_break_opportunities(std::string_view text) {
  Utf8Text utf8(text);
  auto& iterator = line_iterator();
  utf8.attach(iterator);
  std::vector<std::size_t> result;
  iterator.first();
  for (auto i = iterator.next(); i != icu::BreakIterator::DONE; i = iterator.next()) {
    result.push_back(static_cast<std::size_t>(i));
  }
  return result;
}

std::vector<WordRange> words(std::string_view text) {
  Utf8Text utf8(text);
  auto& iterator = word_iterator();
  utf8.attach(iterator);
  std::vector<WordRange> result;
  auto begin = iterator.first();
  for (auto end = iterator.next(); end != icu::BreakIterator::DONE; begin = end, end = iterator.next()) {
    if (iterator.getRuleStatus() == UBRK_WORD_NONE) continue;
    result.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(end)});
  }
  return result;
}

std::size_t display_columns(std::string_view text) {
  std::size_t sum = 0;
  for (std::size_t offset = 0; offset < text.size();) sum += columns_of(utf8::next(text, offset));
  return sum;
}

}  // namespace protokollwerk::unicode
