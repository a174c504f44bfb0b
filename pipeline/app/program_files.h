#pragma once

#include <map>
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

/// Kinds of files, each with a schema of its own.
enum class FileKind : std::uint8_t { project, minutes, review, result, document_template, style };

/// The schemas of a templates folder, each compiled when it is first asked for: a night in which nothing has
/// changed needs none. For one thread.
class Schemas {
 public:
  explicit Schemas(const std::string& templates_folder) : folder_(templates_folder + "/schema/") {}

  /// Throws EnvironmentError for a schema that is missing or broken.
  [[nodiscard]] const xml::Schema& of(FileKind kind) const;
  /// Asks for each, so that nothing is begun with one that is missing or broken.
  void load_all() const;

 private:
  std::string folder_;
  mutable std::map<FileKind, xml::Schema> loaded_;
};

/// Names in `folder` that end in ".xml", without that ending, sorted: what may be asked for by name.
std::vector<std::string> xml_names(const Files& files, const std::string& folder);

/// The finding for a file that could not be read (UMG-002, UMG-003).
diag::Diagnostic unreadable(const std::string& path, const FileError& error);

/// Reads a file into `sources`; nullopt after reporting why it cannot be read (UMG-002, UMG-003).
std::optional<diag::SourceIndex> read_source(const std::string& path, const Files& files,
                                             diag::Sources& sources, diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::app
