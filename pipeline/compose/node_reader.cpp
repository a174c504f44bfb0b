#include "compose/node_reader.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/contract.h"
#include "compose/definitions.h"
#include "compose/line.h"

namespace protokollwerk::compose {
namespace {

std::string text_attribute(const xml::Element& element, const char* name) {
  return std::string(element.attribute(name));
}

bool says_yes(const xml::Element& element, const char* name) {
  return element.attribute(name) == "ja";
}

int number_attribute(const xml::Element& element, const char* name) {
  const std::string_view text = element.attribute(name);
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);  // absent: 0
  return number;
}

Value::Format format_of(std::string_view word) {
  if (word == "datum") return Value::Format::date;
  if (word == "datumLang") return Value::Format::date_long;
  if (word == "zahl") return Value::Format::number;
  ENSURE(word.empty() || word == "text");
  return Value::Format::text;
}

doc::List::Numbering list_numbering(std::string_view word) {
  if (word == "nummern") return doc::List::Numbering::decimal;
  if (word == "marken") return doc::List::Numbering::label;
  ENSURE(word.empty() || word == "punkte");
  return doc::List::Numbering::none;
}

SectionNode::Numbering section_numbering(std::string_view word) {
  if (word == "buchstaben") return SectionNode::Numbering::letters;
  if (word == "ohne") return SectionNode::Numbering::none;
  ENSURE(word.empty() || word == "ziffern");
  return SectionNode::Numbering::digits;
}

doc::Alignment column_alignment(std::string_view word) {
  if (word == "mittig") return doc::Alignment::centre;
  if (word == "rechts") return doc::Alignment::end;
  if (word == "komma") return doc::Alignment::decimal;
  if (word == "links") return doc::Alignment::start;
  ENSURE(word.empty());
  return doc::Alignment::by_content;
}

/// Children that their parent reads by name.
bool is_part(std::string_view element) {
  return element == "titel" || element == "zusatz" || element == "merkmal" || element == "anteil";
}

ColumnNode column(const xml::Element& element) {
  return {text_attribute(element, "titel"),
          {column_alignment(element.attribute("ausrichtung")), number_attribute(element, "breite")},
          says_yes(element, "zeilenkopf") ? doc::CellKind::row_header : doc::CellKind::data};
}

}  // namespace

NodeReader::Maker NodeReader::maker_of(std::string_view element) {
  static const std::map<std::string_view, Maker> makers = {
      {"wert", &NodeReader::value},
      {"stark", &NodeReader::strong},
      {"hervorhebung", &NodeReader::emphasis},
      {"bezug", &NodeReader::reference},
      {"verweis", &NodeReader::link},
      {"umbruch", &NodeReader::line_break},
      {"absatz", &NodeReader::paragraph},
      {"liste", &NodeReader::list},
      {"punkt", &NodeReader::item},
      {"tabelle", &NodeReader::table},
      {"zeile", &NodeReader::row},
      {"kasten", &NodeReader::callout},
      {"abschnitt", &NodeReader::section},
      {"titelseite", &NodeReader::title_page},
      {"inhaltsverzeichnis", &NodeReader::contents},
      {"abbildungsverzeichnis", &NodeReader::list_of_figures},
      {"tabellenverzeichnis", &NodeReader::list_of_tables},
      {"vorspann", &NodeReader::front_matter},
      {"stichwortverzeichnis", &NodeReader::index},
      {"eintrag", &NodeReader::index_entry},
      {"siehe", &NodeReader::index_see},
      {"sieheAuch", &NodeReader::index_see_also},
      {"organigramm", &NodeReader::tree_drawing},
      {"knoten", &NodeReader::box},
      {"zeitstrahl", &NodeReader::timeline},
      {"spur", &NodeReader::lane},
      {"termin", &NodeReader::event},
      {"balkendiagramm", &NodeReader::bar_chart},
      {"balken", &NodeReader::bar},
      {"prosa", &NodeReader::prose},
      {"seitenumbruch", &NodeReader::page_break},
      {"einsetzen", &NodeReader::insertion},
  };
  const auto found = makers.find(element);
  ENSURE(found != makers.end());  // vorlage.xsd allows no other
  return found->second;
}

