#include "app/templates.h"

#include <algorithm>

#include "app/definitions.h"
#include "app/wording.h"
#include "base/sha256.h"
#include "compose/read_template.h"

namespace protokollwerk::app {

bool Templates::has(const std::string& name) const {
  const std::vector<std::string> names = xml_names(files_, folder_);
  return std::find(names.begin(), names.end(), name) != names.end();
}

const compose::Template* Templates::get(const std::string& name, const diag::Span& asked_at,
                                        diag::Diagnostics& diagnostics) {
  if (!has(name)) {
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::unknown_document;
    diagnostic.arguments = {{"vorlage", name}, {"vorhanden", enumerate(xml_names(files_, folder_))}};
    diagnostic.span = asked_at;
    diagnostics.report(std::move(diagnostic));
    return nullptr;
  }
  auto& loaded = loaded_[name];
  if (!loaded) loaded = load(name, diagnostics);
  return loaded ? &*loaded : nullptr;
}

std::optional<compose::Template> Templates::load(const std::string& name, diag::Diagnostics& diagnostics) {
  std::string texts;
  const auto document = parse(path(name), texts, diagnostics);
  if (!document || !compose::is_template(*document, diagnostics)) return std::nullopt;
  std::vector<std::unique_ptr<xml::Document>> read;
  std::vector<const xml::Document*> collections;
  for (const std::string& wanted : compose::collections_of(*document)) {
    read.push_back(parse_collection(wanted, *document, texts, diagnostics));
    if (!read.back()) return std::nullopt;
    collections.push_back(read.back().get());
  }
  digests_[name] = sha256_hex(texts);
  return compose::read_template(*document, collections, schemas_.result, diagnostics);
}

std::unique_ptr<xml::Document> Templates::parse(const std::string& path, std::string& texts,
                                                diag::Diagnostics& diagnostics) {
  const auto source = read_source(path, files_, sources_, diagnostics);
  if (!source) return nullptr;
  texts += sources_[*source].text();
  return xml::parse(*source, sources_, schemas_.document_template, {}, diagnostics);
}

std::unique_ptr<xml::Document> Templates::parse_collection(const std::string& name,
                                                           const xml::Document& asking, std::string& texts,
                                                           diag::Diagnostics& diagnostics) {
  const auto names = xml_names(files_, collections_folder_);
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::unknown_collection;
    diagnostic.arguments = {{"name", name}, {"vorhanden", enumerate(names)}};
    diagnostic.span = asking.root().span();
    diagnostics.report(std::move(diagnostic));
    return nullptr;
  }
  auto document = parse(collections_folder_ + "/" + name + ".xml", texts, diagnostics);
  if (!document || !compose::is_collection(*document, diagnostics)) return nullptr;
  return document;
}

}  // namespace protokollwerk::app
