#pragma once

#include "diag/diagnostic.h"
#include "model/result.h"

/// What is only wrong with a result that is to be released.
namespace protokollwerk::app {

/// Takes a checked result and the day of the release (YYYY-MM-DD); reports, as Fehler, public minutes that
/// nobody has approved yet, public topics without a place in the result, and a day on which some of it was
/// not known yet.
void check_for_release(const model::Result& result, const std::string& day, diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::app
