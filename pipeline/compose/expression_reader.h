#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/template.h"
#include "diag/diagnostic.h"
#include "xml/document.h"

namespace protokollwerk::compose {

/// Compiles the expressions of a template and compares the names in them with those of the result. After an
/// error it gives an expression that finds nothing, so that reading can go on.
class ExpressionReader {
 public:
  ExpressionReader(const xml::Schema& result_schema, diag::Diagnostics& diagnostics)
      : schema_(result_schema), diagnostics_(diagnostics) {}

  /// The expression in an attribute; `variables` are the names in scope.
  Expression expression(const xml::Element& element, const char* attribute,
                        const std::vector<std::string>& variables);
  /// The same; nullopt if the attribute is absent.
  std::optional<Expression> expression_if(const xml::Element& element, const char* attribute,
                                          const std::vector<std::string>& variables);
  /// The pattern in an attribute.
  Pattern pattern(const xml::Element& element, const char* attribute,
                  const std::vector<std::string>& variables);
  std::optional<Pattern> pattern_if(const xml::Element& element, const char* attribute,
                                    const std::vector<std::string>& variables);

  /// Every expression that was read so far.
  [[nodiscard]] const std::vector<PlacedExpression>& seen() const { return seen_; }
  /// How deep the elements lie for which the expressions read from now on are evaluated.
  [[nodiscard]] std::size_t depth() const { return depth_; }
  void set_depth(std::size_t depth) { depth_ = depth; }

 private:
  Expression compile(const std::string& text, diag::Span span, const std::vector<std::string>& variables);
  void check_names(const Expression& expression);
  void report_name(const std::string& name, diag::Span span);

  const xml::Schema& schema_;
  diag::Diagnostics& diagnostics_;
  std::vector<PlacedExpression> seen_;
  std::size_t depth_ = 0;
};

}  // namespace protokollwerk::compose
