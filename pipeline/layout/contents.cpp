#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/contract.h"
#include "layout/builder.h"

namespace protokollwerk::layout {
namespace {

using namespace literals;

constexpr Length leader_pitch = 4.5_pt;  ///< from dot to dot, on one grid for all entries
constexpr Length leader_gap = 3_pt;      ///< white between dots and number, at least
constexpr Length title_gap = 18_pt;      ///< titles end at least this far before the column of numbers
/// A front matter with fewer lines in its lists has at most eight pages beside them.
constexpr std::size_t few_lines = 200;

/// One line of a list.
struct Entry {
  const OutlineEntry* what = nullptr;
  std::string style;
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
    if (entry.level > contents.levels) continue;
    if (!entries.empty()) entries.back().has_children = entry.level > entries.back().what->level;
    entries.push_back({&entry, "verzeichnis" + std::to_string(std::min(entry.level, 3))});
  }
  return entries;
}

/// Figures and tables look like the sections of the second level.
std::vector<Entry> entries_of(const std::vector<OutlineEntry>& captions) {
  std::vector<Entry> entries;
  for (const OutlineEntry& entry : captions) entries.push_back({&entry, "verzeichnis2"});
  return entries;
}

doc::ParagraphStyle entry_style(const Builder& builder, const std::string& name) {
  doc::ParagraphStyle style = builder.paragraph_style(name);
  style.alignment = doc::TextAlignment::left;
  style.minimum_lines_at_top = style.minimum_lines_at_bottom = unbroken;
  return style;
}

/// The lines of all lists before the text.
std::size_t lines_in_front(const Outline& outline) {
  const auto listed = [&](const OutlineEntry& entry) { return entry.level <= outline.contents_levels; };
  const auto sections = std::count_if(outline.sections.begin(), outline.sections.end(), listed);
  return static_cast<std::size_t>(sections) + outline.figures.size() + outline.tables.size();
}

/// The widest numbers that there can be.
std::vector<std::string> widest_numbers(const Builder& builder) {
  std::vector<std::string> widest = {std::string(builder.numbers().digits(), '0')};
  if (builder.outline().has_front_matter)
    widest.push_back(lines_in_front(builder.outline()) < few_lines ? "VIII" : "LXXXVIII");
  return widest;
}

Length text_width(Builder& builder, const std::string& text, const doc::ParagraphStyle& style) {
  return builder.setter().extent({{doc::Text{text}}}, style).natural;
}

Measures measure(Builder& builder, const std::vector<Entry>& entries) {
  Measures measures;
  const std::vector<std::string> widest = widest_numbers(builder);
  for (const Entry& entry : entries) {
    const doc::ParagraphStyle style = entry_style(builder, entry.style);
    for (const std::string& number : widest)
      measures.number_width = std::max(measures.number_width, text_width(builder, number, style));
    if (entry.what->number.empty()) continue;
    const Length number = text_width(builder, entry.what->number + "\u00A0\u00A0", style);
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
    doc::ParagraphStyle style = entry_style(builder_, entry.style);
    style.keep_with_next = style.keep_with_next && entry.has_children;
    const OutlineEntry& what = *entry.what;
    const ElementIndex reference = builder_.tree().add(item, doc::Role::reference);
    const ElementIndex element = builder_.tree().add(reference, doc::Role::link);
    const std::int32_t link = builder_.add_link(
        {element, {}, what.anchor, builder_.describe(what.anchor, doc::plain_text(what.title)), false});
    const Length left = place_.left + style.indent_left;
    const Length text_left = what.number.empty() ? left : place_.left + measures_.title_left;
    if (!what.number.empty()) add_number(what, style, left, element, link);
    const Length width = place_.left + place_.width - measures_.number_width - title_gap - text_left;
    const auto leaf = what.number.empty() ? Builder::Leaf::own : Builder::Leaf::continued;
    const EnteredText title = builder_.enter(what.title, style, width, element, leaf, link);
    const std::size_t first = place_.column->size();
    append_lines(builder_, title, style, text_left, place_);
    place_.column->flush();
    if (place_.column->size() > first) add_page(what, style, title, text_left, element, link);
  }

 private:
  /// The number of what is listed, on the baseline of the title's first line.
  void add_number(const OutlineEntry& what, const doc::ParagraphStyle& style, Length left,
                  ElementIndex element, std::int32_t link) {
    const doc::Inlines number = {{doc::Text{what.number + "\u00A0\u00A0"}}};
    const EnteredText text =
        builder_.enter(number, style, measures_.title_left * 2, element, Builder::Leaf::own, link);
    place_.column->label_next({text.paragraph, 0, left}, text.baseline, style.leading);
  }

  /// Leader and page number, on the baseline of the title's last line.
  void add_page(const OutlineEntry& what, const doc::ParagraphStyle& style, const EnteredText& title,
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
    const EnteredText number =
        builder_.enter_number(what.anchor, right_aligned, measures_.number_width + title_gap, element, link);
    strip.lines.push_back({number.paragraph, 0, right - measures_.number_width - title_gap});
  }

  Builder& builder_;
  const Place& place_;
  const Measures& measures_;
};

void add_title(Builder& builder, const std::string& title, const doc::Anchor& anchor, const Place& place) {
  if (title.empty()) return;
  const bool own_style = builder.style().paragraphs.contains("verzeichnistitel");
  enter_outline(builder, title, anchor, place);
  add_heading(builder, {{}, {{doc::Text{title}}}, own_style ? "verzeichnistitel" : "ueberschrift1"}, place);
}

/// A list with its title in a section of its own.
void add_list_of(Builder& builder, const std::vector<Entry>& entries, const std::string& title,
                 const doc::Anchor& anchor, const Place& place) {
  Place inside = place;
  inside.parent = builder.tree().add(place.parent, doc::Role::section);
  ++inside.section_level;
  add_title(builder, title, anchor, inside);
  const Measures measures = measure(builder, entries);
  EntryAdder adder(builder, inside, measures);
  // Entries of deeper levels stand in tables of contents of their own within that of their parents.
  std::vector<ElementIndex> tables = {builder.tree().add(inside.parent, doc::Role::table_of_contents)};
  for (const Entry& entry : entries) {
    const auto level = static_cast<std::size_t>(entry.what->level);
    while (tables.size() > level) tables.pop_back();
    while (tables.size() < level)
      tables.push_back(builder.tree().add(tables.back(), doc::Role::table_of_contents));
    adder.add(entry, builder.tree().add(tables.back(), doc::Role::table_of_contents_item));
  }
}

}  // namespace

void add_contents(Builder& builder, const doc::TableOfContents& contents, const Place& place) {
  const std::vector<Entry> entries = entries_of(builder, contents);
  if (!entries.empty()) add_list_of(builder, entries, contents.title, contents.anchor, place);
}

void add_captions(Builder& builder, const doc::ListOfCaptions& list, const Place& place) {
  const Outline& outline = builder.outline();
  const bool figures = list.of == doc::ListOfCaptions::Of::figures;
  const std::vector<Entry> entries = entries_of(figures ? outline.figures : outline.tables);
  ENSURE(!entries.empty());
  add_list_of(builder, entries, list.title, list.anchor, place);
}

}  // namespace protokollwerk::layout