Nodes NodeReader::blocks(const xml::Element& parent) {
  return read(parent, Mode::elements);
}
Nodes NodeReader::line(const xml::Element& parent) {
  return read(parent, Mode::mixed);
}

Nodes NodeReader::read(const xml::Element& parent, Mode mode) {
  Nodes nodes;
  for (const xml::Element::Node& node : parent.nodes()) {
    if (node.element && is_part(node.element.name())) continue;
    if (node.element)
      nodes.push_back(read_one(node.element, mode));
    else if (mode == Mode::mixed)
      nodes.push_back({Literal{collapsed(node.text)}});
  }
  return nodes;
}

Node NodeReader::read_one(const xml::Element& element, Mode mode) {
  if (element.name() == "fuerJedes") return for_each(element, mode);
  if (element.name() == "wenn") return when(element, mode);
  return (this->*maker_of(element.name()))(element);
}

Node NodeReader::value(const xml::Element& element) {
  Value value{expressions_.expression(element, "wahl", variables_),
              format_of(element.attribute("als")),
              text_attribute(element, "begriffe"),
              text_attribute(element, "einzahl"),
              text_attribute(element, "mehrzahl"),
              std::nullopt};
  if (element.has_attribute("leer")) value.fallback = text_attribute(element, "leer");
  if (!value.terms.empty()) term_lists.push_back({value.terms, element.attribute_span("begriffe")});
  return {std::move(value)};
}

Node NodeReader::strong(const xml::Element& element) {
  return {Highlight{doc::EmphasisKind::strong, line(element)}};
}

Node NodeReader::emphasis(const xml::Element& element) {
  return {Highlight{doc::EmphasisKind::emphasis, line(element)}};
}

Node NodeReader::reference(const xml::Element& element) {
  return {CrossReference{expressions_.pattern(element, "ziel", variables_),
                         says_yes(element, "seite") ? doc::PageNumber::with : doc::PageNumber::without,
                         line(element)}};
}

Node NodeReader::link(const xml::Element& element) {
  return {OutwardLink{expressions_.pattern(element, "ziel", variables_), line(element)}};
}

Node NodeReader::line_break(const xml::Element&) {
  return {Break{}};
}

std::string NodeReader::paragraph_style(const xml::Element& element) {
  if (!element.has_attribute("stil")) return "text";
  paragraph_styles.push_back({text_attribute(element, "stil"), element.attribute_span("stil")});
  return paragraph_styles.back().name;
}

Node NodeReader::paragraph(const xml::Element& element) {
  return {ParagraphNode{paragraph_style(element), expressions_.pattern_if(element, "anker", variables_),
                        line(element)}};
}

Node NodeReader::list(const xml::Element& element) {
  return {ListNode{list_numbering(element.attribute("art")), blocks(element)}};
}

Node NodeReader::item(const xml::Element& element) {
  return {ItemNode{expressions_.pattern_if(element, "marke", variables_),
                   expressions_.pattern_if(element, "anker", variables_), line(element)}};
}

Node NodeReader::table(const xml::Element& element) {
  TableNode table;
  table.caption = line_if(element.child("titel"));
  for (const xml::Element& part : element.children("spalte")) table.columns.push_back(column(part));
  if (element.attribute("kopf") == "nein") table.head = TableNode::Head::none;
  if (says_yes(element, "querformat")) table.orientation = doc::Table::Orientation::landscape;
  table.anchor = expressions_.pattern_if(element, "anker", variables_);
  columns_.push_back(table.columns.size());
  table.rows = blocks(element.child("zeilen"));
  columns_.pop_back();
  return {std::move(table)};
}

