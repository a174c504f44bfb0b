#include <array>

#include "base/contract.h"
#include "prose/inlines.h"
#include "prose/lexical.h"
#include "prose/prose.h"

namespace protokollwerk::prose {
namespace {

using Nodes = std::vector<xml::Element::Node>;

/// How many lists surround a block; decides the bullet.
using ListDepth = int;

void read_block(const xml::Element& element, ListDepth depth, doc::Blocks& blocks);

void append_paragraph(std::span<const xml::Element::Node> nodes, doc::Blocks& blocks) {
  auto inlines = read_inlines(nodes);
  if (!inlines.empty()) blocks.push_back({doc::Paragraph{"text", std::move(inlines), {}}});
}

doc::Blocks read_text_or_blocks(const xml::Element& element, ListDepth depth) {
  doc::Blocks blocks;
  Nodes text;
  for (const auto& node : element.nodes()) {
    if (!node.element || !is_block(node.element)) {
      text.push_back(node);
      continue;
    }
    append_paragraph(text, blocks);
    text.clear();
    read_block(node.element, depth, blocks);
  }
  append_paragraph(text, blocks);
  return blocks;
}

doc::Blocks read_blocks(const xml::Element& parent, ListDepth depth) {
  doc::Blocks blocks;
  for (const auto& child : parent.children()) {
    if (is_block(child)) read_block(child, depth, blocks);
  }
  return blocks;
}

void read_paragraph(const xml::Element& element, ListDepth /*depth*/, doc::Blocks& blocks) {
  append_paragraph(element.nodes(), blocks);
}

std::string label(doc::List::Numbering numbering, std::size_t position, ListDepth depth) {
  if (numbering == doc::List::Numbering::decimal) return std::to_string(position) + ".";
  return depth == 0 ? "•" : "–";
}

void append_list(const xml::Element& element, doc::List::Numbering numbering, ListDepth depth,
                 doc::Blocks& blocks) {
  doc::List list{numbering, {}};
  for (const auto& item : element.children()) {
    list.items.push_back(
        {label(numbering, list.items.size() + 1, depth), read_text_or_blocks(item, depth + 1), {}});
  }
  blocks.push_back({std::move(list)});
}

void read_bullets(const xml::Element& element, ListDepth depth, doc::Blocks& blocks) {
  append_list(element, doc::List::Numbering::none, depth, blocks);
}

void read_numbers(const xml::Element& element, ListDepth depth, doc::Blocks& blocks) {
  append_list(element, doc::List::Numbering::decimal, depth, blocks);
}

void read_quotation(const xml::Element& element, ListDepth depth, doc::Blocks& blocks) {
  auto content = read_blocks(element, depth);
  if (!content.empty()) blocks.push_back({doc::Quotation{std::move(content)}});
}

int number_or(const xml::Element& element, const char* attribute, int otherwise) {
  return element.has_attribute(attribute) ? static_cast<int>(whole_number(element.attribute(attribute)))
                                          : otherwise;
}

doc::Alignment alignment(std::string_view word) {
  if (word == "mitte") return doc::Alignment::centre;
  if (word == "rechts") return doc::Alignment::end;
  if (word == "komma") return doc::Alignment::decimal;
  return word == "links" ? doc::Alignment::start : doc::Alignment::by_content;
}

std::vector<doc::Column> read_columns(const xml::Element& table) {
  std::vector<doc::Column> columns;
  for (const auto& column : table.children("spalte")) {
    columns.push_back({alignment(one_line(column.attribute("ausrichtung"))), number_or(column, "breite", 0)});
  }
  return columns;
}

doc::CellKind cell_kind(const xml::Element& cell) {
  if (cell.parent().name() == "kopfzeile") return doc::CellKind::column_header;
  return one_line(cell.attribute("kopf")) == "ja" ? doc::CellKind::row_header : doc::CellKind::data;
}

std::vector<doc::Row> read_rows(const xml::Element& table, const char* name) {
  std::vector<doc::Row> rows;
  for (const auto& row : table.children(name)) {
    rows.emplace_back();
    for (const auto& cell : row.children()) {
      rows.back().cells.push_back({cell_kind(cell), read_text_or_blocks(cell, 0),
                                   number_or(cell, "spalten", 1), number_or(cell, "zeilen", 1)});
    }
  }
  return rows;
}

void read_table(const xml::Element& element, ListDepth /*depth*/, doc::Blocks& blocks) {
  doc::Table table;
  if (auto caption = one_line(element.attribute("titel")); !caption.empty()) {
    table.caption.push_back({doc::Text{std::move(caption)}});
  }
  table.columns = read_columns(element);
  table.head = read_rows(element, "kopfzeile");
  table.body = read_rows(element, "zeile");
  table.anchor = one_line(element.attribute("id"));
  if (one_line(element.attribute("querformat")) == "ja")
    table.orientation = doc::Table::Orientation::landscape;
  blocks.push_back({std::move(table)});
}

void read_figure(const xml::Element& element, ListDepth /*depth*/, doc::Blocks& blocks) {
  doc::Figure figure;
  figure.file = one_line(element.attribute("datei"));
  figure.alternative = one_line(element.attribute("alternativtext"));
  if (auto caption = one_line(element.attribute("titel")); !caption.empty())
    figure.caption.push_back({doc::Text{std::move(caption)}});
  figure.width_percent = number_or(element, "breite", 0);
  figure.anchor = one_line(element.attribute("id"));
  figure.span = element.attribute_span("datei");
  blocks.push_back({std::move(figure)});
}

struct BlockKind {
  std::string_view name;
  void (*read)(const xml::Element&, ListDepth, doc::Blocks&);
};
constexpr std::array block_kinds{
    BlockKind{"absatz", read_paragraph},     BlockKind{"aufzaehlung", read_bullets},
    BlockKind{"nummerierung", read_numbers}, BlockKind{"tabelle", read_table},
    BlockKind{"zitat", read_quotation},      BlockKind{"abbildung", read_figure},
};

const BlockKind* find_kind(std::string_view name) {
  for (const auto& kind : block_kinds) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

void read_block(const xml::Element& element, ListDepth depth, doc::Blocks& blocks) {
  const auto* kind = find_kind(element.name());
  ENSURE(kind != nullptr);
  kind->read(element, depth, blocks);
}

}  // namespace

doc::Blocks read_text_or_blocks(const xml::Element& element) {
  return read_text_or_blocks(element, 0);
}

bool is_block(const xml::Element& element) {
  return find_kind(element.name()) != nullptr;
}

doc::Blocks read_prose(const xml::Element& parent) {
  return read_blocks(parent, 0);
}

}  // namespace protokollwerk::prose
