#include "layout/builder.h"

#include <utility>

#include "base/contract.h"
#include "layout/footnotes.h"

namespace protokollwerk::layout {

Builder::Builder(const doc::Document& document, const doc::Style& style, const Fonts& fonts,
                 std::size_t number_digits)
    : style_(style),
      images_(document.images),
      footnotes_(doc::footnotes_of(document)),
      outline_(outline_of(document)),
      numbers_(number_digits),
      setter_(fonts, {style.link, document.metadata.language,
                      [this](const doc::Reference& reference) { return page_reference(reference); },
                      [this](const doc::Footnote& footnote) { return number_of(footnote); },
                      style.optical_margins, style.letter_play}) {
  ENSURE(style.paragraphs.contains("text"));
  for (const doc::Footnote* footnote : footnotes_)
    footnote_numbers_.emplace(footnote, footnote_numbers_.size() + 1);
  flow_.notes.resize(footnotes_.size());
  const doc::FootnoteStyle& look = style.footnotes;
  flow_.note_rule = {look.space_above, look.rule_width, look.rule_distance, look.rule_length, look.rule};
  tree_[0].language = document.metadata.language;
}

const doc::ParagraphStyle& Builder::paragraph_style(const std::string& name) const {
  const auto found = style_.paragraphs.find(name);
  return found != style_.paragraphs.end() ? found->second : style_.paragraphs.at("text");
}

AnchorIndex Builder::anchor(const doc::Anchor& anchor, Column& column) {
  if (anchor.empty()) return 0;
  const AnchorIndex index = new_anchor(anchor);
  column.anchor_next(index);
  return index;
}

AnchorIndex Builder::new_anchor(const doc::Anchor& anchor) {
  const auto index = static_cast<AnchorIndex>(flow_.anchors.size());
  const bool is_new = anchors_.emplace(anchor, index).second;
  ENSURE(is_new);
  flow_.anchors.push_back(anchor);
  return index;
}

/// Footnotes in titles, captions and labels have no number: they must not stand there.
std::size_t Builder::number_of(const doc::Footnote& footnote) const {
  const auto found = footnote_numbers_.find(&footnote);
  ENSURE(found != footnote_numbers_.end());
  return found->second;
}

const doc::Inlines& Builder::captioned(const std::string& label, const doc::Inlines& caption) {
  if (label.empty()) return caption;
  doc::Inlines& line = captions_.emplace_back();
  line.push_back({doc::Text{label + ": "}});
  line.insert(line.end(), caption.begin(), caption.end());
  return line;
}

std::int32_t Builder::add_link(LinkTarget target) {
  flow_.links.push_back(std::move(target));
  return static_cast<std::int32_t>(flow_.links.size() - 1);
}

std::string Builder::describe(const std::string& anchor, const std::string& otherwise) const {
  const auto found = outline_.descriptions.find(anchor);
  return found != outline_.descriptions.end() ? found->second : otherwise;
}

std::string Builder::page_reference(const doc::Reference& reference) {
  if (reference.page_number == doc::PageNumber::without) return {};
  ++printed_references_;
  return " (Seite\u00A0" + numbers_.of(reference.target, fill_) + ")";
}

void Builder::put_off(PutOffIndex index) {
  ENSURE(!put_off_index_);
  put_off_index_ = index;
}

void Builder::print_numbers(NumbersOfAnchors numbers) {
  numbers_.found(std::move(numbers));
  for (const OpenParagraph& open : open_paragraphs_) set_again(open);
  for (const OpenNumber& open : open_numbers_) set_number(open);
}

void Builder::set_again(const OpenParagraph& open) {
  SetParagraph& before = flow_.paragraphs[open.paragraph];
  Paragraph paragraph = setter_.set(*open.content, open.style, open.width);
  const auto stays = [&] {
    return paragraph.lines.size() == before.lines.size() && marks_of(paragraph) == before.marks &&
           terms_of(paragraph) == before.terms;
  };
  if (!stays()) {
    fill_ = PageNumbers::Fill::padded;
    paragraph = setter_.set(*open.content, open.style, open.width);
    fill_ = PageNumbers::Fill::natural;
  }
  ENSURE(stays());
  ENSURE(paragraph.pieces.size() == before.leaves.size());
  before.lines = std::move(paragraph.lines);
}

void Builder::set_number(const OpenNumber& open) {
  SetParagraph& number = flow_.paragraphs[open.paragraph];
  // The space parts the number from the title for those who do not see the leader.
  const doc::Inlines content = {{doc::Text{"\u00A0" + numbers_.of(open.anchor)}}};
  Paragraph paragraph = setter_.set(content, open.style, open.width);
  ENSURE(paragraph.lines.size() == 1);
  ENSURE(paragraph.pieces.size() == 1);
  number.lines = std::move(paragraph.lines);
}

}  // namespace protokollwerk::layout
