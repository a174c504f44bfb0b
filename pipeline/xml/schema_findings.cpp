#include "xml/schema_findings.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "base/contract.h"
#include "xml/schema_definitions.h"
#include "xml/schema_message.h"
#include "xml/suggestion.h"
#include "xml/tokens.h"

namespace protokollwerk::xml {
namespace {

using diag::Argument;
using diag::Definition;
using diag::Diagnostic;
using diag::Span;

/// libxml2 lists at most so many expected elements.
constexpr std::size_t max_expected = 10;

/// "„a“, „b“, „c“"
std::string quoted_list(const std::vector<std::string>& names) {
  std::string list;
  for (const auto& name : names) list.append(list.empty() ? "„" : ", „").append(name).append("“");
  return names.size() >= max_expected ? list + " …" : list;
}

std::int64_t count(const std::vector<std::string>& names) {
  return static_cast<std::int64_t>(names.size());
}

/// Explains the messages about one file.
class Explainer {
 public:
  Explainer(diag::SourceIndex source, std::string_view text, const MarkupIndex& index,
            const Schema::Compiled& schema)
      : source_(source), text_(text), index_(index), schema_(schema) {}

  Diagnostic explain(const SchemaError& error) {
    ENSURE(error.element < index_.elements.size());
    place_ = &index_.elements[error.element];
    message_ = take_apart(error.text);
    auto finding = explain_kind(error.code);
    finding.detail = error.text;
    return finding;
  }

  /// Of what was explained last: the attribute's value, or the element's content without white space around
  /// it.
  [[nodiscard]] Span value_span() const {
    if (const auto* attribute = attribute_place())
      return {source_, attribute->value_begin, attribute->value_end};
    if (!message_.attribute.empty() || place_->end == place_->start_tag_end) return name_span();
    constexpr std::string_view space = " \t\r\n";
    const auto close = text_.rfind("</", place_->end);
    const auto content = text_.substr(place_->start_tag_end, close - place_->start_tag_end);
    const auto first = content.find_first_not_of(space);
    if (first == std::string_view::npos) return name_span();
    const auto last = content.find_last_not_of(space);
    return {source_, static_cast<std::uint32_t>(place_->start_tag_end + first),
            static_cast<std::uint32_t>(place_->start_tag_end + last + 1)};
  }

 private:
  Diagnostic explain_kind(int code) {
    switch (code) {
      case XML_SCHEMAV_CVC_ELT_1:
        return unknown_root();
      case XML_SCHEMAV_ELEMENT_CONTENT:
        return wrong_content();
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
        return unknown_attribute();
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
        return missing_attribute();
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
        return text_not_allowed();
      case XML_SCHEMAV_CVC_TYPE_3_1_2:
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2:
        return about_element(finding::only_text_allowed);
      case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
        return about_element(finding::must_be_empty);
      case XML_SCHEMAV_CVC_IDC:
        return identity_constraint();
      default:
        return wrong_value();
    }
  }

  Diagnostic unknown_root() {
    const auto uri = message_.element_uri;
    return at_name(finding::unknown_root, {{"name", message_.element},
                                           {"namensraum", uri.empty() ? std::string("keiner") : uri},
                                           {"erwartet", quoted_list(schema_.root_names)},
                                           {"zielnamensraum", schema_.target_namespace}});
  }

  Diagnostic wrong_content() {
    const auto expected = expected_names(message_.sentence);
    if (message_.sentence.starts_with("Missing child")) {
      return at_name(
          finding::missing_child,
          {{"name", message_.element}, {"anzahl", count(expected)}, {"erwartet", quoted_list(expected)}});
    }
    auto suggestion = suggest(message_.element, expected);
    const bool list_is_incomplete = expected.empty() || expected.size() >= max_expected;
    if (suggestion.empty() && list_is_incomplete && !is_known_element(message_.element)) {
      suggestion = suggest(message_.element, schema_.element_names);
    }
    return at_name(finding::unexpected_element, {{"name", message_.element},
                                                 {"vorschlaege", std::int64_t{suggestion.empty() ? 0 : 1}},
                                                 {"vorschlag", suggestion},
                                                 {"anzahl", count(expected)},
                                                 {"erwartet", quoted_list(expected)}});
  }

