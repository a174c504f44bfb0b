#include "layout/paragraph.h"

#include <algorithm>
#include <utility>

#include "layout/knuth_plass.h"
#include "layout/paragraph_collect.h"
#include "layout/paragraph_finalize.h"
#include "layout/paragraph_margins.h"
#include "layout/paragraph_prepare.h"
#include "layout/paragraph_words.h"

namespace protokollwerk::layout {
namespace {

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \n") == std::string::npos;
}

knuth_plass::Parameters breaking_rules(const doc::ParagraphStyle& style, Length width) {
  const bool ragged = style.alignment != doc::TextAlignment::justified;
  knuth_plass::Parameters rules;
  rules.width = width;
  rules.first_width = width - style.indent_first_line;
  rules.ragged_stretch = ragged ? 3 * style.size : Length();
  rules.emergency_stretch = 3 * style.size;
  rules.short_last_line = std::min(5 * style.size / 2, width / 8);  // about five letters, fewer in a cell
  rules.short_last_line_demerits = 1'000'000;
  rules.pretolerance = ragged ? 300 : 100;  // a ragged edge bears more white than words divided
  rules.tolerance = 300;
  rules.consecutive_hyphens_demerits = 100'000;
  rules.hyphen_before_last_demerits = 50'000;
  return rules;
}

void let_letters_give(std::vector<knuth_plass::Item>& items, int percent) {
  for (knuth_plass::Item& item : items) {
    if (item.kind == knuth_plass::ItemKind::box) item.play = item.width * percent / 100;
  }
}

/// The widest line if only forced breaks end one, and the widest part without any line end.
ParagraphSetter::Extent measure(const std::vector<knuth_plass::Item>& items) {
  ParagraphSetter::Extent extent;
  Length line;
  Length part;
  for (std::size_t i = 0; i < items.size(); ++i) {
    line += items[i].width;
    extent.natural = std::max(extent.natural, line);
    if (items[i].penalty <= knuth_plass::forced) line = Length();
    const bool ends = knuth_plass::may_end_line(items, i);
    part += ends ? items[i].line_end : items[i].width;
    extent.unbreakable = std::max(extent.unbreakable, part);
    if (ends) part = items[i].line_start;
  }
  return extent;
}

}  // namespace

struct ParagraphSetter::State {
  Fonts fonts;
  ParagraphSetting setting;
  WordStore words;
};

ParagraphSetter::ParagraphSetter(const Fonts& fonts, ParagraphSetting setting)
    : state_(new State{fonts, std::move(setting), WordStore(fonts.shaper, fonts.hyphenator)}) {}

ParagraphSetter::~ParagraphSetter() = default;

Paragraph ParagraphSetter::set(const doc::Inlines& content, const doc::ParagraphStyle& style, Length width) {
  const Fonts& fonts = state_->fonts;
  WordStore& words = state_->words;
  Collected collected = collect(content, style, fonts, state_->setting);
  Paragraph paragraph;
  paragraph.metrics = fonts.shaper.metrics(fonts.stack(style.family, style.bold, style.italic), style.size);
  if (!is_blank(collected.text)) {
    const Length narrowest = std::min(width, width - style.indent_first_line);
    const auto hyphenation = style.hyphenate ? Hyphenation::on : Hyphenation::off;
    Prepared prepared = prepare(collected, {style.alignment, hyphenation, narrowest}, words);
    const bool justified = style.alignment == doc::TextAlignment::justified;
    const Edges edges(justified ? state_->setting.optical_margins : doc::OpticalMargins{}, collected,
                      prepared, words);
    hang_signs(prepared.items, edges);
    if (justified) let_letters_give(prepared.items, state_->setting.letter_play);
    knuth_plass::Parameters rules = breaking_rules(style, width);
    rules.first_width += edges.left(0);
    const knuth_plass::Breaks breaks = break_lines(prepared.items, rules);
    paragraph.lines = finalize(collected, prepared, breaks,
                               {style.alignment, width, style.indent_first_line, edges}, words);
  }
  paragraph.elements = std::move(collected.elements);
  paragraph.pieces = std::move(collected.pieces);
  return paragraph;
}

ParagraphSetter::Extent ParagraphSetter::extent(const doc::Inlines& content,
                                                const doc::ParagraphStyle& style) {
  const Collected collected = collect(content, style, state_->fonts, state_->setting);
  if (is_blank(collected.text)) return {};
  return measure(prepare(collected, {style.alignment, Hyphenation::off, Length()}, state_->words).items);
}

std::uint32_t enclosing_link(const Paragraph& paragraph, std::uint32_t piece) {
  std::uint32_t element = paragraph.pieces[piece].element;
  while (element != 0) {
    const InlineKind kind = paragraph.elements[element].kind;
    if (kind == InlineKind::link || kind == InlineKind::reference) return element;
    element = paragraph.elements[element].parent;
  }
  return 0;
}

}  // namespace protokollwerk::layout
