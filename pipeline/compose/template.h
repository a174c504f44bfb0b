#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compose/index.h"
#include "compose/reach.h"
#include "diag/source.h"
#include "doc/document.h"
#include "model/vocabulary.h"
#include "xml/document.h"

/// A template as it was read: expressions compiled, names checked. See templates/schema/vorlage.xsd for the
/// meaning of each element.
namespace protokollwerk::compose {

/// An XPath expression with the place where it stands.
struct Expression {
  xml::Query query;
  std::string text;
  diag::Span span;
};

/// Text with expressions in curly brackets.
struct Pattern {
  std::vector<std::variant<std::string, Expression>> pieces;
  diag::Span span;
};

struct Node;
using Nodes = std::vector<Node>;

/// Words for the values of an attribute, by value.
using Terms = std::map<std::string, std::string, std::less<>>;

struct Literal {
  std::string text;  ///< white space collapsed, but not trimmed
};
struct Value {
  Expression expression;
  enum class Format : std::uint8_t { text, date, date_long, number } format = Format::text;
  std::string terms;             ///< name of a list of terms; empty: print the value itself
  std::string singular, plural;  ///< behind a number; empty: nothing
  std::optional<std::string> fallback;
};
struct Highlight {
  doc::EmphasisKind kind = doc::EmphasisKind::strong;
  Nodes content;
};
struct CrossReference {
  Pattern target;
  doc::PageNumber page_number = doc::PageNumber::without;
  Nodes content;
};
struct OutwardLink {
  Pattern uri;
  Nodes content;
};
struct Break {};

struct ParagraphNode {
  std::string style;
  std::optional<Pattern> anchor;
  Nodes content;
};
struct ListNode {
  doc::List::Numbering numbering = doc::List::Numbering::none;
  Nodes items;
};
struct ItemNode {
  std::optional<Pattern> label;
  std::optional<Pattern> anchor;
  Nodes content;
};
struct ColumnNode {
  std::string title;
  doc::Column column;
  doc::CellKind kind = doc::CellKind::data;
};
struct TableNode {
  Nodes caption;
  std::vector<ColumnNode> columns;
  enum class Head : std::uint8_t { shown, none } head = Head::shown;
  doc::Table::Orientation orientation = doc::Table::Orientation::portrait;
  std::optional<Pattern> anchor;
  Nodes rows;
};
struct RowNode {
  std::vector<Nodes> cells;
};
struct CalloutNode {
  std::string style;
  Nodes label;
  std::optional<Pattern> anchor;
  Nodes content;
};
struct SectionNode {
  Nodes title;
  Pattern anchor;
  enum class Numbering : std::uint8_t { digits, letters, none } numbering = Numbering::digits;
  std::string pinned;  ///< number that the section must get; empty: any
  diag::Span span;
  doc::Section::Contents contents = doc::Section::Contents::listed;
  doc::Section::Start start = doc::Section::Start::running;
  enum class Presence : std::uint8_t { if_filled, always } presence = Presence::if_filled;
  Nodes content;
};
struct TitlePageNode {
  Nodes content;
};
struct ContentsNode {
  std::string title;
  int levels = 3;
};
struct ListOfCaptionsNode {
  doc::ListOfCaptions::Of of = doc::ListOfCaptions::Of::tables;
  std::string title;
};
struct IndexEntryNode {
  Pattern term;
  std::optional<Pattern> sub_entry;
  Pattern place;  ///< an anchor
};
struct IndexReferenceNode {
  Pattern from, to;
  IndexWishes::See::Kind kind = IndexWishes::See::Kind::see;
};
struct IndexNode {
  int columns = 2;
  Nodes items;
  diag::Span span;
};
struct FrontMatterNode {
  Nodes content;
};
struct ProseNode {
  Expression source;
  std::string style;
  std::optional<Pattern> anchor;  ///< of the first block
};
/// A box of an Organigramm.
struct BoxNode {
  Nodes name, note;
  Nodes children;
};
struct EventNode {
  Expression date;
  std::optional<Pattern> label;
};
struct LaneNode {
  Nodes name, note;
  doc::TimelineMark mark = doc::TimelineMark::dot;
  Nodes events;
};
struct BarNode {
  Nodes name, note;
  std::vector<Expression> values;
};
/// A picture drawn from data.
struct DrawingNode {
  enum class Kind : std::uint8_t { tree, timeline, bars } kind = Kind::tree;
  Nodes caption;
  std::optional<Pattern> anchor;
  std::vector<std::string> series;  ///< of bars
  std::string one, many;            ///< what bars count
  Nodes content;                    ///< boxes, lanes or bars
};
struct PageBreakNode {};
struct InsertNode {
  std::string fragment;
};
struct PhraseNode {
  std::string phrase;
};

struct ForEach {
  Expression selection;
  std::string variable;  ///< empty: none
  std::optional<Expression> order;
  std::string separator, last_separator;  ///< between inlines
  Nodes content;
};
struct When {
  Expression test;
  Nodes content;
};

struct Node {
  std::variant<Literal, Value, Highlight, CrossReference, OutwardLink, Break, ParagraphNode, ListNode,
               ItemNode, TableNode, RowNode, CalloutNode, SectionNode, TitlePageNode, ContentsNode,
               ListOfCaptionsNode, FrontMatterNode, IndexNode, IndexEntryNode, IndexReferenceNode, ProseNode,
               PageBreakNode, DrawingNode, BoxNode, LaneNode, EventNode, BarNode, InsertNode, PhraseNode,
               ForEach, When>
      value;
};

/// A name of the style sheet that the template uses.
struct StyleUse {
  std::string name;
  diag::Span span;
};

struct Template {
  std::string name;
  /// Whose view the document shows; absent: that of the readers which the element found by `each` declares.
  std::optional<model::Visibility> visibility = model::Visibility::internal;
  Pattern file_name;
  /// One document for each of these; absent: one for the whole result.
  std::optional<Expression> each;
  enum class Attachment : std::uint8_t { none, result } attachment = Attachment::none;
  /// Which errors hold a document back: those of all sources, those of the project file and its own meeting,
  /// none.
  enum class Dependence : std::uint8_t { everything, meeting, nothing } dependence = Dependence::everything;

  /// What of the result a document can depend on.
  Reach reach;

  Nodes title, subject, author;
  std::vector<Nodes> keywords;
  Nodes head_left, head_right, foot_left, foot_right;
  std::map<std::string, Terms, std::less<>> terms;
  std::map<std::string, Nodes, std::less<>> fragments;  ///< blocks that are inserted at several places
  std::map<std::string, Nodes, std::less<>> phrases;    ///< the same for parts of a line
  Nodes content;

  std::vector<StyleUse> paragraph_styles, callout_styles;
};

}  // namespace protokollwerk::compose