  Diagnostic unknown_attribute() {
    const auto name = message_.attribute;
    const auto& known = schema_.attribute_names;
    const bool stands_elsewhere = std::binary_search(known.begin(), known.end(), name);
    const auto suggestion = stands_elsewhere ? std::string() : suggest(name, known);
    return at_attribute_name(finding::unknown_attribute,
                             {{"element", message_.element},
                              {"name", name},
                              {"vorschlaege", std::int64_t{suggestion.empty() ? 0 : 1}},
                              {"vorschlag", suggestion}});
  }

  Diagnostic missing_attribute() {
    const auto name = between(message_.sentence, "The attribute '", "'");
    return at_name(finding::missing_attribute, {{"element", message_.element}, {"name", name}});
  }

  Diagnostic about_element(const Definition& definition) {
    return at_name(definition, {{"name", message_.element}});
  }

  Diagnostic identity_constraint() {
    const auto keys = between(message_.sentence, "[", "]");
    const bool duplicate = message_.sentence.starts_with("Duplicate");
    if (keys.empty()) return about_element(finding::not_valid);
    std::string shown;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(shown), [](char c) { return c != '\''; });
    // libxml2 names the element that declares a broken reference's constraint, not the one that holds it.
    if (!duplicate) move_to_holder_of(shown);
    auto finding =
        at_name(duplicate ? finding::doubled_key : finding::unknown_key, {{"wert", quoted_list({shown})}});
    point_at_attribute_with(shown, finding);
    return finding;
  }

  Diagnostic wrong_value() {
    const auto& facet = message_.facet;
    if (facet == "enumeration") return not_in_list();
    if (facet == "pattern") return at_value(finding::wrong_form, {{"muster", pattern()}});
    if (facet == "length" || facet == "minLength" || facet == "maxLength") return wrong_length();
    if (facet.starts_with("min") || facet.starts_with("max")) return out_of_range();
    const auto type = built_in_type();
    if (message_.sentence.find("is not a valid value of") == std::string_view::npos) {
      return about_element(finding::not_valid);
    }
    if (type == "ID" && message_.sentence.starts_with("'" + value() + "'")) {
      auto finding = at_value(finding::doubled_id, {});
      point_at_attribute_with(value(), finding);
      return finding;
    }
    return at_value(finding::wrong_type, {{"art", kind_of(type)}});
  }

  /// At the text itself: the element may be long.
  Diagnostic text_not_allowed() {
    auto finding = about_element(finding::text_not_allowed);
    int depth = 0;
    for (const auto& token : tokens(text_.substr(place_->begin, place_->end - place_->begin))) {
      if (token.kind == Token::Kind::start_tag) ++depth;
      if (token.kind == Token::Kind::end_tag) --depth;
      if (token.kind != Token::Kind::text || depth != 1) continue;
      const auto piece = text_.substr(place_->begin + token.begin, token.end - token.begin);
      const auto first = piece.find_first_not_of(" \t\r\n");
      if (first == std::string_view::npos) continue;
      const auto begin = place_->begin + token.begin + static_cast<std::uint32_t>(first);
      const auto last = static_cast<std::uint32_t>(piece.find_last_not_of(" \t\r\n"));
      finding.span = Span{source_, begin, place_->begin + token.begin + last + 1};
      return finding;
    }
    return finding;
  }

  Diagnostic not_in_list() {
    const auto allowed = listed_values(message_.sentence);
    const auto suggestion = suggest(value(), allowed);
    return at_value(finding::not_in_list, {{"vorschlaege", std::int64_t{suggestion.empty() ? 0 : 1}},
                                           {"vorschlag", suggestion},
                                           {"erwartet", quoted_list(allowed)}});
  }

  Diagnostic wrong_length() {
    const bool is_short = message_.sentence.find("underruns") != std::string_view::npos;
    const auto limit = between(message_.sentence,
                               "length of '" + between(message_.sentence, "length of '", "'") + "';", "'.");
    return at_value(finding::wrong_length, {{"richtung", std::string(is_short ? "kurz" : "lang")},
                                            {"leer", std::int64_t{value().empty() ? 1 : 0}},
                                            {"grenze", limit.substr(limit.rfind('\'') + 1)}});
  }

  Diagnostic out_of_range() {
    return at_value(finding::out_of_range,
                    {{"richtung", std::string(message_.facet.starts_with("min") ? "klein" : "gross")},
                     {"grenze", between(message_.sentence, "('", "')")}});
  }

