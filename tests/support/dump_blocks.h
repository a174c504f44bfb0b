#pragma once

#include <string>

#include "doc/document.h"

namespace protokollwerk::test {

/// Every field of prose blocks in one line of brackets, for comparing and for reading in a failed test.
class BlockDump {
 public:
  static std::string of(const doc::Blocks& blocks) {
    BlockDump dump;
    dump.all(blocks);
    return dump.out_;
  }
  static std::string of(const doc::Inlines& inlines) {
    BlockDump dump;
    dump.all(inlines);
    return dump.out_;
  }

  void operator()(const doc::Text& text) { out_ += "'" + text.text + "'"; }
  void operator()(const doc::Emphasis& emphasis) {
    open(emphasis.kind == doc::EmphasisKind::strong ? "strong" : "emphasis", emphasis.content);
  }
  void operator()(const doc::Link& link) { open("link " + link.uri, link.content); }
  void operator()(const doc::Reference& reference) {
    const bool page = reference.page_number == doc::PageNumber::with;
    open("reference " + reference.target + (page ? " page" : ""), reference.content);
  }
  void operator()(const doc::Foreign& foreign) { open("foreign " + foreign.language, foreign.content); }
  void operator()(const doc::Abbreviation& abbreviation) {
    open("abbreviation " + abbreviation.expansion, abbreviation.content);
  }
  void operator()(const doc::IndexTerm& term) {
    open("index " + term.entry + " / " + term.sub_entry + term.anchor, term.content);
  }
  void operator()(const doc::Footnote& footnote) { open("footnote", footnote.content); }
  void operator()(const doc::LineBreak& /*line_break*/) { out_ += "[break]"; }

  void operator()(const doc::Paragraph& paragraph) {
    open("paragraph " + paragraph.style + paragraph.anchor, paragraph.content);
  }
  void operator()(const doc::List& list) {
    out_ += "[list" + std::to_string(static_cast<int>(list.numbering));
    for (const auto& item : list.items) open("item " + item.label + item.anchor, item.content);
    out_ += "]";
  }
  void operator()(const doc::Figure& figure) {
    open("figure " + figure.file + " " + figure.alternative + " " + std::to_string(figure.width_percent) +
             " " + figure.anchor,
         figure.caption);
  }
  void operator()(const doc::Quotation& quotation) { open("quotation", quotation.content); }
  void operator()(const doc::Table& table) {
    open("table " + table.anchor, table.caption);
    if (table.orientation == doc::Table::Orientation::landscape) out_ += "[landscape]";
    for (const auto& column : table.columns) {
      out_ += "[column " + std::to_string(static_cast<int>(column.alignment)) + " " +
              std::to_string(column.weight) + "]";
    }
    rows("head", table.head);
    rows("body", table.body);
  }
  template <typename Other>
  void operator()(const Other& /*block*/) {
    out_ += "[no prose]";
  }

 private:
  template <typename Content>
  void all(const Content& content) {
    for (const auto& part : content) std::visit(*this, part.value);
  }
  template <typename Content>
  void open(const std::string& head, const Content& content) {
    out_ += "[" + head + ": ";
    all(content);
    out_ += "]";
  }
  void rows(const std::string& name, const std::vector<doc::Row>& rows) {
    for (const auto& row : rows) {
      out_ += "[" + name;
      for (const auto& cell : row.cells) {
        open("cell " + std::to_string(static_cast<int>(cell.kind)) + " " + std::to_string(cell.column_span) +
                 "x" + std::to_string(cell.row_span),
             cell.content);
      }
      out_ += "]";
    }
  }

  std::string out_;
};

}  // namespace protokollwerk::test
