#include "xml/schema.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include <pugixml.hpp>

#include "base/contract.h"

namespace protokollwerk::xml {
namespace {

/// Runs of white space as one space, none at the ends.
std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) line += c;
    if (space && !line.empty() && line.back() != ' ') line += ' ';
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

void append_message(void* text, xmlErrorPtr error) {
  auto& all = *static_cast<std::string*>(text);
  if (error->message != nullptr) all += error->message;
}

/// Sends what libxml2 reports in this thread to a string instead of the standard error stream.
class MessageCapture {
 public:
  MessageCapture() { xmlSetStructuredErrorFunc(&messages_, append_message); }
  ~MessageCapture() { xmlSetStructuredErrorFunc(nullptr, nullptr); }
  MessageCapture(const MessageCapture&) = delete;
  MessageCapture& operator=(const MessageCapture&) = delete;

  [[nodiscard]] const std::string& messages() const { return messages_; }

 private:
  std::string messages_;
};

libxml::Owned<xmlSchema> compile(const std::string& path) {
  xmlInitParser();
  const MessageCapture capture;
  const libxml::Owned<xmlSchemaParserCtxt> parser(xmlSchemaNewParserCtxt(path.c_str()));
  if (parser == nullptr) throw EnvironmentError(path, "not enough memory");
  libxml::Owned<xmlSchema> schema(xmlSchemaParse(parser.get()));
  if (schema == nullptr) throw EnvironmentError(path, one_line(capture.messages()));
  return schema;
}

/// Names that the schema file and what it includes declare.
class NameCollector : private pugi::xml_tree_walker {
 public:
  void read(const std::filesystem::path& path) {
    if (!seen_.insert(path.lexically_normal()).second) return;
    pugi::xml_document file;
    if (!file.load_file(path.c_str())) return;
    folder_ = path.parent_path();
    root_ = file.document_element();
    if (seen_.size() == 1) target_namespace = root_.attribute("targetNamespace").value();
    file.traverse(*this);
    for (const auto& include : std::exchange(includes_, {})) read(include);
  }

  std::string target_namespace;
  std::set<std::string> roots;
  std::set<std::string> elements;
  std::set<std::string> attributes;
  std::map<std::string, std::string> bases;
  std::map<std::string, std::string> descriptions;
  std::map<std::string, std::string> descriptions_by_pattern;

 private:
  static std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);
  }

  static pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
    return parent.find_child([&](const pugi::xml_node& node) { return local_name(node) == name; });
  }

  void note_type(const std::string& name, const pugi::xml_node& type) {
    bases[name] = base_of(type);
    const auto text = one_line(child(child(type, "annotation"), "documentation").child_value());
    if (text.empty()) return;
    descriptions[name] = text;
    const std::string pattern = child(child(type, "restriction"), "pattern").attribute("value").value();
    if (!pattern.empty()) descriptions_by_pattern.try_emplace(pattern, text);
  }

  /// Built-in types keep "xs:", whatever prefix the schema gives them.
  static std::string base_of(const pugi::xml_node& type) {
    const std::string base = child(type, "restriction").attribute("base").value();
    const auto colon = base.find(':');
    const std::string_view type_name = type.name();
    const auto schema_prefix = type_name.substr(0, type_name.find(':'));
    const bool built_in = colon != std::string::npos && base.compare(0, colon, schema_prefix) == 0;
    return (built_in ? "xs:" : "") + base.substr(colon == std::string::npos ? 0 : colon + 1);
  }

  bool for_each(pugi::xml_node& node) override {
    const auto local = local_name(node);
    const std::string declared = node.attribute("name").value();
    if (local == "element" && !declared.empty()) elements.insert(declared);
    if (local == "element" && node.parent() == root_ && seen_.size() == 1) roots.insert(declared);
    if (local == "simpleType" && !declared.empty()) note_type(declared, node);
    if (local == "attribute" && !declared.empty()) attributes.insert(declared);
    if (local == "include") includes_.push_back(folder_ / node.attribute("schemaLocation").value());
    return true;
  }

  std::set<std::filesystem::path> seen_;
  std::filesystem::path folder_;
  pugi::xml_node root_;
  std::vector<std::filesystem::path> includes_;
};

xmlNode* element_of(xmlNode* node) {
  while (node != nullptr && node->type != XML_ELEMENT_NODE) node = node->parent;
  return node;
}

void on_schema_error(void* list, xmlErrorPtr error) {
  auto* element = element_of(static_cast<xmlNode*>(error->node));
  auto text = one_line(error->message == nullptr ? "" : error->message);
  // Follows a value that was already found invalid, and says only that it cannot be compared as a key.
  if (text.find("No precomputed value available") != std::string::npos) return;
  static_cast<std::vector<SchemaError>*>(list)->push_back(
      {error->code, element == nullptr ? 0 : libxml::ordinal(element), std::move(text), element});
}

}  // namespace

Schema::Schema(const std::string& path) : compiled_(std::make_unique<Compiled>()) {
  compiled_->schema = compile(path);
  NameCollector names;
  names.read(path);
  compiled_->target_namespace = names.target_namespace;
  compiled_->base_types = names.bases;
  compiled_->type_descriptions = names.descriptions;
  compiled_->pattern_descriptions = names.descriptions_by_pattern;
  compiled_->root_names.assign(names.roots.begin(), names.roots.end());
  compiled_->element_names.assign(names.elements.begin(), names.elements.end());
  compiled_->attribute_names.assign(names.attributes.begin(), names.attributes.end());
}
Schema::~Schema() = default;
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;

const std::vector<std::string>& Schema::element_names() const {
  return compiled_->element_names;
}
const std::vector<std::string>& Schema::attribute_names() const {
  return compiled_->attribute_names;
}

std::vector<SchemaError> validate(xmlDoc* tree, const Schema::Compiled& schema) {
  std::vector<SchemaError> errors;
  const libxml::Owned<xmlSchemaValidCtxt> validator(xmlSchemaNewValidCtxt(schema.schema.get()));
  ENSURE(validator != nullptr);
  xmlSchemaSetValidStructuredErrors(validator.get(), on_schema_error, &errors);
  const int result = xmlSchemaValidateDoc(validator.get(), tree);
  ENSURE(result >= 0);
  ENSURE((result == 0) == errors.empty());
  return errors;
}

}  // namespace protokollwerk::xml
