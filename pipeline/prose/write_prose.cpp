#include <array>

#include "base/contract.h"
#include "prose/inlines.h"
#include "prose/prose.h"

namespace protokollwerk::prose {
namespace {

void write_span(xml::Writer& writer, std::string_view name, int span) {
  if (span != 1) writer.attribute(name, std::to_string(span));
}

void write_cell(xml::Writer& writer, const doc::Cell& cell) {
  writer.open("zelle");
  write_span(writer, "spalten", cell.column_span);
  write_span(writer, "zeilen", cell.row_span);
  if (cell.kind == doc::CellKind::row_header) writer.attribute("kopf", "ja");
  write_text_or_blocks(writer, cell.content);
  writer.close();
}

/// Column headers stand in the head and nowhere else: text.xsd has no other place for them.
void write_rows(xml::Writer& writer, std::string_view name, const std::vector<doc::Row>& rows) {
  for (const auto& row : rows) {
    writer.open(name);
    for (const auto& cell : row.cells) {
      ENSURE((cell.kind == doc::CellKind::column_header) == (name == "kopfzeile"));
      write_cell(writer, cell);
    }
    writer.close();
  }
}

void write_column(xml::Writer& writer, const doc::Column& column) {
  constexpr std::array words{"", "links", "mitte", "rechts", "komma"};
  writer.open("spalte");
  if (column.weight != 0) writer.attribute("breite", std::to_string(column.weight));
  if (column.alignment != doc::Alignment::by_content) {
    writer.attribute("ausrichtung", words.at(static_cast<std::size_t>(column.alignment)));
  }
  writer.close();
}

/// One overload per block kind that text.xsd knows; the others break the caller's promise.
class BlockWriter {
 public:
  explicit BlockWriter(xml::Writer& writer) : writer_(writer) {}

  void operator()(const doc::Paragraph& paragraph) const {
    ENSURE(paragraph.style == "text" && paragraph.anchor.empty());
    writer_.open("absatz");
    write_inlines(writer_, paragraph.content);
    writer_.close();
  }
  void operator()(const doc::List& list) const {
    ENSURE(list.numbering != doc::List::Numbering::label);
    writer_.open(list.numbering == doc::List::Numbering::decimal ? "nummerierung" : "aufzaehlung");
    for (const auto& item : list.items) {
      writer_.open("punkt");
      write_text_or_blocks(writer_, item.content);
      writer_.close();
    }
    writer_.close();
  }
  void operator()(const doc::Table& table) const {
    writer_.open("tabelle");
    if (!table.anchor.empty()) writer_.attribute("id", table.anchor);
    if (!table.caption.empty()) writer_.attribute("titel", doc::plain_text(table.caption));
    if (table.orientation == doc::Table::Orientation::landscape) writer_.attribute("querformat", "ja");
    for (const auto& column : table.columns) write_column(writer_, column);
    write_rows(writer_, "kopfzeile", table.head);
    write_rows(writer_, "zeile", table.body);
    writer_.close();
  }
  void operator()(const doc::Figure& figure) const {
    writer_.open("abbildung");
    writer_.attribute("datei", figure.file);
    writer_.attribute("alternativtext", figure.alternative);
    if (!figure.caption.empty()) writer_.attribute("titel", doc::plain_text(figure.caption));
    if (figure.width_percent != 0) writer_.attribute("breite", std::to_string(figure.width_percent));
    if (!figure.anchor.empty()) writer_.attribute("id", figure.anchor);
    writer_.close();
  }
  void operator()(const doc::Quotation& quotation) const {
    writer_.open("zitat");
    write_prose(writer_, quotation.content);
    writer_.close();
  }
  template <typename Other>
  void operator()(const Other& /*block*/) const {
    fail_contract("prose holds only what text.xsd knows", std::source_location::current());
  }

 private:
  xml::Writer& writer_;
};

}  // namespace

void write_text_or_blocks(xml::Writer& writer, const doc::Blocks& blocks) {
  const auto* only = blocks.size() == 1 ? std::get_if<doc::Paragraph>(&blocks.front().value) : nullptr;
  if (only == nullptr) {
    write_prose(writer, blocks);
    return;
  }
  ENSURE(only->style == "text" && only->anchor.empty());
  write_inlines(writer, only->content);
}

void write_prose(xml::Writer& writer, const doc::Blocks& blocks) {
  for (const auto& block : blocks) std::visit(BlockWriter(writer), block.value);
}

}  // namespace protokollwerk::prose
