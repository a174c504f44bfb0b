#include "xml/input_checks.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/utf8.h"
#include "xml/definitions.h"

namespace protokollwerk::xml {
namespace {

using diag::Argument;
using diag::Diagnostic;
using diag::Span;

/// A stretch of the file by offsets.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The characters of Windows-1252 at bytes 0x80 to 0x9F (0 where it has none); from 0xA0 on it equals
/// Latin-1.
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string as_windows_1252(unsigned char byte) {
  const char32_t character = byte >= 0xA0 ? char32_t{byte} : windows_1252[byte - 0x80u];
  if (character == 0) return "unbekannt";
  std::string text;
  utf8::append(text, character);
  return text;
}

std::string hexadecimal(unsigned char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  return {digits[byte >> 4], digits[byte & 15u]};
}

/// The encodings that a text without UTF-8's shape betrays by its first bytes (XML 1.0, appendix F).
std::string_view foreign_encoding(std::string_view text) {
  const auto starts = [&](std::initializer_list<unsigned char> bytes) {
    return text.size() >= bytes.size() &&
           std::equal(bytes.begin(), bytes.end(), text.begin(),
                      [](unsigned char a, char b) { return a == static_cast<unsigned char>(b); });
  };
  if (starts({0xFF, 0xFE, 0, 0}) || starts({0, 0, 0xFE, 0xFF})) return "UTF-32";
  if (starts({0, 0, 0, '<'}) || starts({'<', 0, 0, 0})) return "UTF-32";
  if (starts({0xFF, 0xFE}) || starts({0xFE, 0xFF}) || starts({0, '<'}) || starts({'<', 0})) return "UTF-16";
  if (starts({0x4C, 0x6F, 0xA7, 0x94})) return "EBCDIC";
  return {};
}

/// The XML declaration's bytes, `<?xml` to `?>`; empty if the file does not begin with one.
Range declaration(std::string_view text) {
  const auto begin = byte_order_mark_length(text);
  const auto rest = text.substr(begin);
  if (!rest.starts_with("<?xml") || rest.size() < 6 || !is_space(rest[5])) return {begin, begin};
  const auto end = rest.find("?>");
  return {begin, end == std::string_view::npos ? begin : begin + end + 2};
}

/// The value of `name="…"` within the declaration, without quotes; empty if it is not there.
Range pseudo_attribute(std::string_view text, Range declaration, std::string_view name) {
  const auto inside = text.substr(0, declaration.end);
  auto at = inside.find(name, declaration.begin);
  if (at == std::string_view::npos) return {};
  at = inside.find_first_of("\"'", at);
  if (at == std::string_view::npos) return {};
  const auto end = inside.find(inside[at], at + 1);
  return end == std::string_view::npos ? Range{} : Range{at + 1, end};
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

/// Runs the checks of one file until the first that fails.
class Checker {
 public:
  Checker(diag::SourceIndex source, std::string_view text, const Limits& limits)
      : source_(source), text_(text), limits_(limits) {}

  std::optional<Diagnostic> first_failure() const {
    using Check = std::optional<Diagnostic> (Checker::*)() const;
    for (const Check check : {&Checker::size, &Checker::content, &Checker::encoding_by_bytes, &Checker::nul,
                              &Checker::declared, &Checker::utf8_bytes}) {
      if (auto failure = (this->*check)()) return failure;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<Diagnostic> size() const {
    if (text_.size() <= limits_.bytes) return std::nullopt;
    return failure(finding::file_too_large, {},
                   {{"groesse", static_cast<std::int64_t>(text_.size())},
                    {"grenze", static_cast<std::int64_t>(limits_.bytes)}});
  }

  [[nodiscard]] std::optional<Diagnostic> content() const {
    const auto rest = text_.substr(byte_order_mark_length(text_));
    if (!std::all_of(rest.begin(), rest.end(), is_space)) return std::nullopt;
    return failure(finding::empty_file, {}, {});
  }

  [[nodiscard]] std::optional<Diagnostic> encoding_by_bytes() const {
    const auto encoding = foreign_encoding(text_);
    if (encoding.empty()) return std::nullopt;
    return failure(finding::other_encoding, {}, {{"kodierung", std::string(encoding)}});
  }

  [[nodiscard]] std::optional<Diagnostic> nul() const {
    const auto at = text_.find('\0');
    if (at == std::string_view::npos) return std::nullopt;
    return failure(finding::contains_nul, {at, at + 1}, {});
  }

  [[nodiscard]] std::optional<Diagnostic> declared() const {
    const auto range = declaration(text_);
    const auto version = pseudo_attribute(text_, range, "version");
    if (version.end > 0 && text_of(version) != "1.0") {
      return failure(finding::other_version, version, {{"version", std::string(text_of(version))}});
    }
    const auto encoding = pseudo_attribute(text_, range, "encoding");
    if (encoding.end == 0 || equals_ignoring_case(text_of(encoding), "UTF-8")) return std::nullopt;
    return failure(finding::declares_other_encoding, encoding, {{"kodierung", printable(text_of(encoding))}});
  }

  [[nodiscard]] std::optional<Diagnostic> utf8_bytes() const {
    const auto at = utf8::first_invalid(text_);
    if (!at) return std::nullopt;
    const auto byte = static_cast<unsigned char>(text_[*at]);
    return failure(finding::invalid_utf8, {*at, *at + 1},
                   {{"byte", hexadecimal(byte)}, {"zeichen", as_windows_1252(byte)}});
  }

  [[nodiscard]] std::string_view text_of(Range range) const {
    return text_.substr(range.begin, range.end - range.begin);
  }

  static std::string printable(std::string_view text) {
    return utf8::first_invalid(text) ? "?" : std::string(text);
  }

  /// Without a range the finding concerns the whole file; its place is the first byte.
  [[nodiscard]] Diagnostic failure(const diag::Definition& definition, Range range,
                                   std::vector<Argument> arguments) const {
    const Span span{source_, static_cast<std::uint32_t>(range.begin), static_cast<std::uint32_t>(range.end)};
    return {&definition, std::move(arguments), span, {}, {}, {}};
  }

  diag::SourceIndex source_;
  std::string_view text_;
  const Limits& limits_;
};

}  // namespace

std::size_t byte_order_mark_length(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

bool passes_input_checks(diag::SourceIndex source, std::string_view text, const Limits& limits,
                         diag::Diagnostics& diagnostics) {
  auto failure = Checker(source, text, limits).first_failure();
  if (!failure) return true;
  diagnostics.report(std::move(*failure));
  return false;
}

}  // namespace protokollwerk::xml
