#pragma once

#include "diag/diagnostic.h"
#include "xml/document.h"
#include "xml/libxml.h"

namespace protokollwerk::xml {

/// Takes bytes that passed the input checks; gives libxml2's tree, whose elements know their ordinal, if the
/// text is well-formed (XML 1.0 and its namespaces) and within the limits. Null iff it reported a Fehler.
/// Touches no network and no other file, expands nothing but XML's own five entities and character
/// references.
libxml::Owned<xmlDoc> parse_well_formed(diag::SourceIndex source, std::string_view text, const Limits& limits,
                                        diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::xml
