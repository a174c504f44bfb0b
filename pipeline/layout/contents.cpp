#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "layout/builder.h"

namespace protokollwerk::layout {
namespace {

using namespace literals;

constexpr Length leader_pitch = 4.5_pt;  ///< from dot to dot, on one grid for all entries
constexpr Length leader_gap = 3_pt;      ///< white between dots and number, at least
constexpr Length title_gap = 18_pt;      ///< titles end at least this far before the column of numbers

struct Entry {
  const doc::Section* section = nullptr;
  int level = 1;
  bool has_children = false;
};

/// What all entries share: DIN 5008 wants numbers on one alignment line and titles on another.
struct Measures {
  Length title_left;    ///< of titles with a number
  Length number_width;  ///< of the column of page numbers, at the right edge
};

std::vector<Entry> entries_of(const Builder& builder, const doc::TableOfContents& contents) {
  std::vector<Entry> entries;
  for (const OutlineEntry& entry : builder.outline().sections) {
    const bool listed = entry.section->contents == doc::Section::Contents::listed;
    if (!listed || entry.level > contents.levels) continue;
    if (!entries.empty()) entries.back().has_children = entry.level > entries.back().level;
    entries.push_back({entry.section, entry.level});
  }
  return entries;
}

doc::ParagraphStyle entry_style(const Builder& builder, int level) {
  doc::ParagraphStyle style = builder.paragraph_style("verzeichnis" + std::to_string(std::min(level, 3)));
  style.alignment = doc::TextAlignment::left;
  style.minimum_lines_at_top = style.minimum_lines_at_bottom = unbroken;
  return style;
}

Length text_width(Builder& builder, const std::string& text, const doc::ParagraphStyle& style) {
  return builder.setter().extent({{doc::Text{text}}}, style).natural;
}

Measures measure(Builder& builder, const std::vector<Entry>& entries) {
  Measures measures;
  const std::string widest_number(builder.numbers().digits(), '0');
  for (const Entry& entry : entries) {
    const doc::ParagraphStyle style = entry_style(builder, entry.level);
    measures.number_width = std::max(measures.number_width, text_width(builder, widest_number, style));
    if (entry.section->number.empty()) continue;
    const Length number = text_width(builder, entry.section->number + "\u00A0\u00A0", style);
    measures.title_left = std::max(measures.title_left, style.indent_left + number);
  }
  return measures;
}

/// A run of dots from `from` to `to` (both from the column's left edge), on the grid of the page.
Line leader(const Line& dot, Length from, Length to) {
  Line line;
  const std::int64_t first =
      (from.millipoints() + leader_pitch.millipoints() - 1) / leader_pitch.millipoints();
  const std::int64_t last = to.millipoints() / leader_pitch.millipoints();
  if (last <= first || dot.runs.empty()) return line;
  LineRun run = dot.runs.front();
  const PlacedGlyph glyph = run.run.glyphs.front();
  run.run.glyphs.clear();
  run.run.text.clear();
  for (std::int64_t i = first; i < last; ++i) {
    PlacedGlyph placed = glyph;
    placed.advance = leader_pitch;
    placed.text_begin = static_cast<std::uint32_t>(run.run.text.size());
    run.run.text += '.';
    run.run.glyphs.push_back(placed);
  }
  run.run.origin.x = leader_pitch * first;
  run.width = leader_pitch * (last - first);
  line.left = run.run.origin.x;
  line.width = run.width;
  line.runs.push_back(std::move(run));
  return line;
}

class EntryAdder {
 public:
  EntryAdder(Builder& builder, const Place& place, const Measures& measures)
      : builder_(builder), place_(place), measures_(measures) {}

