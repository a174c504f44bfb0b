#pragma once

#include <optional>
#include <string>

#include "base/files.h"
#include "diag/diagnostic.h"
#include "xml/document.h"

namespace protokollwerk::app {

/// The folder with the program's dokumente/, schema/ and stile/: the one the user named, else the installed
/// one beside the program (`<prefix>/bin/…` → `<prefix>/share/protokollwerk/templates`), else that of the
/// source tree the program was built in (`<tree>/build/<preset>/pipeline/…` → `<tree>/templates`).
std::string templates_folder(const std::optional<std::string>& named, const std::string& executable,
                             const Files& files);

/// One compiled schema per kind of file.
struct Schemas {
  xml::Schema project;
  xml::Schema minutes;
  xml::Schema review;
  xml::Schema result;
  xml::Schema document_template;
  xml::Schema style;
};

/// Loads every schema of the templates folder; throws EnvironmentError for one that is missing or broken.
Schemas load_schemas(const std::string& templates_folder);

/// Names in `folder` that end in ".xml", without that ending, sorted: what may be asked for by name.
std::vector<std::string> xml_names(const Files& files, const std::string& folder);

/// The finding for a file that could not be read (UMG-002, UMG-003).
diag::Diagnostic unreadable(const std::string& path, const FileError& error);

/// Reads a file into `sources`; nullopt after reporting why it cannot be read (UMG-002, UMG-003).
std::optional<diag::SourceIndex> read_source(const std::string& path, const Files& files,
                                             diag::Sources& sources, diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::app
