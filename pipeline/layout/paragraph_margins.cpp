#include "layout/paragraph_margins.h"

#include "base/utf8.h"

namespace protokollwerk::layout {
namespace {

using knuth_plass::ItemKind;

bool is_quotation_mark(char32_t c) {
  return std::u32string_view(U"„“”‚‘’»«›‹").find(c) != std::u32string_view::npos;
}

bool is_dash(char32_t c) {
  return c == U'–' || c == U'—';
}

int percent_at_start(const doc::OpticalMargins& margins, char32_t c) {
  if (is_quotation_mark(c)) return margins.quotation_mark;
  if (is_dash(c)) return margins.dash;
  return c == U'-' ? margins.hyphen : 0;
}

int percent_at_end(const doc::OpticalMargins& margins, char32_t c) {
  if (c == U'.') return margins.full_stop;
  if (c == U',') return margins.comma;
  return percent_at_start(margins, c);
}

std::size_t last_character(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return begin;
}

}  // namespace

Edges::Edges(const doc::OpticalMargins& margins, const Collected& collected, const Prepared& prepared,
             WordStore& words)
    : margins_(margins), collected_(collected), prepared_(prepared), words_(words.of(collected.looks)) {}

Length Edges::left(std::size_t first) const {
  while (first < prepared_.items.size() && prepared_.items[first].kind != ItemKind::box) ++first;
  if (first == prepared_.items.size() || prepared_.parts[first].kind != PartKind::text) return {};
  const std::string_view text = text_of(prepared_.parts[first]);
  std::size_t end = 0;
  const int percent = percent_at_start(margins_, utf8::next(text, end));
  return of_sign(text.substr(0, end), percent, span_of(prepared_.parts[first]));
}

Length Edges::right(std::size_t last) const {
  const Part& end = prepared_.parts[last];
  if (end.kind == PartKind::soft_hyphen) return of_sign("-", margins_.hyphen, end.owner);
  while (last > 0 && prepared_.items[last - 1].kind == ItemKind::penalty) --last;
  if (last == 0 || prepared_.parts[last - 1].kind != PartKind::text) return {};
  const std::string_view text = text_of(prepared_.parts[last - 1]);
  const std::size_t begin = last_character(text);
  std::size_t offset = begin;
  const int percent = percent_at_end(margins_, utf8::next(text, offset));
  return of_sign(text.substr(begin), percent, span_of(prepared_.parts[last - 1]));
}

Length Edges::of_sign(std::string_view sign, int percent, std::uint32_t span) const {
  if (percent == 0) return {};
  return words_[collected_.spans[span].look]->shaped(sign).width * percent / 100;
}

std::string_view Edges::text_of(const Part& part) const {
  return std::string_view(collected_.text).substr(part.begin, part.end - part.begin);
}

void hang_signs(std::vector<knuth_plass::Item>& items, const Edges& edges) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!knuth_plass::may_end_line(items, i)) continue;
    items[i].line_end -= edges.right(i);
    items[i].line_start -= edges.left(knuth_plass::line_start_after(items, i));
  }
}

}  // namespace protokollwerk::layout
