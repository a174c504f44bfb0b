#include <utility>

#include "base/contract.h"
#include "layout/builder.h"
#include "layout/footnotes.h"

namespace protokollwerk::layout {
namespace {

/// Leading is shared out above and below the face's own height.
Length baseline_in(Length leading, const text::FaceMetrics& metrics) {
  return (leading - metrics.ascent - metrics.descent) / 2 + metrics.ascent;
}

/// Appends the text of a run as a reader of the whole word would have it.
void append_unbroken(std::string& text, const std::string& run) {
  static constexpr std::string_view soft_hyphen = "\u00AD";
  std::size_t from = 0;
  for (std::size_t at = run.find(soft_hyphen); at != std::string::npos; at = run.find(soft_hyphen, from)) {
    text.append(run, from, at - from);
    from = at + soft_hyphen.size();
  }
  text.append(run, from);
}

}  // namespace

/// Walks the inline elements of a paragraph and enters them and their pieces into the structure tree.
struct Builder::Entry {
  Builder& builder;
  const Paragraph& paragraph;
  SetParagraph& set;
  bool may_continue = false;

  LeafIndex leaf_of(ElementIndex element) {
    const auto& kids = builder.tree_[element].kids;
    const bool continues = may_continue && !kids.empty() && kids.back().kind == Element::Kid::Kind::leaf;
    may_continue = true;
    return continues ? kids.back().index : builder.tree_.add_leaf(element);
  }

  void kids(std::uint32_t index, ElementIndex element, std::int32_t link) {
    for (const Element::Kid& kid : paragraph.elements[index].kids) {
      if (kid.kind == Element::Kid::Kind::leaf) {
        set.leaves[kid.index] = leaf_of(element);
        set.links[kid.index] = link;
      } else {
        inline_element(kid.index, element, link);
      }
    }
  }

  void inline_element(std::uint32_t index, ElementIndex parent, std::int32_t link) {
    const InlineElement& source = paragraph.elements[index];
    switch (source.kind) {
      case InlineKind::paragraph:
      case InlineKind::emphasis:
      case InlineKind::index_term:
      case InlineKind::strong:  // no structure type of PDF 1.7 says more than the parent does
        return kids(index, parent, link);
      case InlineKind::link:
        return linked(index, builder.tree_.add(parent, doc::Role::link), {0, source.value, {}, {}, true});
      case InlineKind::reference: {
        const ElementIndex reference = builder.tree_.add(parent, doc::Role::reference);
        return linked(index, builder.tree_.add(reference, doc::Role::link), {0, {}, source.value, {}, false});
      }
      case InlineKind::footnote: {
        const ElementIndex reference = builder.tree_.add(parent, doc::Role::reference);
        return linked(index, builder.tree_.add(reference, doc::Role::link),
                      {0, {}, note_anchor(source.value), {}, false});
      }
      case InlineKind::foreign:
      case InlineKind::abbreviation: {
        const ElementIndex span = builder.tree_.add(parent, doc::Role::span);
        Element& element = builder.tree_[span];
        (source.kind == InlineKind::foreign ? element.language : element.expansion) = source.value;
        return kids(index, span, link);
      }
    }
  }

  void linked(std::uint32_t index, ElementIndex element, LinkTarget target) {
    target.element = element;
    kids(index, element, builder.add_link(std::move(target)));
  }
};

/// Says in words where the links of a paragraph lead: the name of the place, else the words that are the
/// link.
void Builder::describe_links(const SetParagraph& set, std::size_t first_link) {
  for (const Line& line : set.lines)
    for (const LineRun& run : line.runs)
      if (const std::int32_t link = set.links[run.piece]; link >= static_cast<std::int32_t>(first_link))
        append_unbroken(flow_.links[static_cast<std::size_t>(link)].description, run.run.text);
  for (std::size_t i = first_link; i < flow_.links.size(); ++i) {
    LinkTarget& link = flow_.links[i];
    if (link.anchor == note_anchor(link.description))
      link.description = "Fußnote " + link.description;
    else if (!link.anchor.empty())
      link.description = describe(link.anchor, link.description);
    else if (link.description != link.uri)
      link.description += " (" + link.uri + ")";
  }
}

EnteredText Builder::enter(const doc::Inlines& content, const doc::ParagraphStyle& style, Length width,
                           ElementIndex element, Leaf leaf, std::int32_t link) {
  const std::size_t references_before = printed_references_;
  const std::size_t first_link = flow_.links.size();
  Paragraph paragraph = setter_.set(content, style, width);
  SetParagraph set{{}, paragraph.metrics, {}, {}, marks_of(paragraph), terms_of(paragraph)};
  set.leaves.resize(paragraph.pieces.size());
  set.links.resize(paragraph.pieces.size(), -1);
  if (!paragraph.elements.empty())
    Entry{*this, paragraph, set, leaf == Leaf::continued}.kids(0, element, link);
  set.lines = std::move(paragraph.lines);
  describe_links(set, first_link);
  const auto index = static_cast<ParagraphIndex>(flow_.paragraphs.size());
  const EnteredText entered{index, set.lines.size(), baseline_in(style.leading, set.metrics)};
  flow_.paragraphs.push_back(std::move(set));
  if (printed_references_ != references_before) open_paragraphs_.push_back({index, &content, style, width});
  return entered;
}

EnteredText Builder::enter_artifact(Line line, const text::FaceMetrics& metrics) {
  const auto index = static_cast<ParagraphIndex>(flow_.paragraphs.size());
  SetParagraph set{{}, metrics, {}, {}, {}, {}};
  set.lines.push_back(std::move(line));
  flow_.paragraphs.push_back(std::move(set));
  return {index, 1, {}};
}

EnteredText Builder::enter_number(const std::string& anchor, const doc::ParagraphStyle& style, Length width,
                                  ElementIndex element, std::int32_t link) {
  const auto index = static_cast<ParagraphIndex>(flow_.paragraphs.size());
  flow_.paragraphs.push_back(
      {{}, setter_.set({}, style, width).metrics, {tree_.add_leaf(element)}, {link}, {}, {}});
  open_numbers_.push_back({index, anchor, style, width});
  return {index, 1, {}};
}

}  // namespace protokollwerk::layout
