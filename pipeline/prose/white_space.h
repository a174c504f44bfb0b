#pragma once

#include "doc/document.h"

namespace protokollwerk::prose {

/// Collapses the white space of one paragraph in place, as `read_inlines` promises, and drops texts that
/// become empty.
void collapse_white_space(doc::Inlines& paragraph);

/// The content of an inline that has some: emphasis, link, reference, foreign passage, abbreviation; else
/// nullptr.
doc::Inlines* content_of(doc::Inline& item);

}  // namespace protokollwerk::prose
