#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/checked_project.h"
#include "publish/working_state.h"

/// Takes a checked project; gives the bytes of its documents. Promises: documents do not depend on each
/// other; one that cannot be made is named with the reason; the Prüfbericht is always among them, as far as
/// its template is sound.
namespace protokollwerk::app {

/// A document that was not made, and the files that are to blame.
struct HeldBack {
  std::string file;
  std::vector<std::string> because;
};

struct Documents {
  std::vector<publish::OutputFile> files;  ///< in the order of the project file, the result XML first
  std::vector<HeldBack> held_back;
  /// Templates that could not be used, so that the names of their documents are unknown.
  std::vector<HeldBack> unusable_templates;
  /// Whether files of the last state may belong to documents whose names are unknown in this run.
  publish::Others others = publish::Others::dropped;
};

/// `metadata_date` replaces the reference date in the metadata of the files, nowhere else.
Documents make_documents(const CheckedProject& project, const std::optional<Date>& metadata_date,
                         Program& program, diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::app
