#include "app/templates.h"

#include <algorithm>

#include "app/definitions.h"
#include "app/wording.h"
#include "base/sha256.h"
#include "compose/read_template.h"

namespace protokollwerk::app {
namespace {

/// The files of the errors from the one at `first` on.
std::set<std::string> faulty_files(const diag::Diagnostics& diagnostics, std::size_t first,
                                   const diag::Sources& sources) {
  std::set<std::string> paths;
  for (std::size_t i = first; i < diagnostics.items().size(); ++i) {
    const diag::Diagnostic& item = diagnostics.items()[i];
    if (item.definition->severity == diag::Severity::error)
      paths.insert(item.span ? sources[item.span->source].path() : item.path);
  }
  return paths;
}

}  // namespace

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
  const auto known = loaded_.find(name);
  if (known != loaded_.end()) return known->second ? &*known->second : nullptr;
  const std::size_t findings_before = diagnostics.items().size();
  auto& loaded = loaded_[name] = load(name, diagnostics);
  if (loaded) return &*loaded;
  at_fault_[name].merge(faulty_files(diagnostics, findings_before, sources_));
  return nullptr;
}

std::vector<std::string> Templates::at_fault(const std::string& name) const {
  const auto found = at_fault_.find(name);
  if (found == at_fault_.end()) return {path(name)};
  return {found->second.begin(), found->second.end()};
}

std::optional<compose::Template> Templates::load(const std::string& name, diag::Diagnostics& diagnostics) {
  std::string texts;
  const auto document = parse(path(name), texts, diagnostics);
  if (!document || !compose::is_template(*document, diagnostics)) return std::nullopt;
  std::vector<const xml::Document*> used;
  for (const std::string& wanted : compose::collections_of(*document)) {
    const Collection* found = collection(wanted, *document, diagnostics);
    if (found == nullptr) return std::nullopt;
    if (!found->document) at_fault_[name].insert(found->path);
    texts += found->text;
    used.push_back(found->document.get());
  }
  if (at_fault_.contains(name)) return std::nullopt;
  digests_[name] = sha256_hex(texts);
  return compose::read_template(*document, used, schemas_.of(FileKind::result), diagnostics);
}

std::unique_ptr<xml::Document> Templates::parse(const std::string& path, std::string& text,
                                                diag::Diagnostics& diagnostics) {
  const auto source = read_source(path, files_, sources_, diagnostics);
  if (!source) return nullptr;
  text = sources_[*source].text();
  return xml::parse(*source, sources_, schemas_.of(FileKind::document_template), {}, diagnostics);
}

const Templates::Collection* Templates::collection(const std::string& name, const xml::Document& asking,
                                                   diag::Diagnostics& diagnostics) {
  const auto known = collections_.find(name);
  if (known != collections_.end()) return &known->second;
  const auto names = xml_names(files_, collections_folder_);
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::unknown_collection;
    diagnostic.arguments = {{"name", name}, {"vorhanden", enumerate(names)}};
    diagnostic.span = asking.root().span();
    diagnostics.report(std::move(diagnostic));
    return nullptr;
  }
  Collection& read = collections_[name];
  read.path = collections_folder_ + "/" + name + ".xml";
  read.document = parse(read.path, read.text, diagnostics);
  if (read.document && !compose::is_collection(*read.document, diagnostics)) read.document.reset();
  return &read;
}

}  // namespace protokollwerk::app
