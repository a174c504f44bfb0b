#pragma once

#include <string>
#include <vector>

#include "compose/template.h"
#include "pdf/write.h"
#include "xml/document.h"

namespace protokollwerk::app {

/// Name of the result XML, as a file of the working state and as an attachment.
constexpr const char* attached_result = "ergebnisdokument.xml";

/// The same with everything that only the project's office may see; as a file of the working state.
constexpr const char* internal_result = "ergebnisdokument-intern.xml";

/// The files that a document of the template carries: none, or the result it is made from and, where that has
/// recommendations, a table of them as CSV and as JSON. Depends on nothing but the result's bytes, so that
/// the document can be made again from its own attachment. `root` is the result as read from `xml`.
std::vector<pdf::Attachment> attachments_of(const compose::Template& templ, const std::string& xml,
                                            const xml::Element& root);

}  // namespace protokollwerk::app
