#include "compose/compose.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/contract.h"
#include "compose/captions.h"
#include "compose/composer.h"
#include "compose/definitions.h"
#include "compose/index.h"
#include "compose/node_reader.h"
#include "compose/references.h"
#include "model/words.h"

namespace protokollwerk::compose {
namespace {

constexpr std::string_view suffix = ".pdf";

bool is_file_name(std::string_view name) {
  if (name.size() <= suffix.size() || !name.ends_with(suffix)) return false;
  name.remove_suffix(suffix.size());
  return name.front() != '-' && std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

xml::Element root_of(xml::Element element) {
  while (element.parent()) element = element.parent();
  return element;
}

/// The readers of the documents about `context` according to the template or else the element itself.
std::string_view readers_of(const Template& templ, const xml::Element& context) {
  return templ.visibility ? model::word_of(*templ.visibility) : context.attribute("sichtbarkeit");
}

/// What the template selects and this view is made for.
std::vector<xml::Element> contexts(const Template& templ, const xml::Element& result,
                                   Evaluation& evaluation) {
  if (!templ.each) return {result};
  std::vector<xml::Element> selected = templ.each->query.elements(result, {});
  std::erase_if(selected, [&](const xml::Element& context) {
    const std::string_view readers = readers_of(templ, context);
    if (readers.empty())
      evaluation.report(no_declared_readers, {{"element", std::string(context.name())}}, templ.each->span);
    return readers != result.attribute("sichtbarkeit");
  });
  return selected;
}

/// Lines of the document that stand outside its content.
class Margins {
 public:
  Margins(Evaluation& evaluation, Scope scope) : evaluation_(evaluation), scope_(std::move(scope)) {}

  std::string text(const Nodes& nodes) { return doc::plain_text(evaluation_.line(nodes, scope_)); }

  doc::Metadata metadata(const Template& templ, const Occasion& occasion, const xml::Element& root) {
    doc::Metadata metadata;
    metadata.title = text(templ.title);
    metadata.subject = text(templ.subject);
    metadata.author = text(templ.author);
    for (const Nodes& word : templ.keywords)
      if (std::string keyword = text(word); !keyword.empty()) metadata.keywords.push_back(std::move(keyword));
    const auto date = parse_iso_date(root.attribute("stichtag"));
    ENSURE(date);  // ergebnis.xsd demands it
    metadata.date = *date;
    metadata.identifier = std::string(root.child("projekt").attribute("id")) + "/" + occasion.name;
    return metadata;
  }

  doc::RunningTexts running(const Template& templ) {
    return {text(templ.head_left), text(templ.head_right), text(templ.foot_left), text(templ.foot_right)};
  }

 private:
  Evaluation& evaluation_;
  Scope scope_;
};

}  // namespace

std::vector<Occasion> occasions(const Template& templ, const xml::Element& result,
                                diag::Diagnostics& diagnostics) {
  Evaluation evaluation(templ, diagnostics);
  std::vector<Occasion> made;
  std::set<std::string> taken;
  for (const xml::Element& context : contexts(templ, result, evaluation)) {
    const std::string file = evaluation.text(templ.file_name, {context, {}});
    if (!is_file_name(file))
      evaluation.report(broken_file_name, {{"datei", file}}, templ.file_name.span);
    else if (!taken.insert(file).second)
      evaluation.report(file_name_given_twice, {{"datei", file}}, templ.file_name.span);
    else
      made.push_back({file, file.substr(0, file.size() - suffix.size()), context});
  }
  return made;
}

std::optional<doc::Document> compose(const Template& templ, const Occasion& occasion, model::Visibility view,
                                     diag::Diagnostics& diagnostics) {
  const xml::Element root = root_of(occasion.context);
  ENSURE(readers_of(templ, occasion.context) == model::word_of(view));
  ENSURE(root.attribute("sichtbarkeit") == model::word_of(view));
  const std::size_t errors_before = diagnostics.errors();
  Composer composer(templ, diagnostics);
  const Scope scope{occasion.context, {{document_variable, occasion.context}}};
  Margins margins(composer.evaluation(), scope);
  doc::Document document{margins.metadata(templ, occasion, root),
                         margins.running(templ),
                         composer.blocks(templ.content, scope),
                         {}};
  if (!index_stands_last(document))
    composer.evaluation().report(index_not_last, {}, composer.index_span().value());
  if (diagnostics.errors() != errors_before) return std::nullopt;
  make_index(document, composer.index_wishes());
  number_captions(document);
  drop_empty_lists(document);
  add_images(document, root);
  resolve_references(document);
  return document;
}

}  // namespace protokollwerk::compose
