#include "app/program_files.h"

#include <cerrno>

#include "app/definitions.h"
#include "base/contract.h"

namespace protokollwerk::app {
namespace {

/// What may be read at all. The parser's own limit is lower and its message more helpful; this one saves the
/// memory.
constexpr std::size_t readable_bytes = std::size_t{128} * 1024 * 1024;

/// The folder `levels` above the file.
std::string above(std::string path, int levels) {
  for (int i = 0; i < levels; ++i) path.resize(std::min(path.size(), path.rfind('/')));
  return path;
}

std::string schema_name(FileKind kind) {
  switch (kind) {
    case FileKind::project:
      return "projekt";
    case FileKind::minutes:
      return "protokoll";
    case FileKind::review:
      return "rueckmeldung";
    case FileKind::result:
      return "ergebnis";
    case FileKind::document_template:
      return "vorlage";
    case FileKind::style:
      return "stil";
  }
  fail_contract("a file is of one of six kinds", std::source_location::current());
}

}  // namespace

std::string templates_folder(const std::optional<std::string>& named, const std::string& executable,
                             const Files& files) {
  if (named) return *named;
  const std::string installed = above(executable, 2) + "/share/protokollwerk/templates";
  return files.exists(installed) ? installed : above(executable, 4) + "/templates";
}

const xml::Schema& Schemas::of(FileKind kind) const {
  const auto found = loaded_.find(kind);
  if (found != loaded_.end()) return found->second;
  return loaded_.emplace(kind, xml::Schema(folder_ + schema_name(kind) + ".xsd")).first->second;
}

void Schemas::load_all() const {
  for (const auto kind : {FileKind::project, FileKind::minutes, FileKind::review, FileKind::result,
                          FileKind::document_template, FileKind::style})
    (void)of(kind);
}

std::vector<std::string> xml_names(const Files& files, const std::string& folder) {
  constexpr std::string_view ending = ".xml";
  std::vector<std::string> names;
  for (const std::string& name : files.names(folder)) {
    if (name.ends_with(ending) && name.front() != '.')
      names.push_back(name.substr(0, name.size() - ending.size()));
  }
  return names;
}

diag::Diagnostic unreadable(const std::string& path, const FileError& error) {
  diag::Diagnostic diagnostic;
  diagnostic.path = path;
  diagnostic.detail = error.what();
  if (error.code() == EFBIG) {
    diagnostic.definition = &finding::oversized_file;
    diagnostic.arguments = {{"megabyte", static_cast<std::int64_t>(readable_bytes >> 20U)}};
  } else {
    diagnostic.definition = &finding::unreadable_file;
    diagnostic.arguments = {{"grund", cause_word(error.code())}};
  }
  return diagnostic;
}

std::optional<diag::SourceIndex> read_source(const std::string& path, const Files& files,
                                             diag::Sources& sources, diag::Diagnostics& diagnostics) {
  try {
    return sources.add(path, files.read(path, readable_bytes));
  } catch (const FileError& error) {
    diagnostics.report(unreadable(path, error));
    return std::nullopt;
  }
}

}  // namespace protokollwerk::app
