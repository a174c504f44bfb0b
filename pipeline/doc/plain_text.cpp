#include <cstddef>
#include <string>
#include <utility>

#include "doc/document.h"

namespace protokollwerk::doc {
namespace {

std::string joined(std::string left, const char* separator, std::string right) {
  if (left.empty()) return right;
  if (!right.empty()) left.append(separator).append(right);
  return left;
}

struct InlineText {
  std::string operator()(const Text& text) const { return text.text; }
  std::string operator()(const LineBreak&) const { return " "; }
  std::string operator()(const Footnote&) const { return {}; }
  template <class Container>
  std::string operator()(const Container& container) const {
    return plain_text(container.content);
  }
};

/// Walks the document in reading order and counts the footnotes on the way.
class Reader {
 public:
  std::string text_of(const Blocks& blocks) {
    std::string lines;
    for (const Block& block : blocks) lines = joined(std::move(lines), "\n", std::visit(*this, block.value));
    return lines;
  }

  std::vector<const Footnote*> take_footnotes() { return std::move(footnotes_); }

  std::string operator()(const Paragraph& paragraph) {
    const std::size_t first = footnotes_.size();
    std::string lines = line_of(paragraph.content);
    for (std::size_t i = first; i < footnotes_.size(); ++i) {
      const std::string note = joined(std::to_string(i + 1), " ", text_of(footnotes_[i]->content));
      lines = joined(std::move(lines), "\n", note);
    }
    return lines;
  }
  std::string operator()(const List& list) {
    std::string lines;
    for (const ListItem& item : list.items)
      lines = joined(std::move(lines), "\n", joined(item.label, " ", text_of(item.content)));
    return lines;
  }
  std::string operator()(const Table& table) {
    std::string lines = joined(table.label, ": ", plain_text(table.caption));
    for (const Row& row : table.head) lines = joined(std::move(lines), "\n", text_of(row));
    for (const Row& row : table.body) lines = joined(std::move(lines), "\n", text_of(row));
    return lines;
  }
  std::string operator()(const Callout& callout) {
    return joined(plain_text(callout.label), "\n", text_of(callout.content));
  }
  std::string operator()(const Figure& figure) {
    return joined(figure.label, ": ", plain_text(figure.caption));
  }
  std::string operator()(const Quotation& quotation) { return text_of(quotation.content); }
  std::string operator()(const Section& section) {
    return joined(joined(section.number, " ", plain_text(section.title)), "\n", text_of(section.content));
  }
  std::string operator()(const TableOfContents& contents) { return contents.title; }
  std::string operator()(const ListOfCaptions& list) { return list.title; }
  std::string operator()(const TitlePage& page) { return text_of(page.content); }
  std::string operator()(const FrontMatter& front) { return text_of(front.content); }
  std::string operator()(const Index&) { return {}; }
  std::string operator()(const PageBreak&) { return {}; }

 private:
  std::string text_of(const Row& row) {
    std::string line;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i != 0) line += '\t';
      line += text_of(row.cells[i].content);
    }
    return line;
  }

  /// The line with the marks of its footnotes, which stand in no other inline.
  std::string line_of(const Inlines& inlines) {
    std::string line;
    bool behind_mark = false;
    for (const Inline& piece : inlines) {
      const auto* footnote = std::get_if<Footnote>(&piece.value);
      if (footnote != nullptr) {
        footnotes_.push_back(footnote);
        if (behind_mark) line += between_footnote_marks;
        line += std::to_string(footnotes_.size());
      } else {
        line += std::visit(InlineText{}, piece.value);
      }
      behind_mark = footnote != nullptr;
    }
    return line;
  }

  std::vector<const Footnote*> footnotes_;
};

}  // namespace

std::string plain_text(const Document& document) {
  return Reader().text_of(document.content);
}

std::string plain_text(const Inlines& inlines) {
  std::string text;
  for (const Inline& piece : inlines) text += std::visit(InlineText{}, piece.value);
  return text;
}

std::vector<const Footnote*> footnotes_of(const Document& document) {
  Reader reader;
  (void)reader.text_of(document.content);
  return reader.take_footnotes();
}

}  // namespace protokollwerk::doc
