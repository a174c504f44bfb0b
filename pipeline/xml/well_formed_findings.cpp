#include "xml/well_formed_findings.h"

#include <algorithm>
#include <array>
#include <utility>

#include <libxml/xmlerror.h>

#include "base/contract.h"
#include "xml/definitions.h"
#include "xml/nesting.h"

namespace protokollwerk::xml {
namespace {

using diag::Definition;
using diag::Diagnostic;
using diag::Span;

/// More findings of one malformed file than these help nobody.
constexpr std::size_t max_findings = 20;

constexpr std::array<std::pair<int, const Definition*>, 37> definitions_by_code{{
    {XML_ERR_TAG_NAME_MISMATCH, &finding::not_well_formed},
    {XML_ERR_TAG_NOT_FINISHED, &finding::not_well_formed},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, &finding::bare_ampersand},
    {XML_ERR_UNDECLARED_ENTITY, &finding::unknown_entity},
    {XML_WAR_UNDECLARED_ENTITY, &finding::unknown_entity},
    {XML_ERR_ATTRIBUTE_NOT_STARTED, &finding::unquoted_value},
    {XML_ERR_ATTRIBUTE_NOT_FINISHED, &finding::less_than_in_value},
    {XML_ERR_ATTRIBUTE_REDEFINED, &finding::doubled_attribute},
    {XML_NS_ERR_ATTRIBUTE_REDEFINED, &finding::doubled_attribute},
    {XML_ERR_LT_IN_ATTRIBUTE, &finding::less_than_in_value},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE, &finding::attribute_without_value},
    {XML_ERR_SPACE_REQUIRED, &finding::broken_tag},
    {XML_ERR_GT_REQUIRED, &finding::broken_tag},
    {XML_ERR_INVALID_CHAR, &finding::forbidden_character},
    {XML_ERR_INVALID_CHARREF, &finding::broken_character_reference},
    {XML_ERR_INVALID_HEX_CHARREF, &finding::broken_character_reference},
    {XML_ERR_INVALID_DEC_CHARREF, &finding::broken_character_reference},
    {XML_ERR_COMMENT_NOT_FINISHED, &finding::broken_comment},
    {XML_ERR_HYPHEN_IN_COMMENT, &finding::broken_comment},
    {XML_ERR_XMLDECL_NOT_STARTED, &finding::broken_declaration},
    {XML_ERR_XMLDECL_NOT_FINISHED, &finding::broken_declaration},
    {XML_ERR_VERSION_MISSING, &finding::broken_declaration},
    {XML_ERR_STANDALONE_VALUE, &finding::broken_declaration},
    {XML_ERR_EQUAL_REQUIRED, &finding::broken_declaration},
    {XML_ERR_STRING_NOT_STARTED, &finding::broken_declaration},
    {XML_ERR_STRING_NOT_CLOSED, &finding::broken_declaration},
    {XML_ERR_ENCODING_NAME, &finding::broken_declaration},
    {XML_ERR_UNKNOWN_ENCODING, &finding::broken_declaration},
    {XML_ERR_RESERVED_XML_NAME, &finding::broken_declaration},
    {XML_ERR_MISPLACED_CDATA_END, &finding::cdata_end_in_text},
    {XML_NS_ERR_UNDEFINED_NAMESPACE, &finding::undeclared_prefix},
    {XML_ERR_PI_NOT_STARTED, &finding::broken_instruction},
    {XML_ERR_PI_NOT_FINISHED, &finding::broken_instruction},
    {XML_ERR_CDATA_NOT_FINISHED, &finding::unclosed_cdata},
    {XML_ERR_NOT_WELL_BALANCED, &finding::not_well_formed},
    {XML_ERR_INTERNAL_ERROR, &finding::not_well_formed},
    {XML_ERR_DOCUMENT_END, &finding::content_behind_root},
}};

const Definition& definition_for(const SyntaxError& error) {
  if (error.code == XML_ERR_NAME_REQUIRED) {
    const std::string_view message = error.message;
    if (message.find("EntityRef") != std::string_view::npos) return finding::bare_ampersand;
    if (message.find("attribute name") != std::string_view::npos) return finding::broken_tag;
    if (message.find("PI") != std::string_view::npos) return finding::broken_instruction;
    return finding::bare_less_than;
  }
  if (error.code == XML_ERR_INVALID_CHAR && error.message.find("CharRef") != std::string::npos) {
    return finding::broken_character_reference;
  }
  const auto* found = std::find_if(definitions_by_code.begin(), definitions_by_code.end(),
                                   [&](const auto& row) { return row.first == error.code; });
  return found == definitions_by_code.end() ? finding::not_well_formed : *found->second;
}

/// The parser met something else where the root element should begin.
const Definition& missing_root(const SyntaxError& error, std::string_view text) {
  const bool has_markup_later = text.find('<', error.offset) != std::string_view::npos;
  return has_markup_later ? finding::text_before_root : finding::not_xml;
}

/// Errors about which tags open and close: the nesting examiner tells those better.
bool is_about_nesting(const SyntaxError& error) {
  return error.code == XML_ERR_TAG_NAME_MISMATCH || error.code == XML_ERR_TAG_NOT_FINISHED ||
         error.code == XML_ERR_DOCUMENT_END || error.code == XML_ERR_NOT_WELL_BALANCED ||
         error.code == XML_ERR_INTERNAL_ERROR;
}

