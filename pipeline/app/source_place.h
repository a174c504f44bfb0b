#pragma once

#include "model/result.h"
#include "pdf/self_check.h"

namespace protokollwerk::app {

/// What a document of ours breaks, with the place in the XML file from which the broken part was made, as far
/// as that is known: the entry, topic or meeting that is printed there.
diag::Diagnostic with_source_place(pdf::BrokenClaim broken, const model::Result& result);

}  // namespace protokollwerk::app
