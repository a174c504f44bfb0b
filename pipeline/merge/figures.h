#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/result.h"

namespace protokollwerk::merge {

/// One thing that a figure counts, and where it stands.
struct Evidence {
  std::string id;  ///< of the topic, meeting, body or entry; a group of those present; may be empty
  std::int64_t amount = 1;
  model::Origin origin;
};

/// What a figure counts, in the order of the sources; the figure is the sum of the amounts. `meeting` is
/// empty for the whole project. nullopt for a subject that nobody knows or that the sources cannot yield.
std::optional<std::vector<Evidence>> evidence_for(const model::Result& result, std::string_view subject,
                                                  const std::string& meeting);

/// What can be counted in the minutes, for the whole project, the meetings of each body, and then for each
/// meeting in order. Subjects are
/// those of zaehlgroesse and ErgebnisZaehlgroesse in the schemas. A subject that the sources cannot yield has
/// no figure.
std::vector<model::Figure> figures_of(const model::Result& result);

}  // namespace protokollwerk::merge
