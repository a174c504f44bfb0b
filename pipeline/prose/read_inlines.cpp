#include <array>

#include "base/contract.h"
#include "prose/inlines.h"
#include "prose/lexical.h"
#include "prose/white_space.h"
#include "unicode/text.h"

namespace protokollwerk::prose {
namespace {

doc::Inlines raw_inlines(std::span<const xml::Element::Node> nodes);

doc::Inlines content(const xml::Element& element) {
  return raw_inlines(element.nodes());
}

std::string line(const xml::Element& element, const char* attribute) {
  return one_line(element.attribute(attribute));
}

doc::Inline emphasis(const xml::Element& element) {
  return {doc::Emphasis{doc::EmphasisKind::emphasis, content(element)}};
}

doc::Inline strong(const xml::Element& element) {
  return {doc::Emphasis{doc::EmphasisKind::strong, content(element)}};
}

doc::Inline link(const xml::Element& element) {
  return {doc::Link{line(element, "ziel"), content(element)}};
}

doc::Inline reference(const xml::Element& element) {
  const auto page = line(element, "seite") == "ja" ? doc::PageNumber::with : doc::PageNumber::without;
  return {doc::Reference{line(element, "id"), content(element), page}};
}

doc::Inline foreign(const xml::Element& element) {
  return {doc::Foreign{line(element, "xml:lang"), content(element)}};
}

doc::Inline abbreviation(const xml::Element& element) {
  return {doc::Abbreviation{line(element, "langform"), content(element)}};
}

doc::Inline index_term(const xml::Element& element) {
  return {doc::IndexTerm{line(element, "eintrag"), line(element, "untereintrag"), content(element), {}}};
}

doc::Inline line_break(const xml::Element& /*element*/) {
  return {doc::LineBreak{}};
}

doc::Inline footnote(const xml::Element& element) {
  return {doc::Footnote{read_text_or_blocks(element)}};
}

struct InlineKind {
  std::string_view name;
  doc::Inline (*read)(const xml::Element&);
};
constexpr std::array inline_kinds{
    InlineKind{"hervorhebung", emphasis}, InlineKind{"stark", strong},
    InlineKind{"verweis", link},          InlineKind{"bezug", reference},
    InlineKind{"fremd", foreign},         InlineKind{"abkuerzung", abbreviation},
    InlineKind{"umbruch", line_break},    InlineKind{"fussnote", footnote},
    InlineKind{"stichwort", index_term},
};

doc::Inline read_inline(const xml::Element& element) {
  for (const auto& kind : inline_kinds) {
    if (kind.name == element.name()) return kind.read(element);
  }
  fail_contract("text.xsd and inline_kinds name the same elements", std::source_location::current());
}

bool is_empty_footnote(const doc::Inline& item) {
  const auto* footnote = std::get_if<doc::Footnote>(&item.value);
  return footnote != nullptr && footnote->content.empty();
}

/// Comments split character data; its pieces are one text.
void append_text(doc::Inlines& inlines, std::string_view text) {
  if (inlines.empty() || !std::holds_alternative<doc::Text>(inlines.back().value)) {
    inlines.emplace_back();  // a text, the first kind of its variant
  }
  std::get<doc::Text>(inlines.back().value).text += text;
}

doc::Inlines raw_inlines(std::span<const xml::Element::Node> nodes) {
  doc::Inlines inlines;
  for (const auto& node : nodes) {
    if (node.element) {
      auto item = read_inline(node.element);
      if (!is_empty_footnote(item)) inlines.push_back(std::move(item));
    } else {
      append_text(inlines, node.text);
    }
  }
  return inlines;
}

void normalise(doc::Inlines& inlines) {
  for (auto& item : inlines) {
    if (auto* text = std::get_if<doc::Text>(&item.value)) text->text = unicode::to_nfc(text->text);
    if (auto* inner = content_of(item)) normalise(*inner);
  }
}

}  // namespace

doc::Inlines read_inlines(std::span<const xml::Element::Node> nodes) {
  auto inlines = raw_inlines(nodes);
  collapse_white_space(inlines);
  normalise(inlines);
  return inlines;
}

}  // namespace protokollwerk::prose
