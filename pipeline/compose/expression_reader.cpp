#include "compose/expression_reader.h"

#include <algorithm>
#include <utility>

#include "base/contract.h"
#include "compose/definitions.h"
#include "compose/suggestion.h"

namespace protokollwerk::compose {
namespace {

/// The bytes of a part of an attribute's value; the whole value where character references make the file's
/// bytes differ from it.
diag::Span part_of(diag::Span whole, std::string_view value, std::size_t begin, std::size_t length) {
  if (whole.end - whole.begin != value.size()) return whole;
  const auto start = whole.begin + static_cast<std::uint32_t>(begin);
  return {whole.source, start, start + static_cast<std::uint32_t>(length)};
}

xml::Query nothing() {
  xml::Query::Failure failure;
  auto query = xml::Query::compile("''", {}, failure);
  ENSURE(query);
  return std::move(*query);
}

}  // namespace

Expression ExpressionReader::expression(const xml::Element& element, const char* attribute,
                                        const std::vector<std::string>& variables) {
  return compile(std::string(element.attribute(attribute)), element.attribute_span(attribute), variables);
}

std::optional<Expression> ExpressionReader::expression_if(const xml::Element& element, const char* attribute,
                                                          const std::vector<std::string>& variables) {
  if (!element.has_attribute(attribute)) return std::nullopt;
  return expression(element, attribute, variables);
}

std::optional<Pattern> ExpressionReader::pattern_if(const xml::Element& element, const char* attribute,
                                                    const std::vector<std::string>& variables) {
  if (!element.has_attribute(attribute)) return std::nullopt;
  return pattern(element, attribute, variables);
}

Pattern ExpressionReader::pattern(const xml::Element& element, const char* attribute,
                                  const std::vector<std::string>& variables) {
  const std::string_view text = element.attribute(attribute);
  Pattern pattern{{}, element.attribute_span(attribute)};
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = std::min(text.find_first_of("{}", at), text.size());
    if (open > at) pattern.pieces.emplace_back(std::string(text.substr(at, open - at)));
    if (open == text.size()) break;
    const std::size_t close = text.find_first_of("{}", open + 1);
    if (text[open] == '}' || close == std::string_view::npos || text[close] == '{') {
      diagnostics_.report({&broken_pattern, {{"muster", std::string(text)}}, pattern.span, {}, {}, {}});
      break;
    }
    const std::size_t begin = open + 1;
    pattern.pieces.emplace_back(compile(std::string(text.substr(begin, close - begin)),
                                        part_of(pattern.span, text, begin, close - begin), variables));
    at = close + 1;
  }
  return pattern;
}

Expression ExpressionReader::compile(const std::string& text, diag::Span span,
                                     const std::vector<std::string>& variables) {
  seen_.push_back({text, depth_});
  xml::Query::Failure failure;
  auto query = xml::Query::compile(text, variables, failure);
  if (!query) {
    const std::size_t offset = std::min(failure.offset, text.size());
    diagnostics_.report({&broken_expression,
                         {{"ausdruck", text}},
                         part_of(span, text, offset, text.size() - offset),
                         {},
                         {},
                         failure.error});
    return {nothing(), text, span};
  }
  Expression expression{std::move(*query), text, span};
  check_names(expression);
  return expression;
}

void ExpressionReader::check_names(const Expression& expression) {
  for (const std::string& name : expression.query.names()) {
    const std::size_t at = expression.text.find(name);
    report_name(name, at == std::string::npos ? expression.span
                                              : part_of(expression.span, expression.text, at, name.size()));
  }
}

void ExpressionReader::report_name(const std::string& name, diag::Span span) {
  const bool is_attribute = name.starts_with('@');
  const std::string bare = is_attribute ? name.substr(1) : name;
  const auto& known = is_attribute ? schema_.attribute_names() : schema_.element_names();
  if (std::binary_search(known.begin(), known.end(), bare)) return;
  diagnostics_.report({is_attribute ? &unknown_attribute_name : &unknown_element_name,
                       {{"name", bare}, {"vorschlag", suggestion(bare, known)}},
                       span,
                       {},
                       {},
                       {}});
}

}  // namespace protokollwerk::compose
