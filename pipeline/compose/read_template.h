#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/template.h"
#include "diag/diagnostic.h"
#include "doc/style.h"
#include "xml/document.h"

namespace protokollwerk::compose {

/// Whether the file, valid by vorlage.xsd, is a template or else a shared collection; reports if it is not.
bool is_template(const xml::Document& document, diag::Diagnostics& diagnostics);
bool is_collection(const xml::Document& document, diag::Diagnostics& diagnostics);

/// Names of the shared collections that a template uses, as `read_template` wants them.
std::vector<std::string> collections_of(const xml::Document& document);

/// Takes a template (urn:protokollwerk:vorlage:1) that is valid by vorlage.xsd, the shared collections
/// (`<bausteine>`) that it names, and the schema of the result; gives the template. Promises: every
/// expression is compiled and names only elements and attributes of the result, every list of terms and every
/// fragment that it uses is there, no fragment inserts itself, table rows have as many cells as the table has
/// columns. nullopt iff this call reported a Fehler; reports all that it finds. The template does not refer
/// to the documents.
std::optional<Template> read_template(const xml::Document& document,
                                      const std::vector<const xml::Document*>& collections,
                                      const xml::Schema& result_schema, diag::Diagnostics& diagnostics);

/// Whether the style sheet has every style that the template names; reports those that it lacks.
bool check_styles(const Template& templ, const doc::Style& style, diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::compose
