#include "read/fields.h"

#include "prose/prose.h"

namespace protokollwerk::read {

model::Origin origin(const xml::Element& element, const Place& place) {
  return {place.minutes, place.entry, element.span(), std::string(element.attribute("herkunftDatei")),
          static_cast<std::uint32_t>(number(element, "herkunftZeile", 0))};
}

doc::Blocks content(const xml::Element& element) {
  const auto wrapped = element.child("inhalt");
  return prose::read_prose(wrapped ? wrapped : element);
}

std::string text(const xml::Element& element, const char* attribute) {
  return prose::one_line(element.attribute(attribute));
}

std::string child_text(const xml::Element& element, const char* child) {
  return own_text(element.child(child));
}

std::string own_text(const xml::Element& element) {
  return prose::one_line(element.text());
}

std::vector<std::string> items(const xml::Element& element, const char* attribute) {
  return prose::list_items(text(element, attribute));
}

std::int64_t number(const xml::Element& element, const char* attribute, std::int64_t otherwise) {
  return element.has_attribute(attribute) ? prose::whole_number(element.attribute(attribute)) : otherwise;
}

std::optional<Date> date(const xml::Element& element, const char* attribute) {
  if (!element.has_attribute(attribute)) return std::nullopt;
  const auto value = parse_iso_date(text(element, attribute));
  ENSURE(value.has_value());
  return value;
}

Date required_date(const xml::Element& element, const char* attribute) {
  const auto value = date(element, attribute);
  ENSURE(value.has_value());
  return *value;
}

std::optional<std::chrono::year_month> month(const xml::Element& element, const char* attribute) {
  if (!element.has_attribute(attribute)) return std::nullopt;
  const auto first_day = parse_iso_date(text(element, attribute) + "-01");
  ENSURE(first_day.has_value());
  return first_day->year() / first_day->month();
}

model::StatedNumber stated_number(const xml::Element& element, const char* attribute) {
  return {number(element, attribute, 0), word(element, "genauigkeit", model::Precision::exact)};
}

model::Attribution attribution(const xml::Element& element) {
  return word(element, "redaktionell", model::Attribution::attested);
}

Title title(const xml::Element& element) {
  const auto child = element.child("titel");
  if (!child) return {};
  return {own_text(child), word(child, "wortlaut", model::Wording::edited), child.span()};
}

}  // namespace protokollwerk::read