Node NodeReader::row(const xml::Element& element) {
  RowNode row;
  for (const xml::Element& cell : element.children("zelle")) row.cells.push_back(line(cell));
  if (row.cells.size() != columns_.back())
    diagnostics_.report({&wrong_cell_count,
                         {{"zellen", static_cast<std::int64_t>(row.cells.size())},
                          {"spalten", static_cast<std::int64_t>(columns_.back())}},
                         element.span(),
                         {},
                         {},
                         {}});
  return {std::move(row)};
}

Nodes NodeReader::title(const xml::Element& element) {
  if (const xml::Element own = element.child("titel")) return line(own);
  if (!element.has_attribute("titel")) {
    diagnostics_.report({&missing_title, {}, element.span(), {}, {}, {}});
    return {};
  }
  Nodes nodes;
  for (auto& piece : expressions_.pattern(element, "titel", variables_).pieces) {
    if (auto* text = std::get_if<std::string>(&piece))
      nodes.push_back({Literal{collapsed(*text)}});
    else
      nodes.push_back(
          {Value{std::move(std::get<Expression>(piece)), Value::Format::text, {}, {}, {}, std::nullopt}});
  }
  return nodes;
}

Node NodeReader::callout(const xml::Element& element) {
  callout_styles.push_back({text_attribute(element, "stil"), element.attribute_span("stil")});
  return {CalloutNode{callout_styles.back().name, title(element),
                      expressions_.pattern_if(element, "anker", variables_), blocks(element)}};
}

Node NodeReader::section(const xml::Element& element) {
  return {SectionNode{
      title(element), expressions_.pattern(element, "anker", variables_),
      section_numbering(element.attribute("nummerierung")), text_attribute(element, "nummer"),
      element.attribute_span("nummer"),
      element.attribute("imVerzeichnis") == "nein" ? doc::Section::Contents::unlisted
                                                   : doc::Section::Contents::listed,
      says_yes(element, "neueSeite") ? doc::Section::Start::new_page : doc::Section::Start::running,
      says_yes(element, "immer") ? SectionNode::Presence::always : SectionNode::Presence::if_filled,
      blocks(element)}};
}

Node NodeReader::title_page(const xml::Element& element) {
  return {TitlePageNode{blocks(element)}};
}

Node NodeReader::contents(const xml::Element& element) {
  return {ContentsNode{text_attribute(element, "titel"), number_attribute(element, "ebenen")}};
}

Node NodeReader::list_of_figures(const xml::Element& element) {
  return {ListOfCaptionsNode{doc::ListOfCaptions::Of::figures, text_attribute(element, "titel")}};
}

Node NodeReader::list_of_tables(const xml::Element& element) {
  return {ListOfCaptionsNode{doc::ListOfCaptions::Of::tables, text_attribute(element, "titel")}};
}

Node NodeReader::front_matter(const xml::Element& element) {
  return {FrontMatterNode{blocks(element)}};
}

Node NodeReader::index(const xml::Element& element) {
  return {IndexNode{element.has_attribute("spalten") ? number_attribute(element, "spalten") : 2,
                    blocks(element), element.span()}};
}

Node NodeReader::index_entry(const xml::Element& element) {
  return {IndexEntryNode{expressions_.pattern(element, "wort", variables_),
                         expressions_.pattern_if(element, "untereintrag", variables_),
                         expressions_.pattern(element, "ziel", variables_)}};
}

Node NodeReader::index_see(const xml::Element& element) {
  return {IndexReferenceNode{expressions_.pattern(element, "von", variables_),
                             expressions_.pattern(element, "nach", variables_), IndexWishes::See::Kind::see}};
}

Node NodeReader::index_see_also(const xml::Element& element) {
  return {IndexReferenceNode{expressions_.pattern(element, "von", variables_),
                             expressions_.pattern(element, "nach", variables_),
                             IndexWishes::See::Kind::see_also}};
}

