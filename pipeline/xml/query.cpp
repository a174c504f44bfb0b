#include <algorithm>
#include <mutex>

#include <pugixml.hpp>

#include "base/contract.h"
#include "xml/content.h"
#include "xml/document.h"
#include "xml/xpath_names.h"

namespace protokollwerk::xml {
namespace {

pugi::xml_node node_of(const void* node) {
  return pugi::xml_node(static_cast<pugi::xml_node_struct*>(const_cast<void*>(node)));
}

}  // namespace

struct Query::Compiled {
  std::string expression;
  std::vector<std::string> names;
  /// Variable values live in the set, so that one evaluation at a time may run.
  std::mutex evaluating;
  pugi::xpath_variable_set variables;
  pugi::xpath_query query;

  void set(const std::vector<Variable>& given) {
    for (const auto& name : names) {
      const auto found =
          std::find_if(given.begin(), given.end(), [&](const auto& v) { return v.name == name; });
      ENSURE(found != given.end());
      const pugi::xpath_node value(node_of(found->element.node_));
      const auto* end = value ? &value + 1 : &value;
      ENSURE(variables.set(name.c_str(), pugi::xpath_node_set(&value, end)));
    }
  }
};

Query::Query(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Query::~Query() = default;
Query::Query(Query&&) noexcept = default;
Query& Query::operator=(Query&&) noexcept = default;

std::optional<Query> Query::compile(const std::string& expression, const std::vector<std::string>& variables,
                                    Failure& failure) {
  auto compiled = std::make_unique<Compiled>();
  compiled->expression = expression;
  compiled->names = variables;
  for (const auto& name : variables) compiled->variables.add(name.c_str(), pugi::xpath_type_node_set);
  try {
    compiled->query = pugi::xpath_query(expression.c_str(), &compiled->variables);
  } catch (const pugi::xpath_exception& broken) {
    failure = {broken.result().error, static_cast<std::size_t>(broken.result().offset)};
    return std::nullopt;
  }
  return Query(std::move(compiled));
}

std::vector<Element> Query::elements(const Element& context, const std::vector<Variable>& variables) const {
  if (compiled_->query.return_type() != pugi::xpath_type_node_set) return {};
  const std::scoped_lock lock(compiled_->evaluating);
  compiled_->set(variables);
  auto nodes = compiled_->query.evaluate_node_set(node_of(context.node_));
  nodes.sort();
  // A path that starts at a variable may lead into that variable's document.
  const auto document_of = [&](const pugi::xml_node& node) {
    const auto root = node.root();
    for (const auto& variable : variables) {
      if (node_of(variable.element.node_).root() == root) return variable.element.document_;
    }
    return context.document_;
  };
  std::vector<Element> result;
  for (const auto& found : nodes) {
    const auto node = found.node();
    if (node.type() == pugi::node_element) result.push_back({document_of(node), node.internal_object()});
  }
  return result;
}

std::string Query::string(const Element& context, const std::vector<Variable>& variables) const {
  const std::scoped_lock lock(compiled_->evaluating);
  compiled_->set(variables);
  return compiled_->query.evaluate_string(node_of(context.node_));
}

bool Query::boolean(const Element& context, const std::vector<Variable>& variables) const {
  const std::scoped_lock lock(compiled_->evaluating);
  compiled_->set(variables);
  return compiled_->query.evaluate_boolean(node_of(context.node_));
}

std::vector<std::string> Query::names() const {
  return names_in_xpath(compiled_->expression);
}

}  // namespace protokollwerk::xml
