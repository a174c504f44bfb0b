#pragma once

#include "diag/diagnostic.h"
#include "model/result.h"

/// What is only wrong with a result that is to be released.
namespace protokollwerk::app {

/// Takes a checked result; reports, as Fehler, public minutes that nobody has approved yet and public topics
/// without a place in the result.
void check_for_release(const model::Result& result, diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::app
