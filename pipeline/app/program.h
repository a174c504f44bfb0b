#pragma once

#include <string>

#include "app/program_files.h"
#include "app/styles.h"
#include "app/templates.h"

namespace protokollwerk::app {

/// What belongs to the program and is loaded once for all projects of a run, and the sources of that run.
struct Program {
  Program(const std::string& templates_folder, const Files& file_system)
      : files(file_system),
        folder(templates_folder),
        schemas(templates_folder),
        styles(templates_folder, files, schemas, sources),
        templates(templates_folder, files, schemas, sources) {}

  const Files& files;
  std::string folder;  ///< with templates, schemas and styles
  /// What tells this program from another version of it: documents made by the one are no documents of the
  /// other. Empty where nothing made before is used again.
  std::string identity;
  diag::Sources sources;
  Schemas schemas;
  Styles styles;
  Templates templates;
};

}  // namespace protokollwerk::app
