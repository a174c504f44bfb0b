#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "layout/builder.h"

namespace protokollwerk::layout {
namespace {

bool is_paragraph(const doc::Block& block) {
  return std::holds_alternative<doc::Paragraph>(block.value);
}

/// Whether a paragraph announces what follows: a table, or whatever it ends with a colon for ("folgende
/// Punkte:").
bool announces(const doc::Block& block, const doc::Block& next) {
  const auto* paragraph = std::get_if<doc::Paragraph>(&block.value);
  if (paragraph == nullptr || paragraph->content.empty()) return false;
  if (std::holds_alternative<doc::Table>(next.value)) return true;
  const auto* text = std::get_if<doc::Text>(&paragraph->content.back().value);
  return text != nullptr && text->text.ends_with(':');
}

/// Everything that a block adds gets the mark.
void mark(Column& column, std::size_t from, bool Strip::*what) {
  for (std::size_t i = from; i < column.size(); ++i) column[i].*what = true;
}

struct BlockAdder {
  Builder& builder;
  const Place& place;
  doc::Change change;

  void operator()(const doc::Paragraph& paragraph) const {
    builder.anchor(paragraph.anchor, *place.column);
    if (paragraph.content.empty()) return;
    const ElementIndex element = builder.tree().add(place.parent, doc::Role::paragraph);
    const std::size_t from = place.column->size();
    add_text(builder, paragraph.content, style_at(builder, paragraph.style, place), place, element);
    show_change(*place.column, from, change);
  }
  void operator()(const doc::List& list) const { add_list(builder, list, place); }
  void operator()(const doc::Table& table) const { add_table(builder, table, change, place); }
  void operator()(const doc::Figure& figure) const {
    const std::size_t from = place.column->size();
    add_figure(builder, figure, place);
    show_change(*place.column, from, change);
  }
  void operator()(const doc::TableOfContents& contents) const { add_contents(builder, contents, place); }
  void operator()(const doc::ListOfCaptions& list) const { add_captions(builder, list, place); }

  void operator()(const doc::Callout& callout) const { add_callout(builder, callout, change, place); }

  void operator()(const doc::Quotation& quotation) const {
    Place inside = place;
    inside.parent = builder.tree().add(place.parent, doc::Role::block_quote);
    inside.body_style = "zitat";
    add_blocks(builder, quotation.content, inside);
  }

  void operator()(const doc::Section& section) const {
    if (section.start == doc::Section::Start::new_page) place.column->before_next(PageEnd::forced);
    Place inside = place;
    inside.parent = builder.tree().add(place.parent, doc::Role::section);
    ++inside.section_level;
    const std::string style = "ueberschrift" + std::to_string(std::min(inside.section_level, 4));
    enter_outline(builder, heading_text(section), section.anchor, inside);
    const std::size_t from = place.column->size();
    add_heading(builder, {section.number, section.title, style}, inside);
    show_change(*place.column, from, change);
    add_blocks(builder, section.content, inside);
  }

  void operator()(const doc::TitlePage& page) const {
    Column& column = *place.column;
    Place inside = place;
    inside.parent = builder.tree().add(place.parent, doc::Role::division);
    if (!column.empty()) column.before_next(PageEnd::forced);
    const std::size_t from = column.size();
    add_blocks(builder, page.content, inside);
    mark(column, from, &Strip::title_page);
    column.before_next(PageEnd::forced);
  }

  void operator()(const doc::Index& index) const {
    builder.put_off({&index, builder.tree().add(place.parent, doc::Role::index)});
  }

  void operator()(const doc::FrontMatter& front) const {
    Column& column = *place.column;
    const std::size_t from = column.size();
    add_blocks(builder, front.content, place);
    column.flush();
    mark(column, from, &Strip::front_matter);
    column.before_next(PageEnd::forced);
  }

  void operator()(const doc::PageBreak&) const { place.column->before_next(PageEnd::forced); }
};

}  // namespace

void show_change(Column& column, std::size_t from, doc::Change change) {
  if (column.size() == from) return;
  if (change == doc::Change::changed)
    for (std::size_t i = from; i < column.size(); ++i) column[i].change = change;
  else
    column[change == doc::Change::gap_below ? column.size() - 1 : from].change = change;
}

void add_blocks(Builder& builder, std::span<const doc::Block> blocks, const Place& place) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    std::visit(BlockAdder{builder, place, blocks[i].change}, blocks[i].value);
    if (i + 1 < blocks.size() && announces(blocks[i], blocks[i + 1]))
      place.column->before_next(PageEnd::forbidden);
  }
}

void add_content(Builder& builder, const doc::Blocks& blocks, const Place& place) {
  if (blocks.size() != 1 || !is_paragraph(blocks.front())) return add_blocks(builder, blocks, place);
  const auto& paragraph = std::get<doc::Paragraph>(blocks.front().value);
  builder.anchor(paragraph.anchor, *place.column);
  add_text(builder, paragraph.content, style_at(builder, paragraph.style, place), place, place.parent);
}

void enter_outline(Builder& builder, const std::string& title, const doc::Anchor& anchor,
                   const Place& place) {
  Flow& flow = builder.flow();
  const AnchorIndex index = builder.anchor(anchor, *place.column);
  if (place.section_level == 1) {
    place.column->chapter_next(static_cast<std::int32_t>(flow.chapters.size()));
    flow.chapters.push_back(title);
  }
  if (place.section_level <= deepest_bookmark && !anchor.empty())
    flow.bookmarks.push_back({place.section_level, title, index});
}

namespace {

void set_heading(Builder& builder, const Heading& heading, const Place& place) {
  const ElementIndex element =
      builder.tree().add(place.parent, doc::heading_role(std::min(place.section_level, 6)));
  doc::ParagraphStyle style = builder.paragraph_style(heading.style);
  style.keep_with_next = true;
  style.minimum_lines_at_top = style.minimum_lines_at_bottom = unbroken;
  const Measure measure = measure_of(style, place);
  if (heading.number.empty())
    return append_lines(builder, builder.enter(heading.title, style, measure.width, element), style,
                        measure.left, place);

  // DIN 5008: no dot behind the number, two spaces before the title; the title hangs behind them.
  const doc::Inlines prefix = {{doc::Text{heading.number + "\u00A0\u00A0"}}};
  doc::ParagraphStyle number_style = style;
  if (style.number_colour) number_style.colour = *style.number_colour;
  const EnteredText number = builder.enter(prefix, number_style, measure.width, element);
  const Line& line = builder.flow().paragraphs[number.paragraph].lines.front();
  const Length hang = line.left + line.width;
  place.column->label_next({number.paragraph, 0, measure.left}, number.baseline, style.leading);
  const EnteredText text =
      builder.enter(heading.title, style, measure.width - hang, element, Builder::Leaf::continued);
  append_lines(builder, text, style, measure.left + hang, place);
}

}  // namespace

void add_heading(Builder& builder, const Heading& heading, const Place& place) {
  const std::size_t first = place.column->size();
  set_heading(builder, heading, place);
  mark(*place.column, first, &Strip::heading);
}

}  // namespace protokollwerk::layout
