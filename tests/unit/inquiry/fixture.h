#pragma once

#include "check/check.h"
#include "support/project_folder.h"

namespace protokollwerk::test {

/// The project in data/, checked.
inline model::CheckedResult checked_data() {
  static const std::string folder = source_folder + "/tests/unit/inquiry/data";
  ProjectFolder loaded;
  load(folder, loaded);
  return check::check(loaded.result, loaded.sources, loaded.diagnostics);
}

}  // namespace protokollwerk::test
