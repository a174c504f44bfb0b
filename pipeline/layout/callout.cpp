#include <span>
#include <utility>
#include <variant>

#include "layout/builder.h"

namespace protokollwerk::layout {
namespace {

/// White above the first and below the last line of a callout with a frame or a background.
Strip padding_strip(Length height, std::int32_t bar) {
  Strip strip;
  strip.height = height;
  strip.bar = bar;
  return strip;
}

Place inside_of(Builder& builder, const doc::CalloutStyle& style, const Place& place) {
  Place inside = place;
  inside.parent = builder.tree().add(place.parent, doc::Role::division);
  inside.left += style.indent;
  inside.width -= style.indent + style.padding;
  inside.bar = static_cast<std::int32_t>(builder.flow().bars.size());
  builder.flow().bars.push_back({place.left, place.left + place.width, style, place.bar});
  return inside;
}

/// The label of a callout stays with what it labels.
void add_label(Builder& builder, const doc::Inlines& label, const doc::ParagraphStyle& style,
               const Place& inside) {
  if (label.empty()) return;
  add_text(builder, label, style, inside, builder.tree().add(inside.parent, doc::Role::paragraph));
}

/// The last paragraph does not stand alone on a page: it often says only where the rest comes from.
void add_callout_content(Builder& builder, std::span<const doc::Block> content, const Place& inside) {
  const bool closes = content.size() > 1 && std::holds_alternative<doc::Paragraph>(content.back().value);
  if (!closes) return add_blocks(builder, content, inside);
  add_blocks(builder, content.first(content.size() - 1), inside);
  inside.column->before_next(PageEnd::forbidden);
  add_blocks(builder, content.last(1), inside);
}

void open_padding(const doc::CalloutStyle& style, doc::ParagraphStyle& label, const Place& inside) {
  if (style.padding <= Length{}) return;
  Strip top = padding_strip(style.padding, inside.bar);
  top.space_above = std::exchange(label.space_above, Length{});
  inside.column->append(std::move(top));
  inside.column->before_next(PageEnd::forbidden);
}

void close_padding(const doc::CalloutStyle& style, Length space_below, const Place& inside) {
  if (style.padding <= Length{}) return;
  inside.column->flush();
  inside.column->no_space_below();
  inside.column->before_next(PageEnd::forbidden);
  inside.column->append(padding_strip(style.padding, inside.bar));
  inside.column->space_below(space_below);
}

}  // namespace

void add_callout(Builder& builder, const doc::Callout& callout, doc::Change change, const Place& place) {
  const auto found = builder.style().callouts.find(callout.style);
  const doc::CalloutStyle style =
      found != builder.style().callouts.end() ? found->second : doc::CalloutStyle{};
  const Place inside = inside_of(builder, style, place);
  doc::ParagraphStyle label = style_at(builder, "kasten", inside);
  label.keep_with_next = true;
  builder.anchor(callout.anchor, *place.column);
  open_padding(style, label, inside);
  const std::size_t from = place.column->size();
  add_label(builder, callout.label, label, inside);
  show_change(*place.column, from, change);
  add_callout_content(builder, callout.content, inside);
  close_padding(style, style_at(builder, "text", place).space_below, inside);
}

}  // namespace protokollwerk::layout
