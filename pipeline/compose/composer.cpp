#include "compose/composer.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/contract.h"
#include "compose/definitions.h"
#include "compose/drawing_words.h"
#include "compose/drawings.h"
#include "compose/line.h"
#include "model/walk.h"
#include "prose/prose.h"

namespace protokollwerk::compose {
namespace {

/// Labels of unnumbered lists by depth.
constexpr std::array<const char*, 3> bullets = {"•", "–", "▪"};

bool stands_in_a_line(const Node& node) {
  return !std::holds_alternative<ParagraphNode>(node.value) &&
         !std::holds_alternative<ListNode>(node.value) && !std::holds_alternative<ProseNode>(node.value);
}

/// Gives running text the style of the place where it stands.
void restyle(doc::Blocks& blocks, const std::string& style) {
  for (doc::Block& block : blocks) {
    if (auto* paragraph = std::get_if<doc::Paragraph>(&block.value); paragraph && paragraph->style == "text")
      paragraph->style = style;
    if (auto* list = std::get_if<doc::List>(&block.value))
      for (doc::ListItem& item : list->items) restyle(item.content, style);
  }
}

/// The anchor of a block that can have one of its own.
std::string* anchor_of(doc::Block& block) {
  if (auto* paragraph = std::get_if<doc::Paragraph>(&block.value)) return &paragraph->anchor;
  if (auto* table = std::get_if<doc::Table>(&block.value)) return &table->anchor;
  if (auto* figure = std::get_if<doc::Figure>(&block.value)) return &figure->anchor;
  return nullptr;
}

/// Makes the block at `first` the place of the anchor. Where it is one already, or cannot be, an empty
/// paragraph before it is.
void set_anchor(doc::Blocks& blocks, std::size_t first, const std::string& anchor) {
  if (anchor.empty()) return;
  std::string* own = anchor_of(blocks[first]);
  if (own != nullptr && own->empty())
    *own = anchor;
  else
    blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(first), {doc::Paragraph{"text", {}, anchor}});
}

bool is_letter(unsigned char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c >= 0x80;
}

/// The characters of an xs:NCName, as far as ASCII goes.
bool is_anchor(const std::string& text) {
  const auto may_follow = [](unsigned char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  };
  return !text.empty() && is_letter(static_cast<unsigned char>(text.front())) &&
         std::all_of(text.begin(), text.end(), may_follow);
}

}  // namespace

doc::Blocks Composer::blocks(const Nodes& nodes, const Scope& scope) {
  doc::Blocks out;
  evaluation_.expand(nodes, scope, [&](const Node& node, const Scope& inner) {
    std::visit(
        [&](const auto& kind) {
          if constexpr (requires { (*this)(kind, inner, out); })
            (*this)(kind, inner, out);
          else
            ENSURE(false);  // vorlage.xsd allows no such element among blocks
        },
        node.value);
  });
  return out;
}

void Composer::operator()(const ParagraphNode& node, const Scope& scope, doc::Blocks& out) {
  doc::Inlines content = evaluation_.line(node.content, scope);
  if (content.empty()) return;
  out.push_back({doc::Paragraph{node.style, std::move(content), anchor_if(node.anchor, scope)}});
}

void Composer::operator()(const ListNode& node, const Scope& scope, doc::Blocks& out) {
  doc::List list{node.numbering, {}};
  const std::string bullet =
      bullets[std::min<std::size_t>(static_cast<std::size_t>(list_depth_), bullets.size() - 1)];
  ++list_depth_;
  evaluation_.expand(node.items, scope, [&](const Node& child, const Scope& inner) {
    const std::string label = node.numbering == doc::List::Numbering::decimal
                                  ? std::to_string(list.items.size() + 1) + "."
                                  : bullet;
    doc::ListItem made = item(std::get<ItemNode>(child.value), inner, label);
    if (!made.content.empty()) list.items.push_back(std::move(made));
  });
  --list_depth_;
  if (!list.items.empty()) out.push_back({std::move(list)});
}

doc::ListItem Composer::item(const ItemNode& node, const Scope& scope, const std::string& label) {
  doc::Blocks content = mixed(node.content, scope, "liste");
  if (content.empty()) return {};
  return {node.label ? evaluation_.text(*node.label, scope) : label, std::move(content),
          anchor_if(node.anchor, scope)};
}

