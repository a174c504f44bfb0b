#include "layout/decimal_column.h"

#include <algorithm>
#include <array>
#include <string>
#include <variant>

namespace protokollwerk::layout {
namespace {

using namespace literals;
using Words = std::array<std::string_view, 5>;

constexpr Length endless = 100'000_pt;
constexpr Words signs = {"-", "\u2212", "–", "+", "±"};
constexpr Words nothing = {"-", "\u2212", "–", "—", "./."};
constexpr Words spaces = {" ", "\u00A0", "\u202F", "\u2009", "\u2007"};
constexpr Words unit_signs = {"%", "‰", "€", "$", "£"};
constexpr std::size_t group = 3;  ///< digits

/// Reads from the front of a text.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool take(std::string_view word) {
    if (!rest().starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  bool take_one_of(const Words& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return take(word); });
  }
  std::size_t take_digits() {
    const std::size_t from = at_;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    return at_ - from;
  }
  /// A separator and exactly three digits; nothing is taken if there is no such thing.
  bool take_group() {
    const std::size_t from = at_;
    if ((take(".") || take_one_of(spaces)) && take_digits() == group) return true;
    at_ = from;
    return false;
  }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// What may stand behind a number: nothing, a sign of a unit, or words behind a space.
std::optional<WrittenNumber::Form> form_by_tail(Scanner scanner, WrittenNumber::Form form) {
  const bool apart = scanner.take_one_of(spaces);
  if (scanner.take_one_of(unit_signs)) form = WrittenNumber::Form::telling;
  if (scanner.rest().empty()) return form;
  if (!apart) return std::nullopt;
  return WrittenNumber::Form::with_words;
}

const doc::Paragraph* only_paragraph(const GridCell& cell) {
  if (cell.cell == nullptr || cell.cell->content.size() != 1) return nullptr;
  return std::get_if<doc::Paragraph>(&cell.cell->content.front().value);
}

bool is_raised(const LineRun& run) {
  return run.run.origin.y != Length{};
}

/// The text of a line without marks of footnotes.
std::string text_of(const Line& line) {
  std::string text;
  for (const LineRun& run : line.runs)
    if (!is_raised(run)) text += run.run.text;
  return text;
}

/// Where the glyph of the byte `offset` of the line's text stands; behind the last one for its end.
Length position_of(const Line& line, std::size_t offset) {
  Length x = line.left;
  std::size_t before = 0;
  for (const LineRun& run : line.runs) {
    if (is_raised(run)) continue;
    x = run.run.origin.x;
    for (const PlacedGlyph& glyph : run.run.glyphs) {
      if (before + glyph.text_begin >= offset) return x;
      x += glyph.advance;
    }
    before += run.run.text.size();
  }
  return x;
}

}  // namespace

std::optional<WrittenNumber> read_number(std::string_view text) {
  using Form = WrittenNumber::Form;
  Scanner scanner(text);
  Form form = Form::bare;
  if (scanner.take_one_of(signs)) {
    form = Form::telling;
    scanner.take_one_of(spaces);
  }
  const std::size_t digits = scanner.take_digits();
  if (digits == 0) return std::nullopt;
  while (digits <= group && scanner.take_group()) form = Form::telling;
  const std::size_t integer_end = scanner.at();
  if (scanner.take(",")) {
    if (scanner.take_digits() == 0 && !scanner.take("–")) return std::nullopt;
    form = Form::telling;
  }
  const std::optional<Form> whole = form_by_tail(scanner, form);
  if (!whole) return std::nullopt;
  return WrittenNumber{integer_end, *whole};
}

std::optional<DecimalExtent> decimal_extent(Builder& builder, const GridCell& cell, const Place& place) {
  const doc::Paragraph* paragraph = only_paragraph(cell);
  if (paragraph == nullptr || cell.column_span != 1) return std::nullopt;
  doc::ParagraphStyle style = style_at(builder, paragraph->style, place);
  style.alignment = doc::TextAlignment::left;
  const Paragraph set = builder.setter().set(paragraph->content, style, endless);
  if (set.lines.size() != 1) return std::nullopt;
  const Line& line = set.lines.front();
  const std::string text = text_of(line);
  const Length end = line.left + line.width;
  if (std::find(nothing.begin(), nothing.end(), text) != nothing.end()) return DecimalExtent{end, {}};
  const std::optional<WrittenNumber> number = read_number(text);
  if (!number) return std::nullopt;
  const Length comma = position_of(line, number->integer_end);
  return DecimalExtent{comma, end - comma};
}

doc::Alignment settled_alignment(doc::Alignment alignment, const std::vector<GridCell>& body,
                                 std::size_t column) {
  using Form = WrittenNumber::Form;
  if (alignment != doc::Alignment::by_content) return alignment;
  bool telling = false;
  for (const GridCell& cell : body) {
    if (cell.column != column || cell.cell == nullptr || cell.cell->content.empty()) continue;
    const doc::Paragraph* paragraph = only_paragraph(cell);
    if (paragraph == nullptr || cell.cell->kind != doc::CellKind::data || cell.column_span != 1)
      return doc::Alignment::start;
    const std::string text = doc::plain_text(paragraph->content);
    if (std::find(nothing.begin(), nothing.end(), text) != nothing.end()) continue;
    const std::optional<WrittenNumber> number = read_number(text);
    if (!number || number->form == Form::with_words) return doc::Alignment::start;
    telling = telling || number->form == Form::telling;
  }
  return telling ? doc::Alignment::decimal : doc::Alignment::start;
}

}  // namespace protokollwerk::layout