DrawingNode NodeReader::drawing(const xml::Element& element, DrawingNode::Kind kind) {
  DrawingNode node;
  node.kind = kind;
  node.caption = line_if(element.child("titel"));
  node.anchor = expressions_.pattern_if(element, "anker", variables_);
  for (const xml::Element& series : element.children("merkmal"))
    node.series.push_back(text_attribute(series, "name"));
  node.one = text_attribute(element, "einzahl");
  node.many = text_attribute(element, "mehrzahl");
  node.content = blocks(element);
  return node;
}

Node NodeReader::tree_drawing(const xml::Element& element) {
  return {drawing(element, DrawingNode::Kind::tree)};
}

Node NodeReader::timeline(const xml::Element& element) {
  return {drawing(element, DrawingNode::Kind::timeline)};
}

Node NodeReader::bar_chart(const xml::Element& element) {
  series_ = std::max<std::size_t>(element.children("merkmal").size(), 1);
  DrawingNode chart = drawing(element, DrawingNode::Kind::bars);
  if (chart.series.empty()) chart.series.emplace_back();
  return {std::move(chart)};
}

Node NodeReader::box(const xml::Element& element) {
  return {BoxNode{title(element), line_if(element.child("zusatz")), blocks(element)}};
}

Node NodeReader::lane(const xml::Element& element) {
  return {
      LaneNode{title(element), line_if(element.child("zusatz")),
               element.attribute("zeichen") == "raute" ? doc::TimelineMark::diamond : doc::TimelineMark::dot,
               blocks(element)}};
}

Node NodeReader::event(const xml::Element& element) {
  return {EventNode{expressions_.expression(element, "datum", variables_),
                    expressions_.pattern_if(element, "beschriftung", variables_)}};
}

Node NodeReader::bar(const xml::Element& element) {
  BarNode bar{title(element), line_if(element.child("zusatz")), {}};
  for (const xml::Element& part : element.children("anteil"))
    bar.values.push_back(expressions_.expression(part, "wahl", variables_));
  if (bar.values.size() != series_)
    diagnostics_.report({&wrong_part_count,
                         {{"teile", static_cast<std::int64_t>(bar.values.size())},
                          {"merkmale", static_cast<std::int64_t>(series_)}},
                         element.span(),
                         {},
                         {},
                         {}});
  return {std::move(bar)};
}

Node NodeReader::prose(const xml::Element& element) {
  return {ProseNode{expressions_.expression(element, "wahl", variables_), paragraph_style(element),
                    expressions_.pattern_if(element, "anker", variables_)}};
}

Node NodeReader::page_break(const xml::Element&) {
  return {PageBreakNode{}};
}

Node NodeReader::insertion(const xml::Element& element) {
  if (element.has_attribute("wendung")) {
    phrases.push_back({text_attribute(element, "wendung"), element.attribute_span("wendung")});
    return {PhraseNode{phrases.back().name}};
  }
  fragments.push_back({text_attribute(element, "baustein"), element.attribute_span("baustein")});
  return {InsertNode{fragments.back().name}};
}

Node NodeReader::for_each(const xml::Element& element, Mode mode) {
  ForEach loop{expressions_.expression(element, "wahl", variables_),
               text_attribute(element, "als"),
               std::nullopt,
               text_attribute(element, "trenner"),
               text_attribute(element, "letzterTrenner"),
               {}};
  const std::size_t outside = expressions_.depth();
  expressions_.set_depth(depth_of_selection(loop.selection.text, outside));
  if (!loop.variable.empty()) variables_.push_back(loop.variable);
  loop.order = expressions_.expression_if(element, "sortiert", variables_);
  loop.content = read(element, mode);
  if (!loop.variable.empty()) variables_.pop_back();
  expressions_.set_depth(outside);
  if (!element.has_attribute("letzterTrenner")) loop.last_separator = loop.separator;
  return {std::move(loop)};
}

Node NodeReader::when(const xml::Element& element, Mode mode) {
  return {When{expressions_.expression(element, "test", variables_), read(element, mode)}};
}

}  // namespace protokollwerk::compose
