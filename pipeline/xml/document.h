#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"

namespace protokollwerk::xml {

/// A compiled XML Schema (XSD 1.0). Thread-safe to share after construction.
class Schema {
 public:
  /// Loads the schema file and what it includes from the same folder; throws EnvironmentError if it is
  /// missing or broken (a schema is part of the program, not an author's file).
  explicit Schema(const std::string& path);
  ~Schema();
  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;

  /// Names of all elements and attributes that the schema and what it includes declare at any depth, sorted.
  [[nodiscard]] const std::vector<std::string>& element_names() const;
  [[nodiscard]] const std::vector<std::string>& attribute_names() const;

  struct Compiled;
  [[nodiscard]] const Compiled& compiled() const { return *compiled_; }

 private:
  std::unique_ptr<Compiled> compiled_;
};

/// Bounds on every input; exceeding one is a Fehler that names the limit.
struct Limits {
  std::size_t bytes = std::size_t{16} * 1024 * 1024;
  std::size_t depth = 64;
  std::size_t nodes = 2'000'000;
};

class Document;

/// A light handle on one element of a Document; valid as long as the document lives. A default-made one is
/// empty and gives empty answers.
class Element {
 public:
  Element() = default;

  [[nodiscard]] bool empty() const { return node_ == nullptr; }
  explicit operator bool() const { return !empty(); }

  [[nodiscard]] std::string_view name() const;
  /// The attribute's value; empty if it is absent (`has_attribute` tells the difference).
  [[nodiscard]] std::string_view attribute(const char* name) const;
  [[nodiscard]] bool has_attribute(const char* name) const;
  /// Every attribute in document order, namespace declarations left out.
  struct Attribute {
    std::string_view name;
    std::string_view value;
  };
  [[nodiscard]] std::vector<Attribute> attributes() const;
  /// First child element with that name; empty handle if there is none.
  [[nodiscard]] Element child(const char* name) const;
  /// All child elements, or those with that name, in document order.
  [[nodiscard]] std::vector<Element> children() const;
  [[nodiscard]] std::vector<Element> children(const char* name) const;
  [[nodiscard]] Element parent() const;
  /// Character data of the element and all its descendants, concatenated, white space as in the file.
  [[nodiscard]] std::string text() const;

  /// The start tag's bytes, `<` to `>`.
  [[nodiscard]] diag::Span span() const;
  /// The attribute's value between its quotes; the start tag if the attribute is absent.
  [[nodiscard]] diag::Span attribute_span(const char* name) const;
  /// From the start tag's `<` to the end tag's `>`.
  [[nodiscard]] diag::Span whole_span() const;

  /// Child nodes for mixed content: either an element or a piece of character data (entities resolved).
  struct Node;
  [[nodiscard]] std::vector<Node> nodes() const;

  bool operator==(const Element&) const = default;

 private:
  friend class Document;
  friend class Query;
  Element(const Document* document, const void* node) : document_(document), node_(node) {}
  const Document* document_ = nullptr;
  const void* node_ = nullptr;
};

struct Element::Node {
  Element element;        ///< empty for character data
  std::string_view text;  ///< empty for an element
  diag::Span span;        ///< bytes in the file
};

/// A parsed and validated file. Not movable in memory: handles point into it.
class Document {
 public:
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  [[nodiscard]] Element root() const;
  [[nodiscard]] diag::SourceIndex source() const;

 private:
  friend class Element;
  friend class Query;
  friend std::unique_ptr<Document> parse(diag::SourceIndex, const diag::Sources&, const Schema&,
                                         const Limits&, diag::Diagnostics&);
  friend std::unique_ptr<Document> read_own(diag::SourceIndex, const diag::Sources&);
  struct Content;
  explicit Document(std::unique_ptr<Content> content);
  std::unique_ptr<Content> content_;
};

/// Takes one source; gives its document, proven UTF-8, NFC-safe, well-formed and valid by libxml2 (no
/// network, no DTD, no entities beyond the five of XML and character references, bounded), then read with
/// pugixml. nullptr iff this call reported a Fehler; reports all that it finds, not only the first.
std::unique_ptr<Document> parse(diag::SourceIndex source, const diag::Sources& sources, const Schema& schema,
                                const Limits& limits, diag::Diagnostics& diagnostics);

/// The same for a text that this program has just written with `Writer`: nothing is proven, so never for a
/// file. Several times as fast.
std::unique_ptr<Document> read_own(diag::SourceIndex source, const diag::Sources& sources);

/// A named element that an expression can refer to as `$name`.
struct Variable {
  std::string name;
  Element element;
};

/// A compiled XPath 1.0 expression over documents read by `parse`. Names are written without prefixes and
/// match regardless of namespace (pugixml's XPath knows none).
class Query {
 public:
  /// Why an expression cannot be compiled: the library's own words (English) and the byte within the
  /// expression.
  struct Failure {
    std::string error;
    std::size_t offset = 0;
  };
  /// `variables` are the names that the expression may use as `$name`; nullopt with `failure` filled for a
  /// broken expression.
  static std::optional<Query> compile(const std::string& expression,
                                      const std::vector<std::string>& variables, Failure& failure);
  ~Query();
  Query(Query&&) noexcept;
  Query& operator=(Query&&) noexcept;

  /// Matching elements in document order; empty if the expression gives anything but elements. Every variable
  /// that was named to `compile` must be given a value (ENSURE).
  [[nodiscard]] std::vector<Element> elements(const Element& context,
                                              const std::vector<Variable>& variables) const;
  /// The result as a string by the rules of XPath's string().
  [[nodiscard]] std::string string(const Element& context, const std::vector<Variable>& variables) const;
  /// The result by the rules of XPath's boolean().
  [[nodiscard]] bool boolean(const Element& context, const std::vector<Variable>& variables) const;
  /// Every element and attribute name that the expression mentions ("sitzung", "@nummer"), so that a template
  /// can be checked against a vocabulary.
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  struct Compiled;
  explicit Query(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace protokollwerk::xml
