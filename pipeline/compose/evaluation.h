#pragma once

#include <string>
#include <vector>

#include "compose/template.h"
#include "diag/diagnostic.h"
#include "doc/document.h"
#include "xml/document.h"

namespace protokollwerk::compose {

/// Where in the result a node of the template is being evaluated.
struct Scope {
  xml::Element context;
  std::vector<xml::Variable> variables;  ///< innermost first, as xml::Query looks them up
  /// Whether a selection or a condition led here, so that even fixed words say something about the result.
  enum class Reason : std::uint8_t { fixed, selected } reason = Reason::fixed;
};

/// Evaluates the parts of a template that make text and choices, and counts what came out of the result.
class Evaluation {
 public:
  Evaluation(const Template& templ, diag::Diagnostics& diagnostics)
      : template_(templ), diagnostics_(diagnostics) {}

  /// The text of a pattern, white space collapsed and trimmed.
  std::string text(const Pattern& pattern, const Scope& scope);
  /// A line of inlines, tidied.
  doc::Inlines line(const Nodes& nodes, const Scope& scope);
  /// The same, not yet tidied, of one node that stands in a line.
  doc::Inlines pieces(const Node& node, const Scope& scope);

  /// Calls `emit(node, scope)` for every node that conditions, repetitions and fragments lead to.
  template <class Emit>
  void expand(const Nodes& nodes, const Scope& scope, const Emit& emit) {
    for (const Node& node : nodes) {
      if (const auto* loop = std::get_if<ForEach>(&node.value))
        for (const Scope& inner : iterations(*loop, scope)) expand(loop->content, inner, emit);
      else if (const auto* when = std::get_if<When>(&node.value))
        expand_if(*when, scope, emit);
      else if (const auto* insert = std::get_if<InsertNode>(&node.value))
        expand(template_.fragments.at(insert->fragment), outside(scope), emit);
      else
        emit(node, scope);
    }
  }

  /// How often something out of the result was set, or fixed words because of it. A part of the document that
  /// does not raise this has no content.
  [[nodiscard]] std::size_t evidence() const { return evidence_; }
  void add_evidence() { ++evidence_; }

  void report(const diag::Definition& definition, std::vector<diag::Argument> arguments, diag::Span span);

 private:
  template <class Emit>
  void expand_if(const When& when, const Scope& scope, const Emit& emit) {
    if (when.test.query.boolean(scope.context, scope.variables)) expand(when.content, selected(scope), emit);
  }

  /// What a fragment sees: the context and, of the names, only the outermost, which is the document's.
  static Scope outside(const Scope& scope) { return {scope.context, {scope.variables.back()}, scope.reason}; }
  static Scope selected(const Scope& scope) {
    return {scope.context, scope.variables, Scope::Reason::selected};
  }
  std::vector<Scope> iterations(const ForEach& loop, const Scope& scope);
  std::string value(const Value& value, const Scope& scope);
  std::string formatted(const Value& value, const std::string& found);
  std::string date(const Value& value, const std::string& found);
  std::string number(const Value& value, const std::string& found);
  std::string term(const Value& value, const std::string& found);
  doc::Inlines joined(const ForEach& loop, const Scope& scope);
  doc::Inlines untidied(const Nodes& nodes, const Scope& scope);

  const Template& template_;
  diag::Diagnostics& diagnostics_;
  std::size_t evidence_ = 0;
};

}  // namespace protokollwerk::compose
