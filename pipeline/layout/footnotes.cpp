#include "layout/footnotes.h"

#include <algorithm>
#include <utility>

namespace protokollwerk::layout {
namespace {

using namespace literals;

/// White between the number of a note and its text, at least.
constexpr Length number_gap = 4_pt;

constexpr const char* note_style = "fussnote";

/// Numbers look like the text of their notes.
doc::ParagraphStyle number_style(const Builder& builder) {
  doc::ParagraphStyle style = builder.paragraph_style(note_style);
  style.alignment = doc::TextAlignment::left;
  style.indent_left = style.indent_first_line = {};
  style.hyphenate = false;
  return style;
}

/// All notes of a document are indented alike: as the widest number needs.
Length indent_of(Builder& builder, const doc::ParagraphStyle& style) {
  const std::string widest(std::to_string(builder.footnotes().size()).size(), '0');
  return builder.setter().extent({{doc::Text{widest}}}, style).natural + number_gap;
}

/// The number leads back to the mark in the text.
void add_number(Builder& builder, const std::string& number, const doc::ParagraphStyle& style,
                const Place& place) {
  StructureTree& tree = builder.tree();
  const ElementIndex link = tree.add(tree.add(place.parent, doc::Role::label), doc::Role::link);
  const std::int32_t target =
      builder.add_link({link, {}, mark_anchor(number), "zurück zum Zeichen der Fußnote " + number, false});
  const EnteredText text =
      builder.enter({{doc::Text{number}}}, style, place.width, link, Builder::Leaf::own, target);
  place.column->label_next({text.paragraph, 0, {}}, text.baseline, style.leading);
}

std::vector<Strip> set_note(Builder& builder, NoteIndex index, ElementIndex parent) {
  const std::string number = std::to_string(index + 1);
  const doc::ParagraphStyle style = number_style(builder);
  Column column;
  Place place;
  place.column = &column;
  place.parent = builder.tree().add(parent, doc::Role::note);
  place.left = indent_of(builder, style);
  place.width = builder.text_width() - place.left;
  place.body_style = note_style;
  builder.tree()[place.parent].identifier = "fussnote-" + number;
  builder.anchor(note_anchor(number), column);
  add_number(builder, number, style, place);
  add_content(builder, builder.footnotes()[index]->content, place);
  std::vector<Strip> strips = column.take();
  strips.front().begins_note = true;
  strips.front().space_above = builder.paragraph_style(note_style).space_below;
  return strips;
}

}  // namespace

std::string mark_anchor(const std::string& number) {
  return "fussnotenzeichen:" + number;
}

std::string note_anchor(const std::string& number) {
  return "fussnote:" + number;
}

std::vector<FootnoteMark> marks_of(const Paragraph& paragraph) {
  std::vector<FootnoteMark> marks;
  for (std::uint32_t line = 0; line < paragraph.lines.size(); ++line)
    for (const LineRun& run : paragraph.lines[line].runs) {
      const InlineElement& element = paragraph.elements[paragraph.pieces[run.piece].element];
      if (element.kind != InlineKind::footnote) continue;
      const auto note = static_cast<NoteIndex>(std::stoul(element.value) - 1);
      if (marks.empty() || marks.back().note != note) marks.push_back({line, note});
    }
  return marks;
}

std::vector<TermMark> terms_of(const Paragraph& paragraph) {
  std::vector<TermMark> terms;
  std::vector<bool> seen(paragraph.elements.size(), false);
  for (std::uint32_t line = 0; line < paragraph.lines.size(); ++line)
    for (const LineRun& run : paragraph.lines[line].runs)
      for (std::uint32_t at = paragraph.pieces[run.piece].element; at != 0 && !seen[at];
           at = paragraph.elements[at].parent) {
        seen[at] = true;
        if (paragraph.elements[at].kind == InlineKind::index_term)
          terms.push_back({line, paragraph.elements[at].value});
      }
  return terms;
}

void add_footnotes(Builder& builder, ParagraphIndex paragraph, const Place& place) {
  const std::vector<FootnoteMark> marks = builder.flow().paragraphs[paragraph].marks;
  for (const FootnoteMark& mark : marks) {
    std::vector<Strip> strips = set_note(builder, mark.note, place.parent);
    builder.flow().notes[mark.note] = std::move(strips);
  }
}

}  // namespace protokollwerk::layout
