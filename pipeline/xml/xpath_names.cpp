#include "xml/xpath_names.h"

#include <algorithm>

namespace protokollwerk::xml {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool continues_name(char c) {
  return starts_name(c) || is_digit(c) || c == '-' || c == '.';
}

/// Reads the tokens of XPath 1.0 §3.7 as far as needed to tell names from functions, axes and operators.
class NameCollector {
 public:
  explicit NameCollector(std::string_view expression) : rest_(expression) {}

  std::vector<std::string> collect() {
    while (skip_space(), !rest_.empty()) read_token();
    return std::move(names_);
  }

 private:
  void read_token() {
    const char c = rest_.front();
    if (c == '"' || c == '\'') return read_literal(c);
    if (c == '$') return read_variable();
    if (starts_name(c)) return read_name();
    if (is_digit(c)) return read_number();
    // Behind these an operator may follow, so that "and" or "*" means the operator.
    operand_before_ = c == ')' || c == ']' || c == '.' || (c == '*' && !operand_before_);
    if (c != ':') attribute_axis_ = c == '@';
    rest_.remove_prefix(1);
  }

  void read_literal(char quote) {
    const auto end = rest_.find(quote, 1);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    operand_before_ = true;
  }

  void read_number() {
    while (!rest_.empty() && (is_digit(rest_.front()) || rest_.front() == '.')) rest_.remove_prefix(1);
    operand_before_ = true;
  }

  void read_variable() {
    rest_.remove_prefix(1);
    skip_space();
    take_name();
    operand_before_ = true;
  }

  void read_name() {
    const auto name = take_name();
    skip_space();
    if (operand_before_ && (name == "and" || name == "or" || name == "div" || name == "mod")) {
      operand_before_ = false;
      return;
    }
    if (rest_.starts_with("::")) {
      attribute_axis_ = name == "attribute";
      rest_.remove_prefix(2);
      operand_before_ = false;
      return;
    }
    if (!rest_.starts_with("(")) add((attribute_axis_ ? "@" : "") + name);
    attribute_axis_ = false;
    operand_before_ = true;
  }

  /// A name with its prefix, if it has one.
  std::string take_name() {
    std::size_t end = 0;
    while (end < rest_.size() && continues_name(rest_[end])) ++end;
    const bool prefixed = end + 1 < rest_.size() && rest_[end] == ':' && starts_name(rest_[end + 1]);
    if (prefixed) {
      for (++end; end < rest_.size() && continues_name(rest_[end]);) ++end;
    }
    std::string name(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return name;
  }

  void add(std::string name) {
    if (std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(std::move(name));
  }

  void skip_space() {
    while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
  }

  std::string_view rest_;
  std::vector<std::string> names_;
  bool operand_before_ = false;
  bool attribute_axis_ = false;
};

}  // namespace

std::vector<std::string> names_in_xpath(std::string_view expression) {
  return NameCollector(expression).collect();
}

}  // namespace protokollwerk::xml
