#include "unicode/text.h"

#include <algorithm>
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

/// Bytes of the letter or digit at a place, 0 for none: those of ASCII and Latin-1 that UAX #29 treats as
/// letters or digits and nothing else.
std::size_t plain_letter(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto in = [](unsigned value, unsigned first, unsigned last) { return value - first <= last - first; };
  const unsigned c = byte(at);
  if (in(c | 0x20U, 'a', 'z') || in(c, '0', '9')) return 1;
  const unsigned second = byte(at + 1);
  return c == 0xC3 && in(second, 0x80, 0xBF) && second != 0x97 && second != 0xB7 ? 2 : 0;
}

bool is_one_of(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

/// Appends the text in lower case and gives true if it is of plain letters alone.
bool lower_plain(std::string_view text, std::string& to) {
  to.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = plain_letter(text, at);
    if (bytes == 0) return false;
    const auto last = static_cast<unsigned char>(text[at + bytes - 1]);
    const bool is_capital = bytes == 1 ? last >= 'A' && last <= 'Z' : last < 0x9F;
    if (bytes == 2) to += text[at];
    to += static_cast<char>(is_capital ? last + 0x20 : last);
    at += bytes;
  }
  return true;
}

/// Whether a word of plain letters surely ends at a place, whatever follows there.
bool surely_ends_word(std::string_view text, std::size_t at) {
  if (at == text.size() || is_one_of(text[at], " -()/!?%")) return true;
  return is_one_of(text[at], ".,;:") && (at + 1 == text.size() || text[at + 1] == ' ');
}

/// Appends the words of `text` from `begin` to `end`, which are certain boundaries, as ICU finds them.
void append_words(std::string_view text, std::size_t begin, std::size_t end, std::vector<WordRange>& words) {
  Utf8Text utf8(text.substr(begin, end - begin));
  auto& iterator = word_iterator();
  utf8.attach(iterator);
  auto from = iterator.first();
  for (auto to = iterator.next(); to != icu::BreakIterator::DONE; from = to, to = iterator.next()) {
    if (iterator.getRuleStatus() == UBRK_WORD_NONE) continue;
    words.push_back({begin + static_cast<std::size_t>(from), begin + static_cast<std::size_t>(to)});
  }
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
  if (lower_plain(text, result)) return result;
  result.clear();
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

/// Most words are letters between blanks; ICU, which takes fifty times as long, is asked about all else. A
/// blank ends whatever stands before it.
std::vector<WordRange> words(std::string_view text) {
  std::vector<WordRange> result;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (const std::size_t bytes = plain_letter(text, end)) end += bytes;
    if (end > at && surely_ends_word(text, end)) {
      result.push_back({at, end});
      at = end;
    } else if (end == at && is_one_of(text[at], " -()/!?%.,;:")) {
      ++at;
    } else {
      end = std::min(text.find(' ', end), text.size());
      append_words(text, at, end, result);
      at = end;
    }
  }
  return result;
}

std::size_t display_columns(std::string_view text) {
  std::size_t sum = 0;
  for (std::size_t offset = 0; offset < text.size();) sum += columns_of(utf8::next(text, offset));
  return sum;
}

}  // namespace protokollwerk::unicode