  [[nodiscard]] std::string type_name() const {
    auto type = between(message_.sentence, "type '", "'");
    return type.substr(type.rfind('}') + 1);
  }

  [[nodiscard]] std::string pattern() const {
    return between(message_.sentence, "accepted by the pattern '", "'.");
  }

  /// What the schema's documentation says of the type that the value does not fit; empty if nothing.
  [[nodiscard]] std::string type_description() const {
    const auto& texts =
        message_.facet == "pattern" ? schema_.pattern_descriptions : schema_.type_descriptions;
    const auto found = texts.find(message_.facet == "pattern" ? pattern() : type_name());
    return found == texts.end() ? std::string() : found->second;
  }

  /// "date" for a value of xs:date or of a type that restricts it; empty if that cannot be told.
  [[nodiscard]] std::string built_in_type() const {
    auto type = type_name();
    for (auto base = schema_.base_types.find(type); base != schema_.base_types.end();) {
      type = base->second;
      base = schema_.base_types.find(type);
    }
    return type.starts_with("xs:") ? type.substr(3) : std::string();
  }

  /// Built-in types that differ only in range or spelling share one explanation.
  static std::string kind_of(const std::string& type) {
    if (type == "ID" || type == "IDREF" || type == "Name") return "NCName";
    if (type == "int" || type == "long" || type == "short") return "integer";
    return type.empty() ? "other" : type;
  }

  [[nodiscard]] bool is_known_element(const std::string& name) const {
    return std::binary_search(schema_.element_names.begin(), schema_.element_names.end(), name);
  }

  [[nodiscard]] std::string_view slice(std::uint32_t begin, std::uint32_t end) const {
    return text_.substr(begin, end - begin);
  }

  /// Looks below the current element for the next one with the message's name that has the value in an
  /// attribute.
  void move_to_holder_of(std::string_view value) {
    const auto limit = place_->end;
    for (const auto* element = place_; element != &index_.elements.back() + 1 && element->begin < limit;
         ++element) {
      const auto begin = index_.attributes.begin() + element->first_attribute;
      const bool holds = std::any_of(begin, begin + element->attribute_count, [&](const auto& a) {
        return slice(a.value_begin, a.value_end) == value;
      });
      const auto tag = text_.substr(element->begin + 1, message_.element.size());
      if (holds && tag == message_.element && holders_.insert(element->begin).second) {
        place_ = element;
        return;
      }
    }
  }

  /// Moves a finding to the attribute of this element that has the value, and adds the place where an
  /// attribute of that name had it first.
  void point_at_attribute_with(std::string_view value, Diagnostic& finding) const {
    static constexpr diag::Text taken_here{"Hier wurde der Wert zuerst vergeben.",
                                           "The value was first used here."};
    const auto begin = index_.attributes.begin() + place_->first_attribute;
    const auto own = std::find_if(begin, begin + place_->attribute_count,
                                  [&](const auto& a) { return slice(a.value_begin, a.value_end) == value; });
    if (own == begin + place_->attribute_count) return;
    finding.span = Span{source_, own->value_begin, own->value_end};
    const auto first = std::find_if(index_.attributes.begin(), own, [&](const auto& a) {
      return slice(a.value_begin, a.value_end) == value &&
             slice(a.name_begin, a.name_end) == slice(own->name_begin, own->name_end);
    });
    if (first == own || finding.definition == &finding::unknown_key) return;
    finding.related.push_back({{source_, first->value_begin, first->value_end}, taken_here});
  }

  [[nodiscard]] const AttributePlace* attribute_place() const {
    for (std::uint32_t i = 0; i < place_->attribute_count; ++i) {
      const auto& attribute = index_.attributes[place_->first_attribute + i];
      const auto name = text_.substr(attribute.name_begin, attribute.name_end - attribute.name_begin);
      if (name.substr(name.find(':') + 1) == message_.attribute) return &attribute;
    }
    return nullptr;
  }

  [[nodiscard]] Span name_span() const {
    const auto end = text_.find_first_of(" \t\r\n/>", place_->begin + 1);
    return {source_, place_->begin, static_cast<std::uint32_t>(end)};
  }

  [[nodiscard]] std::string value() const {
    const auto span = value_span();
    if (span == name_span()) return {};
    return std::string(text_.substr(span.begin, span.end - span.begin));
  }