doc::Blocks Composer::mixed(const Nodes& nodes, const Scope& scope, const std::string& style) {
  doc::Blocks out;
  doc::Inlines line;
  const auto finish_line = [&] {
    doc::Inlines content = tidied(std::exchange(line, {}));
    if (content.empty()) return;
    if (scope.reason == Scope::Reason::selected) evaluation_.add_evidence();
    out.push_back({doc::Paragraph{style, std::move(content), {}}});
  };
  for (const Node& node : nodes) {
    if (stands_in_a_line(node)) {
      doc::Inlines pieces = evaluation_.pieces(node, scope);
      std::move(pieces.begin(), pieces.end(), std::back_inserter(line));
      continue;
    }
    finish_line();
    if (const auto* paragraph = std::get_if<ParagraphNode>(&node.value)) (*this)(*paragraph, scope, out);
    if (const auto* list = std::get_if<ListNode>(&node.value)) (*this)(*list, scope, out);
    if (const auto* prose = std::get_if<ProseNode>(&node.value)) (*this)(*prose, scope, out);
  }
  finish_line();
  restyle(out, style);
  return out;
}

void Composer::operator()(const TableNode& node, const Scope& scope, doc::Blocks& out) {
  doc::Table table;
  evaluation_.expand(node.rows, scope, [&](const Node& child, const Scope& inner) {
    table.body.push_back(row(node, std::get<RowNode>(child.value), inner));
  });
  if (table.body.empty()) return;
  doc::Row head;
  for (const ColumnNode& column : node.columns) {
    table.columns.push_back(column.column);
    const doc::Paragraph title{"tabellenkopf", {{doc::Text{column.title}}}, {}};
    head.cells.push_back({doc::CellKind::column_header, {{title}}});
  }
  if (node.head == TableNode::Head::shown) table.head.push_back(std::move(head));
  table.caption = evaluation_.line(node.caption, scope);
  table.anchor = anchor_if(node.anchor, scope);
  table.orientation = node.orientation;
  out.push_back({std::move(table)});
}

doc::Row Composer::row(const TableNode& table, const RowNode& node, const Scope& scope) {
  doc::Row row;
  for (std::size_t i = 0; i < node.cells.size(); ++i) {
    const doc::CellKind kind = table.columns[i].kind;
    const char* style = kind == doc::CellKind::row_header ? "tabellenkopf" : "tabelle";
    row.cells.push_back({kind, mixed(node.cells[i], scope, style)});
  }
  return row;
}

void Composer::operator()(const CalloutNode& node, const Scope& scope, doc::Blocks& out) {
  const std::size_t before = evaluation_.evidence();
  doc::Callout callout{node.style, evaluation_.line(node.label, scope), {}, {}};
  const bool labelled = evaluation_.evidence() != before;
  callout.content = blocks(node.content, scope);
  if (callout.content.empty() && !labelled) return;
  callout.anchor = anchor_if(node.anchor, scope);
  out.push_back({std::move(callout)});
}

void Composer::operator()(const SectionNode& node, const Scope& scope, doc::Blocks& out) {
  doc::Section section{numbering_.enter(node.numbering), {}, {}, {}, node.contents, node.start};
  const std::size_t before = evaluation_.evidence();
  section.content = blocks(node.content, {scope.context, scope.variables, Scope::Reason::fixed});
  const bool filled = evaluation_.evidence() != before || node.presence == SectionNode::Presence::always;
  const bool kept = filled && !section.content.empty();
  numbering_.leave(kept ? Numbering::Outcome::kept : Numbering::Outcome::dropped);
  if (!kept) return;
  section.title = evaluation_.line(node.title, scope);
  section.anchor = anchor(node.anchor, scope);
  evaluation_.add_evidence();
  check_pin(node, section);
  out.push_back({std::move(section)});
}

void Composer::check_pin(const SectionNode& node, const doc::Section& section) {
  if (node.pinned.empty() || node.pinned == section.number) return;
  evaluation_.report(pinned_number_missed,
                     {{"titel", doc::plain_text(section.title)},
                      {"soll", node.pinned},
                      {"ist", section.number.empty() ? std::string("keine Nummer") : section.number}},
                     node.span);
}

void Composer::operator()(const TitlePageNode& node, const Scope& scope, doc::Blocks& out) {
  doc::Blocks content = blocks(node.content, scope);
  if (!content.empty()) out.push_back({doc::TitlePage{std::move(content)}});
}

