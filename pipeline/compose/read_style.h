#pragma once

#include <optional>

#include "diag/diagnostic.h"
#include "doc/style.h"
#include "xml/document.h"

namespace protokollwerk::compose {

/// Takes a style sheet (urn:protokollwerk:stil:1) that is valid by stil.xsd; gives the style. Promises: every
/// format that layout asks for by name is there, each names a family that exists, text stands out from its
/// ground with at least 4.5:1 (WCAG 2.1, 1.4.3), lines do not overlap, and the margins leave room for text.
/// nullopt iff this call reported a Fehler; reports all that it finds. Whether the font files exist is not
/// looked at.
std::optional<doc::Style> read_style(const xml::Document& document, diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::compose
