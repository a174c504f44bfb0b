#pragma once

#include "model/result.h"

/// Takes a checked result and a Sichtbarkeit; gives what a document of that Sichtbarkeit may see. Promises:
/// nothing stricter is in it, nor a link to it; outside the internal view no findings, silences, aliases,
/// paths, lines or names of persons without a ground. Topic states and the figures of the project still count
/// everything.
namespace protokollwerk::merge {

model::View restrict(const model::CheckedResult& checked, model::Visibility visibility);
/// The same from a view that was written for more readers, at most as strict a Sichtbarkeit.
model::View restrict(const model::View& wider, model::Visibility visibility);

}  // namespace protokollwerk::merge