/// Errors after which libxml2 often finds more in the very same tag.
bool is_about_tag(const SyntaxError& error) {
  const auto& d = definition_for(error);
  return &d == &finding::broken_tag || &d == &finding::unquoted_value || &d == &finding::less_than_in_value ||
         &d == &finding::attribute_without_value || &d == &finding::broken_declaration ||
         &d == &finding::bare_less_than;
}

/// Finds the cause of one error in the text, at or before the place where the parser noticed it.
class Locator {
 public:
  Locator(diag::SourceIndex source, std::string_view text, std::size_t noticed)
      : source_(source), text_(text), noticed_(std::min(noticed, text.size())) {}

  [[nodiscard]] Span locate(const Definition& definition, const std::string& name) const {
    if (&definition == &finding::bare_ampersand) return last("&", 1);
    if (&definition == &finding::unknown_entity) return last("&" + name + ";", name.size() + 2);
    if (&definition == &finding::broken_character_reference) return last("&#", 2);
    if (&definition == &finding::bare_less_than) return last("<", 1);
    if (&definition == &finding::broken_comment) return last("--", 2);
    if (&definition == &finding::cdata_end_in_text) return next("]]>");
    if (&definition == &finding::broken_declaration) return last("<?xml", 5);
    if (&definition == &finding::undeclared_prefix) return last(name + ":", name.size());
    if (&definition == &finding::doubled_attribute) return last(name, name.size());
    if (&definition == &finding::less_than_in_value) return opening_quote();
    return at_notice();
  }

 private:
  /// The last occurrence of `mark` that begins before the parser's place or at it.
  [[nodiscard]] Span last(const std::string& mark, std::size_t length) const {
    const auto found = mark.empty() ? std::string_view::npos : text_.rfind(mark, noticed_);
    return found == std::string_view::npos ? at_notice() : span(found, found + length);
  }

  [[nodiscard]] Span next(std::string_view mark) const {
    const auto found = text_.find(mark, noticed_);
    return found == std::string_view::npos ? at_notice() : span(found, found + mark.size());
  }

  /// From the quote that opened the value up to the end of its line: there the closing one is missing.
  [[nodiscard]] Span opening_quote() const {
    const auto quote = text_.find_last_of("\"'", noticed_);
    if (quote == std::string_view::npos) return at_notice();
    return span(quote, std::min(text_.find_first_of("\r\n", quote), noticed_));
  }

  [[nodiscard]] Span at_notice() const {
    auto end = noticed_;
    if (end < text_.size()) ++end;
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) ++end;
    return span(noticed_, end);
  }

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
  }

  diag::SourceIndex source_;
  std::string_view text_;
  std::size_t noticed_;
};

Diagnostic explain(const SyntaxError& error, diag::SourceIndex source, std::string_view text) {
  const bool no_root = error.code == XML_ERR_DOCUMENT_EMPTY || error.code == XML_ERR_DOCUMENT_START;
  const bool tag_runs_on =
      error.code == XML_ERR_ATTRIBUTE_WITHOUT_VALUE && text.substr(error.offset).starts_with("<");
  const auto& definition = no_root       ? missing_root(error, text)
                           : tag_runs_on ? finding::broken_tag
                                         : definition_for(error);
  const auto span = Locator(source, text, error.offset).locate(definition, error.name);
  return {&definition, {{"name", error.name}}, span, {}, {}, error.message};
}

bool lies_in_same_tag(const SyntaxError& earlier, const SyntaxError& later, std::string_view text) {
  const auto begin = std::min(earlier.offset, text.size());
  const auto between = text.substr(begin, later.offset > begin ? later.offset - begin : 0);
  return between.find('>') == std::string_view::npos;
}

std::vector<Diagnostic> explain_lexical_errors(const std::vector<SyntaxError>& errors,
                                               diag::SourceIndex source, std::string_view text,
                                               std::size_t readable_until) {
  std::vector<Diagnostic> findings;
  const SyntaxError* in_tag = nullptr;
  for (const auto& error : errors) {
    if (is_about_nesting(error) || error.offset > readable_until) continue;
    const bool follows = in_tag != nullptr && is_about_tag(error) && lies_in_same_tag(*in_tag, error, text);
    if (is_about_tag(error)) in_tag = &error;
    if (follows) continue;
    auto finding = explain(error, source, text);
    const bool known = !findings.empty() && findings.back().definition == finding.definition &&
                       findings.back().span == finding.span;
    if (!known) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace

std::vector<Diagnostic> explain_syntax_errors(const std::vector<SyntaxError>& errors,
                                              diag::SourceIndex source, std::string_view text) {
  ENSURE(!errors.empty());
  auto nesting = examine_nesting(source, text);
  auto findings = explain_lexical_errors(errors, source, text, nesting.readable_until);
  std::move(nesting.findings.begin(), nesting.findings.end(), std::back_inserter(findings));
  if (findings.empty()) findings.push_back(explain(errors.front(), source, text));
  std::stable_sort(findings.begin(), findings.end(),
                   [](const auto& a, const auto& b) { return a.span->begin < b.span->begin; });
  if (findings.size() > max_findings) findings.resize(max_findings);
  return findings;
}

}  // namespace protokollwerk::xml
