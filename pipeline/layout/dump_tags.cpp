#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "layout/frame.h"

namespace protokollwerk::layout {
namespace {

/// Text without the hyphens that only exist because a line ended.
void append_without_soft_hyphens(std::string& text, std::string_view more) {
  static constexpr std::string_view soft_hyphen = "\u00AD";
  for (std::size_t at = more.find(soft_hyphen); at != std::string_view::npos; at = more.find(soft_hyphen)) {
    text += more.substr(0, at);
    more.remove_prefix(at + soft_hyphen.size());
  }
  text += more;
}

bool is_inline(doc::Role role) {
  return role == doc::Role::span || role == doc::Role::link || role == doc::Role::reference;
}

void add_attribute(std::string& line, std::string_view name, const std::string& value) {
  if (!value.empty()) line.append(" ").append(name).append("=\"").append(value).append("\"");
}

std::string attributes(const Pages& pages, const Element& element) {
  std::string line;
  add_attribute(line, "Lang", element.language);
  add_attribute(line, "Alt", element.alternative);
  add_attribute(line, "E", element.expansion);
  add_attribute(line, "ID", element.identifier);
  add_attribute(line, "T", element.title);
  if (element.scope != TableScope::none)
    add_attribute(line, "Scope", element.scope == TableScope::row ? "Row" : "Column");
  if (element.column_span > 1) add_attribute(line, "ColSpan", std::to_string(element.column_span));
  if (element.row_span > 1) add_attribute(line, "RowSpan", std::to_string(element.row_span));
  std::string headers;
  for (const ElementIndex header : element.headers)
    headers += (headers.empty() ? "" : " ") + pages.elements[header].identifier;
  add_attribute(line, "Headers", headers);
  if (element.list_numbering != Element::ListNumbering::none)
    add_attribute(line, "ListNumbering",
                  element.list_numbering == Element::ListNumbering::decimal ? "Decimal" : "Disc");
  return line;
}

class TagDump {
 public:
  explicit TagDump(const Pages& pages) : pages_(pages), texts_(texts_of_leaves(pages)) {}

  void add(ElementIndex index, std::size_t depth) {
    const Element& element = pages_.elements[index];
    text_.append(depth * 2, ' ')
        .append(doc::structure_type(element.role))
        .append(attributes(pages_, element)) += '\n';
    for (const Element::Kid& kid : element.kids) {
      if (kid.kind == Element::Kid::Kind::element)
        add(kid.index, depth + 1);
      else
        text_.append(depth * 2 + 2, ' ').append("\"").append(texts_[kid.index]).append("\"\n");
    }
  }

  std::string take() { return std::move(text_); }

 private:
  const Pages& pages_;
  std::vector<std::string> texts_;
  std::string text_;
};

/// Appends the text below an element; whatever is no inline element starts a line.
void add_text(const Pages& pages, const std::vector<std::string>& texts, ElementIndex index,
              std::string& text) {
  for (const Element::Kid& kid : pages.elements[index].kids) {
    if (kid.kind == Element::Kid::Kind::leaf) {
      if (pages.elements[index].role != doc::Role::figure) text += texts[kid.index];
      continue;
    }
    const bool starts_line = !is_inline(pages.elements[kid.index].role);
    if (starts_line && !text.empty() && text.back() != '\n') text += '\n';
    add_text(pages, texts, kid.index, text);
  }
}

}  // namespace

std::vector<std::string> texts_of_leaves(const Pages& pages) {
  std::vector<std::string> texts(pages.leaf_count);
  for (const Page& page : pages.pages)
    for (const Item& item : page.items) {
      const auto* leaf = std::get_if<LeafIndex>(&item.content);
      const auto* run = std::get_if<GlyphRun>(&item.drawing);
      if (leaf != nullptr && run != nullptr) append_without_soft_hyphens(texts[*leaf], run->text);
    }
  return texts;
}

std::string dump_tags(const Pages& pages) {
  TagDump dump(pages);
  if (!pages.elements.empty()) dump.add(0, 0);
  return dump.take();
}

std::string dump_text(const Pages& pages) {
  std::string text;
  if (!pages.elements.empty()) add_text(pages, texts_of_leaves(pages), 0, text);
  if (!text.empty() && text.back() != '\n') text += '\n';
  return text;
}

}  // namespace protokollwerk::layout
