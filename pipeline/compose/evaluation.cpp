#include "compose/evaluation.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <system_error>
#include <utility>

#include "base/contract.h"
#include "base/date.h"
#include "compose/definitions.h"
#include "compose/line.h"
#include "unicode/german.h"

namespace protokollwerk::compose {
namespace {

constexpr const char* protected_space = "\u00A0";

void append(doc::Inlines& line, doc::Inlines pieces) {
  std::move(pieces.begin(), pieces.end(), std::back_inserter(line));
}

doc::Inlines plain(std::string text) {
  if (text.empty()) return {};
  return {{doc::Text{std::move(text)}}};
}

}  // namespace

void Evaluation::report(const diag::Definition& definition, std::vector<diag::Argument> arguments,
                        diag::Span span) {
  diagnostics_.report({&definition, std::move(arguments), span, {}, {}, {}});
}

std::string Evaluation::text(const Pattern& pattern, const Scope& scope) {
  std::string text;
  for (const auto& piece : pattern.pieces) {
    if (const auto* literal = std::get_if<std::string>(&piece)) {
      text += *literal;
      continue;
    }
    const std::string found = std::get<Expression>(piece).query.string(scope.context, scope.variables);
    if (!found.empty()) add_evidence();
    text += found;
  }
  return one_line(text);
}

std::vector<Scope> Evaluation::iterations(const ForEach& loop, const Scope& scope) {
  std::vector<Scope> scopes;
  for (const xml::Element& element : loop.selection.query.elements(scope.context, scope.variables)) {
    Scope inner{element, scope.variables, Scope::Reason::selected};
    if (!loop.variable.empty()) inner.variables.insert(inner.variables.begin(), {loop.variable, element});
    scopes.push_back(std::move(inner));
  }
  if (!loop.order) return scopes;
  std::vector<std::pair<std::string, Scope>> keyed;
  for (Scope& inner : scopes) {
    std::string key = loop.order->query.string(inner.context, inner.variables);
    keyed.emplace_back(std::move(key), std::move(inner));
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
    return unicode::compare_german(a.first, b.first) < 0;
  });
  scopes.clear();
  for (auto& [key, inner] : keyed) scopes.push_back(std::move(inner));
  return scopes;
}

std::string Evaluation::value(const Value& value, const Scope& scope) {
  const std::string found = one_line(value.expression.query.string(scope.context, scope.variables));
  if (!found.empty()) {
    add_evidence();
    return formatted(value, found);
  }
  if (!value.fallback)
    report(required_value_missing, {{"ausdruck", value.expression.text}}, value.expression.span);
  return value.fallback.value_or("");
}

std::string Evaluation::formatted(const Value& value, const std::string& found) {
  if (!value.terms.empty()) return term(value, found);
  switch (value.format) {
    case Value::Format::text:
      return found;
    case Value::Format::date:
    case Value::Format::date_long:
      return date(value, found);
    case Value::Format::number:
      return number(value, found);
  }
  ENSURE(false);
  return {};
}

std::string Evaluation::term(const Value& value, const std::string& found) {
  const Terms& terms = template_.terms.at(value.terms);
  if (const auto entry = terms.find(found); entry != terms.end()) return entry->second;
  report(unknown_term, {{"wert", found}, {"liste", value.terms}}, value.expression.span);
  return found;
}

std::string Evaluation::date(const Value& value, const std::string& found) {
  const auto day = parse_iso_date(found);
  if (!day) {
    report(not_a_date, {{"wert", found}}, value.expression.span);
    return found;
  }
  return value.format == Value::Format::date_long ? unicode::german_date_long(*day)
                                                  : unicode::german_date_short(*day);
}

std::string Evaluation::number(const Value& value, const std::string& found) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(found.data(), found.data() + found.size(), number);
  if (error != std::errc{} || end != found.data() + found.size()) {
    report(not_a_number, {{"wert", found}}, value.expression.span);
    return found;
  }
  const std::string& unit = number == 1 ? value.singular : value.plural;
  const std::string digits = unicode::german_number(number);
  return unit.empty() ? digits : digits + protected_space + unit;
}

doc::Inlines Evaluation::joined(const ForEach& loop, const Scope& scope) {
  std::vector<doc::Inlines> parts;
  for (const Scope& inner : iterations(loop, scope)) {
    doc::Inlines part = untidied(loop.content, inner);
    if (says_something(part)) parts.push_back(std::move(part));
  }
  doc::Inlines line;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) append(line, plain(i + 1 == parts.size() ? loop.last_separator : loop.separator));
    append(line, std::move(parts[i]));
  }
  return line;
}

doc::Inlines Evaluation::untidied(const Nodes& nodes, const Scope& scope) {
  doc::Inlines line;
  for (const Node& node : nodes) append(line, pieces(node, scope));
  return line;
}

doc::Inlines Evaluation::line(const Nodes& nodes, const Scope& scope) {
  doc::Inlines line = tidied(untidied(nodes, scope));
  if (!line.empty() && scope.reason == Scope::Reason::selected) add_evidence();
  return line;
}

doc::Inlines Evaluation::pieces(const Node& node, const Scope& scope) {
  if (const auto* literal = std::get_if<Literal>(&node.value)) return plain(literal->text);
  if (const auto* found = std::get_if<Value>(&node.value)) return plain(value(*found, scope));
  if (std::holds_alternative<Break>(node.value)) return {{doc::LineBreak{}}};
  if (const auto* loop = std::get_if<ForEach>(&node.value)) return joined(*loop, scope);
  if (const auto* when = std::get_if<When>(&node.value))
    return when->test.query.boolean(scope.context, scope.variables) ? untidied(when->content, selected(scope))
                                                                    : doc::Inlines{};
  if (const auto* insert = std::get_if<PhraseNode>(&node.value))
    return untidied(template_.phrases.at(insert->phrase), outside(scope));
  if (const auto* link = std::get_if<OutwardLink>(&node.value))
    return {{doc::Link{text(link->uri, scope), untidied(link->content, scope)}}};
  if (const auto* reference = std::get_if<CrossReference>(&node.value))
    return {{doc::Reference{text(reference->target, scope), untidied(reference->content, scope),
                            reference->page_number}}};
  if (const auto* highlight = std::get_if<Highlight>(&node.value)) {
    doc::Inlines content = untidied(highlight->content, scope);
    if (content.empty()) return {};
    return {{doc::Emphasis{highlight->kind, std::move(content)}}};
  }
  ENSURE(false);  // vorlage.xsd allows nothing else in a line
  return {};
}

}  // namespace protokollwerk::compose
