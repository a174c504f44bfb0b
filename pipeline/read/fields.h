#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/contract.h"
#include "base/date.h"
#include "model/vocabulary.h"
#include "model/words.h"
#include "prose/lexical.h"
#include "xml/document.h"

/// Typed access to the attributes and children of one element, shared by the readers of this folder. The
/// schema has proven the form of every value before; a value that does not fit here means that schema and
/// program have come apart (ENSURE).
namespace protokollwerk::read {

/// Where a reader stands: the file's identifier ("plenum-2", "projekt") and the nearest identifier above.
struct Place {
  std::string minutes;
  std::string entry;

  /// The place inside something that has an identifier of its own, or none.
  [[nodiscard]] Place inside(const std::string& id) const { return {minutes, id.empty() ? entry : id}; }
};

/// The start tag's bytes at a place; in a result also the file and line that it remembers.
model::Origin origin(const xml::Element& element, const Place& place);

/// An attribute on one line; empty if it is absent.
std::string text(const xml::Element& element, const char* attribute);
/// The content of a child on one line; empty if there is none.
std::string child_text(const xml::Element& element, const char* child);
/// The content of the element itself on one line.
std::string own_text(const xml::Element& element);
/// The items of a list attribute; none if it is absent.
std::vector<std::string> items(const xml::Element& element, const char* attribute);

std::int64_t number(const xml::Element& element, const char* attribute, std::int64_t otherwise);
std::optional<Date> date(const xml::Element& element, const char* attribute);
/// A date whose attribute the schema demands.
Date required_date(const xml::Element& element, const char* attribute);
std::optional<std::chrono::year_month> month(const xml::Element& element, const char* attribute);

/// The value of a word; `otherwise` if the attribute is absent.
template <typename Enum>
Enum word(const xml::Element& element, const char* attribute, Enum otherwise) {
  if (!element.has_attribute(attribute)) return otherwise;
  const auto value = model::value_of<Enum>(text(element, attribute));
  ENSURE(value.has_value());
  return *value;
}

/// The value that an element's own name stands for; nullopt if it stands for none.
template <typename Enum>
std::optional<Enum> kind_of(const xml::Element& element) {
  return model::value_of<Enum>(element.name());
}

/// Attribute `genauigkeit` and the number in the attribute with the given name.
model::StatedNumber stated_number(const xml::Element& element, const char* attribute);

/// The prose of an element: its own blocks; in a result those inside `<inhalt>`.
doc::Blocks content(const xml::Element& element);

/// `redaktionell`.
model::Attribution attribution(const xml::Element& element);

/// A `<titel>` with its wording; empty without span if there is none.
struct Title {
  std::string text;
  model::Wording wording = model::Wording::edited;
  diag::Span span;
};
Title title(const xml::Element& element);

}  // namespace protokollwerk::read
