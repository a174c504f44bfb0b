#include <algorithm>
#include <utility>

#include "layout/builder.h"
#include "layout/footnotes.h"

namespace protokollwerk::layout {
namespace {

/// Widows and orphans: a page end before line `line` of `count` leaves too few lines on one side.
PageEnd page_end_before(std::size_t line, std::size_t count, const doc::ParagraphStyle& style) {
  if (line == 0) return PageEnd::allowed;
  const bool orphan = line < static_cast<std::size_t>(std::max(style.minimum_lines_at_bottom, 1));
  const bool widow = count - line < static_cast<std::size_t>(std::max(style.minimum_lines_at_top, 1));
  return orphan || widow ? PageEnd::discouraged : PageEnd::allowed;
}

/// A rule over the ascenders of the first line; the strip grows where there is no room for it.
void add_rule_above(Strip& strip, const doc::ParagraphStyle& style, const text::FaceMetrics& metrics,
                    const Place& place) {
  if (style.rule_above <= Length{}) return;
  const Length needed = metrics.ascent + style.rule_distance + style.rule_above;
  const Length growth = std::max(Length{}, needed - strip.baseline);
  strip.baseline += growth;
  strip.height += growth;
  strip.rules.push_back(
      {strip.baseline - needed, style.rule_above, place.left, place.left + place.width, style.rule});
}

void add_rule_below(Strip& strip, const doc::ParagraphStyle& style, const text::FaceMetrics& metrics,
                    const Place& place) {
  if (style.rule_below <= Length{}) return;
  const Length top = strip.baseline + metrics.descent + style.rule_distance;
  strip.height = std::max(strip.height, top + style.rule_below);
  strip.rules.push_back({top, style.rule_below, place.left, place.left + place.width, style.rule});
}

/// The first and the last strip of a paragraph with a background get its padding.
void add_padding(Strip& strip, const doc::ParagraphStyle& style, std::size_t line, std::size_t count) {
  if (!style.background) return;
  if (line == 0) {
    strip.baseline += style.padding;
    strip.height += style.padding;
  }
  if (line + 1 == count) strip.height += style.padding;
}

/// Below everything else in the strip.
void add_background(Strip& strip, const doc::ParagraphStyle& style, const Place& place) {
  if (style.background)
    strip.rules.insert(strip.rules.begin(),
                       {{}, strip.height, place.left, place.left + place.width, *style.background});
}

/// The notes and the terms of a line go where the line goes.
void add_marks(Strip& strip, Builder& builder, ParagraphIndex paragraph, std::size_t line) {
  for (const TermMark& term : builder.flow().paragraphs[paragraph].terms)
    if (term.line == line) strip.anchors.push_back(builder.new_anchor(term.anchor));
  for (const FootnoteMark& mark : builder.flow().paragraphs[paragraph].marks) {
    if (mark.line != line) continue;
    strip.notes.push_back(mark.note);
    strip.anchors.push_back(builder.new_anchor(mark_anchor(std::to_string(mark.note + 1))));
  }
}

}  // namespace

doc::ParagraphStyle style_at(const Builder& builder, const std::string& name, const Place& place) {
  doc::ParagraphStyle style = builder.paragraph_style(name == "text" ? place.body_style : name);
  if (place.alignment) style.alignment = *place.alignment;
  return style;
}

Measure measure_of(const doc::ParagraphStyle& style, const Place& place) {
  const Length padding = style.background ? style.padding : Length{};
  return {place.left + style.indent_left + padding, place.width - style.indent_left - padding * 2};
}

void append_lines(Builder& builder, const EnteredText& text, const doc::ParagraphStyle& style, Length left,
                  const Place& place) {
  const text::FaceMetrics metrics = builder.flow().paragraphs[text.paragraph].metrics;
  for (std::size_t line = 0; line < text.line_count; ++line) {
    Strip strip;
    strip.height = style.leading;
    strip.baseline = text.baseline;
    strip.bar = place.bar;
    strip.page_end = page_end_before(line, text.line_count, style);
    strip.lines.push_back({text.paragraph, static_cast<std::uint32_t>(line), left});
    add_padding(strip, style, line, text.line_count);
    add_marks(strip, builder, text.paragraph, line);
    if (line == 0) {
      strip.space_above = style.space_above;
      add_rule_above(strip, style, metrics, place);
    }
    if (line + 1 == text.line_count) add_rule_below(strip, style, metrics, place);
    add_background(strip, style, place);
    place.column->append(std::move(strip));
  }
  if (text.line_count == 0) return;
  add_footnotes(builder, text.paragraph, place);
  place.column->space_below(style.space_below);
  if (style.keep_with_next) place.column->before_next(PageEnd::forbidden);
}

void add_text(Builder& builder, const doc::Inlines& content, const doc::ParagraphStyle& style,
              const Place& place, ElementIndex element) {
  const Measure measure = measure_of(style, place);
  append_lines(builder, builder.enter(content, style, measure.width, element), style, measure.left, place);
}

}  // namespace protokollwerk::layout