  static Diagnostic make(const Definition& definition, std::vector<Argument> arguments, Span span) {
    return {&definition, std::move(arguments), span, {}, {}, {}};
  }

  [[nodiscard]] Diagnostic at_name(const Definition& definition, std::vector<Argument> arguments) const {
    return make(definition, std::move(arguments), name_span());
  }

  [[nodiscard]] Diagnostic at_attribute_name(const Definition& definition,
                                             std::vector<Argument> arguments) const {
    const auto* attribute = attribute_place();
    const Span span =
        attribute == nullptr ? name_span() : Span{source_, attribute->name_begin, attribute->name_end};
    return make(definition, std::move(arguments), span);
  }

  /// Adds what every message about a value says: the value, and whose it is.
  [[nodiscard]] Diagnostic at_value(const Definition& definition, std::vector<Argument> arguments) const {
    const bool is_attribute = !message_.attribute.empty();
    const auto description = type_description();
    arguments.push_back({"beschrieben", std::int64_t{description.empty() ? 0 : 1}});
    arguments.push_back({"beschreibung", description});
    arguments.push_back({"wert", value()});
    arguments.push_back({"ort", std::string(is_attribute ? "attribut" : "element")});
    arguments.push_back({"name", is_attribute ? message_.attribute : message_.element});
    return make(definition, std::move(arguments), value_span());
  }

  diag::SourceIndex source_;
  std::string_view text_;
  const MarkupIndex& index_;
  const Schema::Compiled& schema_;
  const ElementPlace* place_ = nullptr;
  SchemaMessage message_;
  std::set<std::uint32_t> holders_;  ///< elements whose broken reference was reported
};

bool is_about_value(const Diagnostic& finding) {
  const auto* d = finding.definition;
  return d == &finding::wrong_type || d == &finding::not_in_list || d == &finding::wrong_form ||
         d == &finding::wrong_length || d == &finding::out_of_range || d == &finding::doubled_id;
}

/// Gathers findings, one per value: if there are several messages about one, the first says most.
class Collector {
 public:
  void add(Diagnostic finding) {
    const auto& span = *finding.span;
    if (is_about_value(finding) && !values_.insert({span.begin, span.end}).second) return;
    findings_.push_back(std::move(finding));
  }

  /// The content of an element in which tags stand by mistake is not to be judged as a value.
  void forbid_value(const Span& content) { values_.insert({content.begin, content.end}); }

  std::vector<Diagnostic> take() { return std::move(findings_); }

 private:
  std::vector<Diagnostic> findings_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> values_;
};

std::string argument(const Diagnostic& finding, std::string_view name) {
  for (const auto& argument : finding.arguments) {
    const auto* text = argument.name == name ? std::get_if<std::string>(&argument.value) : nullptr;
    if (text != nullptr) return *text;
  }
  return {};
}

/// A misspelt attribute is found twice: as unknown, and under its right name as missing. The first says more.
void drop_missing_that_are_misspelt(std::vector<Diagnostic>& findings) {
  const auto is_misspelt = [&](const Diagnostic& missing) {
    return std::any_of(findings.begin(), findings.end(), [&](const Diagnostic& unknown) {
      return unknown.definition == &finding::unknown_attribute && !argument(unknown, "vorschlag").empty() &&
             argument(unknown, "vorschlag") == argument(missing, "name") &&
             unknown.span->begin > missing.span->begin &&
             argument(unknown, "element") == argument(missing, "element");
    });
  };
  std::vector<Diagnostic> kept;
  for (const auto& finding : findings) {
    if (finding.definition != &finding::missing_attribute || !is_misspelt(finding)) kept.push_back(finding);
  }
  findings = std::move(kept);
}

}  // namespace

std::vector<Diagnostic> explain_schema_errors(const std::vector<SchemaError>& errors,
                                              diag::SourceIndex source, std::string_view text,
                                              const MarkupIndex& index, const Schema::Compiled& schema) {
  Explainer explainer(source, text, index, schema);
  Collector collector;
  for (const auto& error : errors) {
    auto finding = explainer.explain(error);
    if (finding.definition == &finding::only_text_allowed) collector.forbid_value(explainer.value_span());
    collector.add(std::move(finding));
  }
  auto findings = collector.take();
  drop_missing_that_are_misspelt(findings);
  return findings;
}

}  // namespace protokollwerk::xml
