#pragma once

#include <optional>
#include <vector>

#include "diag/diagnostic.h"
#include "doc/style.h"
#include "xml/document.h"

namespace protokollwerk::compose {

/// Takes the root of a style sheet (urn:protokollwerk:stil:1) and, behind it, those of the sheets that it is
/// based on, each valid by stil.xsd; gives the style: each setting as the first sheet says that has it. A
/// colour or a base format is looked up by name in the whole, so that a sheet may exchange a colour alone.
/// Promises: nothing is missing; every format that layout asks for by name is there, each names a family that
/// exists, text and what carries meaning stand out from their ground with at least 4.5:1 (WCAG 2.1, 1.4.3),
/// lines do not overlap, and the margins leave room for text. nullopt iff this call reported a Fehler;
/// reports all that it finds. Whether the font files exist is not looked at.
std::optional<doc::Style> read_style(const std::vector<xml::Element>& sheets, diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::compose