  void add(const Entry& entry, ElementIndex item) {
    doc::ParagraphStyle style = entry_style(builder_, entry.level);
    style.keep_with_next = style.keep_with_next && entry.has_children;
    const doc::Section& section = *entry.section;
    const ElementIndex reference = builder_.tree().add(item, doc::Role::reference);
    const ElementIndex element = builder_.tree().add(reference, doc::Role::link);
    const std::int32_t link = builder_.add_link(
        {element, {}, section.anchor, builder_.describe(section.anchor, heading_text(section)), false});
    const Length left = place_.left + style.indent_left;
    const Length text_left = section.number.empty() ? left : place_.left + measures_.title_left;
    if (!section.number.empty()) add_number(section, style, left, element, link);
    const Length width = place_.left + place_.width - measures_.number_width - title_gap - text_left;
    const auto leaf = section.number.empty() ? Builder::Leaf::own : Builder::Leaf::continued;
    const EnteredText title = builder_.enter(section.title, style, width, element, leaf, link);
    const std::size_t first = place_.column->size();
    append_lines(builder_, title, style, text_left, place_);
    place_.column->flush();
    if (place_.column->size() > first) add_page(section, style, title, text_left, element, link);
  }

 private:
  /// The section's number, on the baseline of the title's first line.
  void add_number(const doc::Section& section, const doc::ParagraphStyle& style, Length left,
                  ElementIndex element, std::int32_t link) {
    const doc::Inlines number = {{doc::Text{section.number + "\u00A0\u00A0"}}};
    const EnteredText text =
        builder_.enter(number, style, measures_.title_left * 2, element, Builder::Leaf::own, link);
    place_.column->label_next({text.paragraph, 0, left}, text.baseline, style.leading);
  }

  /// Leader and page number, on the baseline of the title's last line.
  void add_page(const doc::Section& section, const doc::ParagraphStyle& style, const EnteredText& title,
                Length text_left, ElementIndex element, std::int32_t link) {
    Strip& strip = (*place_.column)[place_.column->size() - 1];
    const Length right = place_.left + place_.width;
    const Paragraph dot = builder_.setter().set({{doc::Text{"."}}}, style, place_.width);
    if (title.line_count > 0 && !dot.lines.empty()) {
      const Line& last = builder_.flow().paragraphs[title.paragraph].lines.back();
      Line dots = leader(dot.lines.front(), text_left + last.left + last.width + leader_gap,
                         right - measures_.number_width - leader_gap);
      if (!dots.runs.empty())
        strip.lines.push_back({builder_.enter_artifact(std::move(dots), dot.metrics).paragraph, 0, {}});
    }
    doc::ParagraphStyle right_aligned = style;
    right_aligned.alignment = doc::TextAlignment::right;
    const EnteredText number = builder_.enter_number(section.anchor, right_aligned,
                                                     measures_.number_width + title_gap, element, link);
    strip.lines.push_back({number.paragraph, 0, right - measures_.number_width - title_gap});
  }

  Builder& builder_;
  const Place& place_;
  const Measures& measures_;
};

void add_title(Builder& builder, const doc::TableOfContents& contents, const Place& place) {
  if (contents.title.empty()) return;
  const bool own_style = builder.style().paragraphs.contains("verzeichnistitel");
  enter_outline(builder, contents.title, contents.anchor, place);
  add_heading(builder, {{}, {{doc::Text{contents.title}}}, own_style ? "verzeichnistitel" : "ueberschrift1"},
              place);
}

}  // namespace

void add_contents(Builder& builder, const doc::TableOfContents& contents, const Place& place) {
  const std::vector<Entry> entries = entries_of(builder, contents);
  if (entries.empty()) return;
  Place inside = place;
  inside.parent = builder.tree().add(place.parent, doc::Role::section);
  ++inside.section_level;
  add_title(builder, contents, inside);
  const Measures measures = measure(builder, entries);
  EntryAdder adder(builder, inside, measures);
  // Entries of deeper levels stand in tables of contents of their own within that of their parents.
  std::vector<ElementIndex> tables = {builder.tree().add(inside.parent, doc::Role::table_of_contents)};
  for (const Entry& entry : entries) {
    const auto level = static_cast<std::size_t>(entry.level);
    while (tables.size() > level) tables.pop_back();
    while (tables.size() < level)
      tables.push_back(builder.tree().add(tables.back(), doc::Role::table_of_contents));
    adder.add(entry, builder.tree().add(tables.back(), doc::Role::table_of_contents_item));
  }
}

}  // namespace protokollwerk::layout
