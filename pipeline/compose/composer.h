#pragma once

#include <optional>
#include <set>
#include <string>

#include "compose/evaluation.h"
#include "compose/numbering.h"
#include "compose/template.h"
#include "diag/diagnostic.h"
#include "doc/document.h"

namespace protokollwerk::compose {

/// Turns the block nodes of a template into blocks of one document.
class Composer {
 public:
  Composer(const Template& templ, diag::Diagnostics& diagnostics) : evaluation_(templ, diagnostics) {}

  doc::Blocks blocks(const Nodes& nodes, const Scope& scope);
  Evaluation& evaluation() { return evaluation_; }
  /// What the blocks made so far want in the index.
  [[nodiscard]] const IndexWishes& index_wishes() const { return index_wishes_; }
  /// Where the template asks for an index; nullopt if it does not.
  [[nodiscard]] const std::optional<diag::Span>& index_span() const { return index_span_; }

  /// One node each; those that came out empty add nothing.
  void operator()(const ParagraphNode& node, const Scope& scope, doc::Blocks& out);
  void operator()(const ListNode& node, const Scope& scope, doc::Blocks& out);
  void operator()(const TableNode& node, const Scope& scope, doc::Blocks& out);
  void operator()(const CalloutNode& node, const Scope& scope, doc::Blocks& out);
  void operator()(const SectionNode& node, const Scope& scope, doc::Blocks& out);
  void operator()(const TitlePageNode& node, const Scope& scope, doc::Blocks& out);
  void operator()(const ContentsNode& node, const Scope& scope, doc::Blocks& out);
  void operator()(const ListOfCaptionsNode& node, const Scope& scope, doc::Blocks& out);
  void operator()(const FrontMatterNode& node, const Scope& scope, doc::Blocks& out);
  void operator()(const IndexNode& node, const Scope& scope, doc::Blocks& out);
  void operator()(const ProseNode& node, const Scope& scope, doc::Blocks& out);
  void operator()(const DrawingNode& node, const Scope& scope, doc::Blocks& out);
  void operator()(const PageBreakNode& node, const Scope& scope, doc::Blocks& out);

 private:
  /// Text and blocks side by side: each run of text becomes a paragraph of `style`, as do prose paragraphs.
  doc::Blocks mixed(const Nodes& nodes, const Scope& scope, const std::string& style);
  doc::ListItem item(const ItemNode& node, const Scope& scope, const std::string& label);
  void wish(const IndexEntryNode& node, const Scope& scope);
  void wish(const IndexReferenceNode& node, const Scope& scope);
  doc::Row row(const TableNode& table, const RowNode& node, const Scope& scope);
  std::string anchor(const Pattern& pattern, const Scope& scope);
  /// The same; empty for no pattern, or where it gives nothing: an entry without identifier has no anchor.
  std::string anchor_if(const std::optional<Pattern>& pattern, const Scope& scope);
  /// Makes sure that an anchor is well-formed and given once.
  std::string claimed(const std::string& name, diag::Span span);
  /// The name of a list, which no author's identifier can be, for its first one.
  std::string list_anchor(const char* name);
  void keep_first_anchors(doc::Blocks& prose);
  void check_pin(const SectionNode& node, const doc::Section& section);

  Evaluation evaluation_;
  Numbering numbering_;
  std::set<std::string> anchors_;
  int list_depth_ = 0;
  bool has_index_terms_ = false;
  IndexWishes index_wishes_;
  std::optional<diag::Span> index_span_;
};

}  // namespace protokollwerk::compose
