#pragma once

#include "app/options.h"
#include "app/run.h"

namespace protokollwerk::app {

/// `protokollwerk rules`: every code with its severity and what it says; `rules CODE`: one of them with its
/// remedy and an example; `rules --format markdown`: the page pipeline/docs/pruefregeln.md.
ExitCode explain_rules(const Options& options, const Surroundings& surroundings, const Files& files,
                       const Streams& streams);

}  // namespace protokollwerk::app
