#include "app/program_files.h"

#include <cerrno>

#include "app/definitions.h"

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

}  // namespace

std::string templates_folder(const std::optional<std::string>& named, const std::string& executable,
                             const Files& files) {
  if (named) return *named;
  const std::string installed = above(executable, 2) + "/share/protokollwerk/templates";
  return files.exists(installed) ? installed : above(executable, 4) + "/templates";
}

Schemas load_schemas(const std::string& templates_folder) {
  const auto load = [&](const char* name) {
    return xml::Schema(templates_folder + "/schema/" + name + ".xsd");
  };
  return {load("projekt"),  load("protokoll"), load("rueckmeldung"),
          load("ergebnis"), load("vorlage"),   load("stil")};
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
