#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "layout/builder.h"

namespace protokollwerk::layout {
namespace {

using namespace literals;

/// White between the end of a label and the text of its item, at least.
constexpr Length label_gap = 5_pt;

const std::string& item_style(const Place& place) {
  static const std::string list = "liste";
  return place.body_style == "text" ? list : place.body_style;
}

Element::ListNumbering numbering_of(const doc::List& list) {
  if (list.numbering == doc::List::Numbering::decimal) return Element::ListNumbering::decimal;
  const bool dotted = !list.items.empty() && list.items.front().label == "•";
  return dotted ? Element::ListNumbering::disc : Element::ListNumbering::none;
}

/// Labels look like the text of their items.
doc::ParagraphStyle label_style(const Builder& builder, const Place& place) {
  doc::ParagraphStyle style = builder.paragraph_style(item_style(place));
  style.alignment = doc::TextAlignment::left;
  style.indent_left = style.indent_first_line = {};
  style.hyphenate = false;
  return style;
}

/// How far the text of the items stands behind the labels: as the style says, more for wide labels, but never
/// more than a third of the width.
Length indent_of(Builder& builder, const doc::List& list, const doc::ParagraphStyle& style, Length width) {
  Length widest;
  for (const doc::ListItem& item : list.items)
    widest = std::max(widest, builder.setter().extent({{doc::Text{item.label}}}, style).natural);
  return std::min(std::max(builder.style().list_indent, widest + label_gap), width / 3);
}

void add_label(Builder& builder, const doc::ListItem& item, const doc::ParagraphStyle& style, Length indent,
               const Place& place) {
  const doc::Inlines content = {{doc::Text{item.label}}};
  const EnteredText label = builder.enter(content, style, place.width, place.parent);
  if (label.line_count == 0) return;
  const Line& line = builder.flow().paragraphs[label.paragraph].lines.front();
  if (label.line_count == 1 && line.left + line.width + label_gap <= std::max(indent, label_gap * 2)) {
    place.column->label_next({label.paragraph, 0, place.left}, label.baseline, style.leading);
    return;
  }
  // Too wide to hang beside its text: a line of its own.
  doc::ParagraphStyle own_line = style;
  own_line.keep_with_next = true;
  own_line.space_below = {};
  append_lines(builder, label, own_line, place.left, place);
}

}  // namespace

void add_list(Builder& builder, const doc::List& list, const Place& place) {
  const ElementIndex element = builder.tree().add(place.parent, doc::Role::list);
  builder.tree()[element].list_numbering = numbering_of(list);
  const doc::ParagraphStyle style = label_style(builder, place);
  const Length indent = indent_of(builder, list, style, place.width);
  // Where the paragraphs around begin, in a quotation: labels stand there too.
  const Length text_indent = builder.paragraph_style(item_style(place)).indent_left;
  for (const doc::ListItem& item : list.items) {
    Place labelled = place;
    labelled.left += text_indent;
    labelled.width -= text_indent;
    const ElementIndex list_item = builder.tree().add(element, doc::Role::list_item);
    builder.anchor(item.anchor, *place.column);
    if (!item.label.empty()) {
      labelled.parent = builder.tree().add(list_item, doc::Role::label);
      add_label(builder, item, style, indent, labelled);
    }
    Place body = place;
    body.parent = builder.tree().add(list_item, doc::Role::list_body);
    body.left += indent;
    body.width -= indent;
    body.body_style = item_style(place);
    add_content(builder, item.content, body);
    place.column->flush();
  }
  place.column->space_below(style_at(builder, "text", place).space_below);
}

}  // namespace protokollwerk::layout
