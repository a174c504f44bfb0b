#include <cstddef>
#include <string>

#include "doc/document.h"

namespace protokollwerk::doc {
namespace {

std::string joined(const std::string& left, const char* separator, const std::string& right) {
  if (left.empty()) return right;
  if (right.empty()) return left;
  return left + separator + right;
}

std::string text_of(const Blocks& blocks);

struct InlineText {
  std::string operator()(const Text& text) const { return text.text; }
  std::string operator()(const LineBreak&) const { return " "; }
  template <class Container>
  std::string operator()(const Container& container) const {
    return plain_text(container.content);
  }
};

std::string text_of(const Row& row) {
  std::string line;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (i != 0) line += '\t';
    line += text_of(row.cells[i].content);
  }
  return line;
}

struct BlockText {
  std::string operator()(const Paragraph& paragraph) const { return plain_text(paragraph.content); }
  std::string operator()(const List& list) const {
    std::string lines;
    for (const ListItem& item : list.items)
      lines = joined(lines, "\n", joined(item.label, " ", text_of(item.content)));
    return lines;
  }
  std::string operator()(const Table& table) const {
    std::string lines = plain_text(table.caption);
    for (const Row& row : table.head) lines = joined(lines, "\n", text_of(row));
    for (const Row& row : table.body) lines = joined(lines, "\n", text_of(row));
    return lines;
  }
  std::string operator()(const Callout& callout) const {
    return joined(plain_text(callout.label), "\n", text_of(callout.content));
  }
  std::string operator()(const Quotation& quotation) const { return text_of(quotation.content); }
  std::string operator()(const Section& section) const {
    return joined(joined(section.number, " ", plain_text(section.title)), "\n", text_of(section.content));
  }
  std::string operator()(const TableOfContents& contents) const { return contents.title; }
  std::string operator()(const TitlePage& page) const { return text_of(page.content); }
  std::string operator()(const PageBreak&) const { return {}; }
};

std::string text_of(const Blocks& blocks) {
  std::string lines;
  for (const Block& block : blocks) lines = joined(lines, "\n", std::visit(BlockText{}, block.value));
  return lines;
}

}  // namespace

std::string plain_text(const Document& document) {
  return text_of(document.content);
}

std::string plain_text(const Inlines& inlines) {
  std::string text;
  for (const Inline& piece : inlines) text += std::visit(InlineText{}, piece.value);
  return text;
}

}  // namespace protokollwerk::doc
