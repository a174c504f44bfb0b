#pragma once

#include <vector>

#include "diag/diagnostic.h"
#include "model/result.h"

/// Takes the project, the minutes of all its meetings and the comments on its drafts; gives one result.
/// Promises: everything that stood in them stands in it, ordered by content, never by the order of files; the
/// same files give the same result.
namespace protokollwerk::merge {

/// A later version of minutes takes the place of earlier ones; that an entry of theirs is missing in it is a
/// Warnung. Two records of one meeting in the same version are a Fehler, and the one that sorts first is
/// kept.
model::Result merge(model::Project project, std::vector<model::Minutes> minutes, Date reference_date,
                    diag::Diagnostics& diagnostics, std::vector<model::ReviewRound> reviews = {});

}  // namespace protokollwerk::merge
