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
  const auto source = read_source(path(name), files_, sources_, diagnostics);
  if (!source) return std::nullopt;
  digests_[name] = sha256_hex(sources_[*source].text());
  const auto document = xml::parse(*source, sources_, schemas_.document_template, {}, diagnostics);
  if (!document) return std::nullopt;
  return compose::read_template(*document, schemas_.result, diagnostics);
}

}  // namespace protokollwerk::app
