#include "base/contract.h"
#include "unicode/text.h"
#include "xml/content.h"
#include "xml/definitions.h"
#include "xml/doctype.h"
#include "xml/input_checks.h"
#include "xml/revalidation.h"
#include "xml/schema_findings.h"
#include "xml/well_formed.h"

namespace protokollwerk::xml {
namespace {

/// Our readers match names without namespaces, so that a prefix would hide an element from them. Reports the
/// first: one change at the root mends all.
void report_prefix(diag::SourceIndex source, std::string_view text, const MarkupIndex& index,
                   diag::Diagnostics& diagnostics) {
  for (const auto& element : index.elements) {
    const auto tag = text.substr(element.begin + 1, element.start_tag_end - element.begin - 1);
    const auto name = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
    if (name.find(':') == std::string_view::npos) continue;
    const auto end = element.begin + 1 + static_cast<std::uint32_t>(name.size());
    diagnostics.report({&finding::prefixed_name,
                        {{"name", std::string(name)}},
                        diag::Span{source, element.begin, end},
                        {},
                        {},
                        {}});
    return;
  }
}

/// One Hinweis per file, at the first line that is not in NFC: such text comes in whole passages.
void report_decomposed_text(const diag::Source& source, diag::SourceIndex index,
                            diag::Diagnostics& diagnostics) {
  if (unicode::is_nfc(source.text())) return;
  for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
    const auto line = source.line(number);
    if (unicode::is_nfc(line)) continue;
    const auto begin = static_cast<std::uint32_t>(source.line_start(number));
    diagnostics.report({&finding::not_nfc,
                        {},
                        diag::Span{index, begin, begin + static_cast<std::uint32_t>(line.size())},
                        {},
                        {},
                        {}});
    return;
  }
}

bool passes_schema(xmlDoc* tree, const Schema& schema, diag::SourceIndex source, std::string_view text,
                   const MarkupIndex& index, diag::Diagnostics& diagnostics) {
  const auto errors = validate_repeatedly(tree, schema.compiled());
  for (auto& finding : explain_schema_errors(errors, source, text, index, schema.compiled())) {
    diagnostics.report(std::move(finding));
  }
  return errors.empty();
}

/// Everything that a well-formed tree can still be wrong in. Gives whether nothing was.
bool passes_validation(xmlDoc* tree, const Schema& schema, const diag::Source& source,
                       diag::SourceIndex index, std::string_view text, const MarkupIndex& markup,
                       diag::Diagnostics& diagnostics) {
  report_decomposed_text(source, index, diagnostics);
  const auto errors_before = diagnostics.errors();
  report_prefix(index, text, markup, diagnostics);
  return passes_schema(tree, schema, index, text, markup, diagnostics) &&
         diagnostics.errors() == errors_before;
}

/// A DOCTYPE is refused, but what is wrong behind it is reported in the same run: the file is examined as if
/// spaces stood in the declaration's place.
void examine_without_doctype(const DoctypePlace& doctype, diag::SourceIndex index, const diag::Source& source,
                             const Schema& schema, const Limits& limits, diag::Diagnostics& diagnostics) {
  const diag::Span span{index, static_cast<std::uint32_t>(doctype.begin),
                        static_cast<std::uint32_t>(doctype.keyword_end)};
  diagnostics.report({&finding::has_doctype, {}, span, {}, {}, {}});
  std::string text(source.text());
  for (auto at = doctype.begin; at < doctype.end; ++at)
    if (text[at] != '\n' && text[at] != '\r') text[at] = ' ';
  if (doctype.end == text.size()) return;
  const auto tree = parse_well_formed(index, text, limits, diagnostics);
  if (tree) passes_validation(tree.get(), schema, source, index, text, index_markup(text), diagnostics);
}

}  // namespace

Document::Content::Content(diag::SourceIndex from, std::string_view bytes)
    : source(from), text(bytes), index(index_markup(bytes)) {}

void Document::Content::read_tree() {
  const auto read = tree.load_buffer(text.data(), text.size(), read_options, pugi::encoding_utf8);
  ENSURE(read.status == pugi::status_ok);
}

std::unique_ptr<Document> parse(diag::SourceIndex source, const diag::Sources& sources, const Schema& schema,
                                const Limits& limits, diag::Diagnostics& diagnostics) {
  const auto text = sources[source].text();
  if (!passes_input_checks(source, text, limits, diagnostics)) return nullptr;
  if (const auto doctype = find_doctype(text)) {
    examine_without_doctype(*doctype, source, sources[source], schema, limits, diagnostics);
    return nullptr;
  }
  const auto tree = parse_well_formed(source, text, limits, diagnostics);
  if (tree == nullptr) return nullptr;

  auto content = std::make_unique<Document::Content>(source, text);
  if (!passes_validation(tree.get(), schema, sources[source], source, text, content->index, diagnostics))
    return nullptr;

  content->read_tree();
  return std::unique_ptr<Document>(new Document(std::move(content)));
}

std::unique_ptr<Document> read_own(diag::SourceIndex source, const diag::Sources& sources) {
  auto content = std::make_unique<Document::Content>(source, sources[source].text());
  content->read_tree();
  return std::unique_ptr<Document>(new Document(std::move(content)));
}

}  // namespace protokollwerk::xml
