#include "layout/index.h"

#include <algorithm>
#include <utility>

#include "base/contract.h"
#include "layout/columns.h"

namespace protokollwerk::layout {
namespace {

using namespace literals;

constexpr Length column_gap = 18_pt;

doc::ParagraphStyle style_of(const Builder& builder, const char* name) {
  doc::ParagraphStyle style = builder.paragraph_style(name);
  style.alignment = doc::TextAlignment::left;
  return style;
}

/// Enters the groups of an index into a column of its width.
class IndexAdder {
 public:
  IndexAdder(Builder& builder, const PagesOfAnchors& found, const Place& place)
      : builder_(builder), found_(found), place_(place) {}

  /// The letter is the caption of the list of its terms.
  void add(const doc::IndexGroup& group) {
    const ElementIndex list = builder_.tree().add(place_.parent, doc::Role::list);
    doc::ParagraphStyle letter = style_of(builder_, "stichwortbuchstabe");
    letter.keep_with_next = true;
    add_text(builder_, {{doc::Text{group.letter}}}, letter, place_,
             builder_.tree().add(list, doc::Role::caption));
    for (const doc::IndexEntry& entry : group.entries) add(entry, "stichwort", list);
  }

 private:
  void add(const doc::IndexEntry& entry, const char* style, ElementIndex list) {
    StructureTree& tree = builder_.tree();
    const ElementIndex body = tree.add(tree.add(list, doc::Role::list_item), doc::Role::list_body);
    builder_.anchor(entry.anchor, *place_.column);
    doc::ParagraphStyle look = style_of(builder_, style);
    look.minimum_lines_at_top = look.minimum_lines_at_bottom = unbroken;
    look.keep_with_next = !entry.sub_entries.empty();
    add_text(builder_, line_of(entry), look, place_, body);
    if (entry.sub_entries.empty()) return;
    const ElementIndex inner = tree.add(body, doc::Role::list);
    for (const doc::IndexEntry& below : entry.sub_entries) add(below, "unterstichwort", inner);
  }

  [[nodiscard]] doc::Inlines line_of(const doc::IndexEntry& entry) const {
    doc::Inlines line = {{doc::Text{entry.term}}};
    const char* separator = "\u00A0 ";
    for (const PageRange& range : ranges_of(entry.places, found_)) {
      line.push_back({doc::Text{std::exchange(separator, ", ")}});
      line.push_back({doc::Reference{range.anchor, {{doc::Text{range.text}}}}});
    }
    append(line, entry.see, " siehe ");
    append(line, entry.see_also, entry.places.empty() ? " siehe auch " : "; siehe auch ");
    return line;
  }

  static void append(doc::Inlines& line, const std::vector<doc::IndexEntry::See>& terms, const char* words) {
    for (const doc::IndexEntry::See& see : terms) {
      line.push_back({doc::Text{std::exchange(words, ", ")}});
      line.push_back({doc::Reference{see.anchor, {{doc::Text{see.term}}}}});
    }
  }

  Builder& builder_;
  const PagesOfAnchors& found_;
  const Place& place_;
};

}  // namespace

std::vector<PageRange> ranges_of(const std::vector<doc::Anchor>& places, const PagesOfAnchors& found) {
  std::map<std::uint32_t, std::string> anchors;  // the first of each page
  for (const doc::Anchor& place : places) {
    const auto page = found.pages.find(place);
    ENSURE(page != found.pages.end());
    anchors.emplace(page->second, place);
  }
  std::vector<PageRange> ranges;
  for (auto first = anchors.begin(); first != anchors.end();) {
    const PageLabel& label = found.labels[first->first];
    std::uint32_t last = first->first;
    while (anchors.contains(last + 1) && found.labels[last + 1].style == label.style) ++last;
    if (last < first->first + 2) last = first->first;
    std::string text = label.text();
    if (last != first->first) text += "–" + found.labels[last].text();
    ranges.push_back({std::move(text), first->second});
    first = anchors.upper_bound(last);
  }
  return ranges;
}

void set_index(Builder& builder, std::vector<Sheet>& sheets) {
  const std::optional<PutOffIndex>& put_off = builder.put_off_index();
  if (!put_off) return;
  const PagesOfAnchors found = {pages_of_anchors(builder.flow(), sheets), counted_labels(sheets)};
  const int count = put_off->index->columns;
  const Length width = (builder.text_width() - column_gap * (count - 1)) / count;
  Column column;
  Place place;
  place.column = &column;
  place.parent = put_off->element;
  place.width = width;
  IndexAdder adder(builder, found, place);
  for (const doc::IndexGroup& group : put_off->index->groups) adder.add(group);
  set_in_columns(sheets, column.take(), {count, width + column_gap}, builder.text_height());
}

}  // namespace protokollwerk::layout
