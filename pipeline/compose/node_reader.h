#pragma once

#include <string>
#include <vector>

#include "compose/expression_reader.h"
#include "compose/template.h"
#include "diag/diagnostic.h"
#include "xml/document.h"

namespace protokollwerk::compose {

/// The name under which expressions reach the element that the document is about.
inline constexpr const char* document_variable = "dokument";

/// Reads the content of a template's elements into nodes and gathers the names that they use.
class NodeReader {
 public:
  /// A use of a name that must be defined somewhere.
  struct Use {
    std::string name;
    diag::Span span;
  };

  NodeReader(ExpressionReader& expressions, diag::Diagnostics& diagnostics)
      : expressions_(expressions), diagnostics_(diagnostics) {}

  /// Blocks, list items or table rows: elements only.
  Nodes blocks(const xml::Element& parent);
  /// Text with elements in it.
  Nodes line(const xml::Element& parent);
  /// The same of an element that may be absent.
  Nodes line_if(const xml::Element& parent) { return parent ? line(parent) : Nodes{}; }

  std::vector<StyleUse> paragraph_styles, callout_styles;
  std::vector<Use> term_lists, fragments, phrases;

 private:
  using Maker = Node (NodeReader::*)(const xml::Element&);
  /// Whether character data between the elements counts.
  enum class Mode : std::uint8_t { elements, mixed };

  static Maker maker_of(std::string_view element);
  Nodes read(const xml::Element& parent, Mode mode);
  Node read_one(const xml::Element& element, Mode mode);

  Node value(const xml::Element& element);
  Node strong(const xml::Element& element);
  Node emphasis(const xml::Element& element);
  Node reference(const xml::Element& element);
  Node link(const xml::Element& element);
  Node line_break(const xml::Element& element);
  Node paragraph(const xml::Element& element);
  Node list(const xml::Element& element);
  Node item(const xml::Element& element);
  Node table(const xml::Element& element);
  Node row(const xml::Element& element);
  Node callout(const xml::Element& element);
  Node section(const xml::Element& element);
  Node title_page(const xml::Element& element);
  Node contents(const xml::Element& element);
  Node list_of_figures(const xml::Element& element);
  Node list_of_tables(const xml::Element& element);
  Node front_matter(const xml::Element& element);
  Node index(const xml::Element& element);
  Node index_entry(const xml::Element& element);
  Node index_see(const xml::Element& element);
  Node index_see_also(const xml::Element& element);
  Node tree_drawing(const xml::Element& element);
  Node box(const xml::Element& element);
  Node timeline(const xml::Element& element);
  Node lane(const xml::Element& element);
  Node event(const xml::Element& element);
  Node bar_chart(const xml::Element& element);
  Node bar(const xml::Element& element);
  DrawingNode drawing(const xml::Element& element, DrawingNode::Kind kind);
  Node prose(const xml::Element& element);
  Node page_break(const xml::Element& element);
  Node insertion(const xml::Element& element);
  Node for_each(const xml::Element& element, Mode mode);
  Node when(const xml::Element& element, Mode mode);

  std::string paragraph_style(const xml::Element& element);
  /// The heading from the attribute or the element "titel".
  Nodes title(const xml::Element& element);

  ExpressionReader& expressions_;
  diag::Diagnostics& diagnostics_;
  std::vector<std::string> variables_ = {document_variable};  ///< names in scope, innermost last
  std::vector<std::size_t> columns_;                          ///< of the tables around, innermost last
  std::size_t series_ = 1;                                    ///< of the bar chart that is being read
};

}  // namespace protokollwerk::compose
