#include "xml/well_formed.h"

#include <algorithm>
#include <limits>

#include "base/contract.h"
#include "xml/definitions.h"
#include "xml/input_checks.h"
#include "xml/well_formed_findings.h"

namespace protokollwerk::xml {
namespace {

using diag::Definition;

/// A file with more violations than these is not examined further.
constexpr std::size_t max_errors = 1000;

/// What the callbacks of one parse share.
struct Reading {
  Limits limits;
  std::size_t mark = 0;  ///< length of the byte order mark, which the parser does not see
  std::size_t elements = 0;
  std::size_t nodes = 0;
  const Definition* exceeded = nullptr;  ///< the limit that ended the parse
  std::size_t exceeded_at = 0;
  std::vector<SyntaxError> errors;
};

Reading& reading_of(void* context) {
  return *static_cast<Reading*>(static_cast<xmlParserCtxt*>(context)->_private);
}

std::size_t offset_of(const xmlParserCtxt& context) {
  const auto mark = static_cast<const Reading*>(context._private)->mark;
  if (context.input == nullptr || context.input->base == nullptr) return mark;
  return mark + context.input->consumed + static_cast<std::size_t>(context.input->cur - context.input->base);
}

void stop(xmlParserCtxt& context, const Definition& limit) {
  auto& reading = reading_of(&context);
  reading.exceeded = &limit;
  reading.exceeded_at = offset_of(context);
  xmlStopParser(&context);
}

/// libxml2 would load a schema named in the file itself; which schema holds is for us to say.
void remove_schema_locations(xmlNode* element) {
  const auto* instance = reinterpret_cast<const xmlChar*>("http://www.w3.org/2001/XMLSchema-instance");
  for (const char* name : {"schemaLocation", "noNamespaceSchemaLocation"}) {
    if (auto* found = xmlHasNsProp(element, reinterpret_cast<const xmlChar*>(name), instance))
      xmlRemoveProp(found);
  }
}

void on_start_element(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri,
                      int namespace_count, const xmlChar** namespaces, int attribute_count,
                      int defaulted_count, const xmlChar** attributes) {
  xmlSAX2StartElementNs(context, name, prefix, uri, namespace_count, namespaces, attribute_count,
                        defaulted_count, attributes);
  auto& parser = *static_cast<xmlParserCtxt*>(context);
  auto& reading = reading_of(context);
  if (parser.node == nullptr) return;
  libxml::set_ordinal(parser.node, reading.elements++);
  remove_schema_locations(parser.node);
  reading.nodes += 1 + static_cast<std::size_t>(attribute_count);
  if (static_cast<std::size_t>(parser.nodeNr) > reading.limits.depth) stop(parser, finding::too_deep);
  if (reading.nodes > reading.limits.nodes) stop(parser, finding::too_many_nodes);
}

void on_doctype(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  stop(*static_cast<xmlParserCtxt*>(context), finding::has_doctype);
}

void on_error(void* context, xmlErrorPtr error) {
  auto& reading = reading_of(context);
  if (error->level < XML_ERR_ERROR || reading.exceeded != nullptr) return;
  std::string message = error->message == nullptr ? "" : error->message;
  while (!message.empty() && message.back() == '\n') message.pop_back();
  reading.errors.push_back({error->code, offset_of(*static_cast<xmlParserCtxt*>(context)), std::move(message),
                            error->str1 == nullptr ? "" : error->str1});
  if (reading.errors.size() >= max_errors) xmlStopParser(static_cast<xmlParserCtxt*>(context));
}

diag::Span point(diag::SourceIndex source, std::size_t offset, std::size_t size) {
  const auto at = static_cast<std::uint32_t>(std::min(offset, size));
  return {source, at, at};
}

diag::Diagnostic limit_exceeded(const Reading& reading, diag::SourceIndex source, std::size_t size) {
  const auto limit = reading.exceeded == &finding::too_deep ? reading.limits.depth : reading.limits.nodes;
  return {reading.exceeded,
          {{"grenze", static_cast<std::int64_t>(limit)}},
          point(source, reading.exceeded_at, size),
          {},
          {},
          {}};
}

libxml::Owned<xmlParserCtxt> make_parser(Reading& reading) {
  libxml::Owned<xmlParserCtxt> parser(xmlNewParserCtxt());
  ENSURE(parser != nullptr);
  parser->_private = &reading;
  parser->sax->startElementNs = on_start_element;
  parser->sax->internalSubset = on_doctype;
  parser->sax->serror = on_error;
  return parser;
}

}  // namespace

libxml::Owned<xmlDoc> parse_well_formed(diag::SourceIndex source, std::string_view text, const Limits& limits,
                                        diag::Diagnostics& diagnostics) {
  ENSURE(text.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max()));
  static const bool initialised = (xmlInitParser(), true);
  ENSURE(initialised);
  Reading reading;
  reading.limits = limits;
  reading.mark = byte_order_mark_length(text);
  const auto parser = make_parser(reading);
  libxml::Owned<xmlDoc> tree(xmlCtxtReadMemory(parser.get(), text.data() + reading.mark,
                                               static_cast<int>(text.size() - reading.mark), nullptr, nullptr,
                                               XML_PARSE_NONET));
  if (reading.exceeded != nullptr) {
    diagnostics.report(limit_exceeded(reading, source, text.size()));
    return nullptr;
  }
  if (tree != nullptr && reading.errors.empty()) return tree;
  for (auto& finding : explain_syntax_errors(reading.errors, source, text))
    diagnostics.report(std::move(finding));
  return nullptr;
}

}  // namespace protokollwerk::xml