void Composer::operator()(const ContentsNode& node, const Scope&, doc::Blocks& out) {
  out.push_back({doc::TableOfContents{node.title, node.levels, list_anchor("verzeichnis:inhalt")}});
}

void Composer::operator()(const ListOfCaptionsNode& node, const Scope&, doc::Blocks& out) {
  const bool figures = node.of == doc::ListOfCaptions::Of::figures;
  out.push_back({doc::ListOfCaptions{
      node.of, node.title, list_anchor(figures ? "verzeichnis:abbildungen" : "verzeichnis:tabellen")}});
}

void Composer::operator()(const FrontMatterNode& node, const Scope& scope, doc::Blocks& out) {
  doc::Blocks content = blocks(node.content, scope);
  if (!content.empty()) out.push_back({doc::FrontMatter{std::move(content)}});
}

void Composer::operator()(const ProseNode& node, const Scope& scope, doc::Blocks& out) {
  const std::size_t first = out.size();
  for (const xml::Element& element : node.source.query.elements(scope.context, scope.variables)) {
    doc::Blocks prose = prose::read_prose(element);
    if (prose.empty()) continue;
    evaluation_.add_evidence();
    has_index_terms_ = has_index_terms_ || has_index_terms(prose);
    restyle(prose, node.style);
    keep_first_anchors(prose);
    std::move(prose.begin(), prose.end(), std::back_inserter(out));
  }
  if (out.size() > first) set_anchor(out, first, anchor_if(node.anchor, scope));
}

void Composer::operator()(const PageBreakNode&, const Scope&, doc::Blocks& out) {
  out.push_back({doc::PageBreak{}});
}

void Composer::operator()(const IndexNode& node, const Scope& scope, doc::Blocks& out) {
  evaluation_.expand(node.items, scope, [&](const Node& child, const Scope& inner) {
    if (const auto* entry = std::get_if<IndexEntryNode>(&child.value))
      wish(*entry, inner);
    else
      wish(std::get<IndexReferenceNode>(child.value), inner);
  });
  if (has_index_terms_ || !index_wishes_.entries.empty()) evaluation_.add_evidence();
  index_span_ = node.span;
  out.push_back({doc::Index{node.columns, {}}});
}

void Composer::wish(const IndexEntryNode& node, const Scope& scope) {
  const std::string sub_entry = node.sub_entry ? evaluation_.text(*node.sub_entry, scope) : std::string();
  index_wishes_.entries.push_back(
      {evaluation_.text(node.term, scope), sub_entry, evaluation_.text(node.place, scope)});
}

void Composer::wish(const IndexReferenceNode& node, const Scope& scope) {
  index_wishes_.references.push_back(
      {evaluation_.text(node.from, scope), evaluation_.text(node.to, scope), node.kind});
}

void Composer::operator()(const DrawingNode& node, const Scope& scope, doc::Blocks& out) {
  std::optional<doc::Drawing> drawing = drawing_of(node, scope, evaluation_);
  if (!drawing) return;
  doc::Figure figure;
  figure.alternative = words_of(*drawing);
  figure.drawing = std::move(drawing);
  figure.caption = evaluation_.line(node.caption, scope);
  figure.anchor = anchor_if(node.anchor, scope);
  evaluation_.add_evidence();
  out.push_back({std::move(figure)});
}

std::string Composer::list_anchor(const char* name) {
  return anchors_.insert(name).second ? name : std::string();
}

/// Prose may be printed twice; references lead to where it stands first.
void Composer::keep_first_anchors(doc::Blocks& prose) {
  model::for_each_block(prose, [&](doc::Block& block) {
    std::string* anchor = anchor_of(block);
    if (anchor != nullptr && !anchor->empty() && !anchors_.insert(*anchor).second) anchor->clear();
  });
}

std::string Composer::anchor(const Pattern& pattern, const Scope& scope) {
  return claimed(evaluation_.text(pattern, scope), pattern.span);
}

std::string Composer::anchor_if(const std::optional<Pattern>& pattern, const Scope& scope) {
  if (!pattern) return {};
  const std::string name = evaluation_.text(*pattern, scope);
  return name.empty() ? name : claimed(name, pattern->span);
}

std::string Composer::claimed(const std::string& name, diag::Span span) {
  if (!is_anchor(name))
    evaluation_.report(broken_anchor, {{"anker", name}}, span);
  else if (!anchors_.insert(name).second)
    evaluation_.report(anchor_given_twice, {{"anker", name}}, span);
  return name;
}

}  // namespace protokollwerk::compose
