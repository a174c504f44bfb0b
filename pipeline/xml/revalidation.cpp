#include "xml/revalidation.h"

#include <set>
#include <tuple>

#include <libxml/valid.h>

#include "xml/schema_message.h"
#include "xml/suggestion.h"

namespace protokollwerk::xml {
namespace {

/// One round mends one child per parent; a file that needs more is better mended step by step.
constexpr int max_rounds = 25;

bool is_misplaced_child(const SchemaError& error) {
  return error.code == XML_SCHEMAV_ELEMENT_CONTENT && error.text.find("not expected") != std::string::npos;
}

/// The validator enters every xs:ID into the tree and would find all doubled the next time.
void forget_ids(xmlDoc* tree) {
  if (tree->ids != nullptr) xmlFreeIDTable(static_cast<xmlIDTablePtr>(tree->ids));
  tree->ids = nullptr;
}

class Rounds {
 public:
  Rounds(xmlDoc* tree, const Schema::Compiled& schema) : tree_(tree), schema_(schema) {}

  std::vector<SchemaError> run() {
    for (int round = 0; round < max_rounds; ++round) {
      forget_ids(tree_);
      if (!mend(validate(tree_, schema_))) break;
    }
    for (auto& error : found_) error.node = nullptr;
    return std::move(found_);
  }

 private:
  /// Collects what is new; true if a child was mended, so that another round may find more.
  bool mend(std::vector<SchemaError> errors) {
    bool mended = false;
    for (auto& error : errors) {
      const bool is_consequence = parents_changed_.contains(error.element) &&
                                  error.code == XML_SCHEMAV_ELEMENT_CONTENT && !is_misplaced_child(error);
      if (is_consequence || !known_.insert({error.code, error.element, error.text}).second) continue;
      if (is_misplaced_child(error)) mended = mend_child(error) || mended;
      found_.push_back(std::move(error));
    }
    return mended;
  }

  bool mend_child(const SchemaError& error) {
    auto* child = error.node;
    if (child == nullptr || child->parent == nullptr || child->parent->type != XML_ELEMENT_NODE) return false;
    const auto message = take_apart(error.text);
    const auto meant = suggest(message.element, expected_names(message.sentence));
    if (meant.empty()) {
      parents_changed_.insert(libxml::ordinal(child->parent));
      xmlUnlinkNode(child);
      xmlFreeNode(child);
    } else {
      xmlNodeSetName(child, reinterpret_cast<const xmlChar*>(meant.c_str()));
    }
    return true;
  }

  xmlDoc* tree_;
  const Schema::Compiled& schema_;
  std::vector<SchemaError> found_;
  std::set<std::tuple<int, std::size_t, std::string>> known_;
  std::set<std::size_t> parents_changed_;
};

}  // namespace

std::vector<SchemaError> validate_repeatedly(xmlDoc* tree, const Schema::Compiled& schema) {
  return Rounds(tree, schema).run();
}

}  // namespace protokollwerk::xml
