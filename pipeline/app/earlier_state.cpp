#include "app/earlier_state.h"

#include <algorithm>
#include <cerrno>
#include <vector>

#include "app/attachments.h"
#include "app/definitions.h"
#include "base/contract.h"
#include "base/sha256.h"
#include "diag/render.h"
#include "merge/restrict.h"
#include "model/words.h"
#include "pdf/inspect/attached_files.h"
#include "read/result_reader.h"
#include "read/result_writer.h"
#include "unicode/german.h"

namespace protokollwerk::app {
namespace {

constexpr std::size_t readable_bytes = std::size_t{1024} * 1024 * 1024;

diag::Diagnostic unusable(const std::string& path, const char* reason, std::string detail = {}) {
  diag::Diagnostic diagnostic;
  diagnostic.definition = &finding::unusable_earlier_state;
  diagnostic.arguments = {{"grund", std::string(reason)}};
  diagnostic.path = path;
  diagnostic.detail = std::move(detail);
  return diagnostic;
}

/// The names in a folder; none for a file.
std::vector<std::string> names_in(const std::string& path, const Files& files) {
  try {
    return files.names(path);
  } catch (const FileError& error) {
    if (error.code() == ENOTDIR) return {};
    throw;
  }
}

/// The bytes of the results: those in a folder, the one attached to a PDF, or the file itself.
std::vector<std::string> results_at(const std::string& path, const Files& files) {
  std::vector<std::string> found;
  const std::vector<std::string> names = names_in(path, files);
  for (const char* name : {attached_result, internal_result})
    if (std::find(names.begin(), names.end(), name) != names.end())
      found.push_back(files.read(path + "/" + name, readable_bytes));
  if (!names.empty()) return found;
  std::string bytes = files.read(path, readable_bytes);
  if (!bytes.starts_with("%PDF-")) return {std::move(bytes)};
  for (pdf::AttachedFile& file : pdf::making_of(bytes).files)
    if (file.name == attached_result) found.push_back(std::move(file.content));
  return found;
}

std::unique_ptr<xml::Document> parsed(const std::string& path, const std::string& result, Program& program,
                                      diag::Diagnostics& diagnostics) {
  diag::Diagnostics own;
  const auto source = program.sources.add(path, result);
  auto document =
      xml::parse(source, program.sources, program.schemas.of(FileKind::result), read::result_limits, own);
  if (document) return document;
  diagnostics.report(
      unusable(path, "ungueltig",
               diag::render_for_people(own, program.sources, diag::Language::german, diag::Colour::off)));
  return nullptr;
}

model::Visibility visibility_of(const xml::Document& result) {
  const auto word = result.root().attribute("sichtbarkeit");
  const auto found =
      std::find_if(model::words<model::Visibility>.begin(), model::words<model::Visibility>.end(),
                   [&](const auto& known) { return known.word == word; });
  ENSURE(found != model::words<model::Visibility>.end());
  return found->value;
}

}  // namespace

std::unique_ptr<EarlierState> EarlierState::read(const std::string& path, Program& program,
                                                 diag::Diagnostics& diagnostics) {
  Results results;
  std::string digests;
  try {
    for (const std::string& result : results_at(path, program.files)) {
      auto document = parsed(path, result, program, diagnostics);
      if (!document) return nullptr;
      digests += sha256_hex(result);
      const model::Visibility visibility = visibility_of(*document);
      results[visibility] = std::move(document);
    }
  } catch (const FileError& error) {
    diagnostics.report(unusable(path, "keins", error.what()));
    return nullptr;
  }
  if (!results.empty())
    return std::unique_ptr<EarlierState>(
        new EarlierState(path, sha256_hex(digests), std::move(results), program));
  diagnostics.report(unusable(path, "keins"));
  return nullptr;
}

bool EarlierState::is_of(const std::string& project, diag::Diagnostics& diagnostics) const {
  const bool fits = std::all_of(results_.begin(), results_.end(), [&](const auto& result) {
    return result.second->root().child("projekt").attribute("id") == project;
  });
  if (!fits) diagnostics.report(unusable(path_, "fremd"));
  return fits;
}

std::string EarlierState::note() const {
  const auto day = parse_iso_date(std::string(any_root().attribute("stichtag")));
  return "Änderungen seit dem Stand vom " + (day ? unicode::german_date_long(*day) : std::string());
}

bool EarlierState::tells_all_for(model::Visibility visibility) const {
  return results_.begin()->first <= visibility;
}

const xml::Document& EarlierState::result_for(model::Visibility visibility) {
  const auto found = results_.find(visibility);
  if (found != results_.end()) return *found->second;
  diag::Diagnostics none;
  const auto wider = read::read_result(*results_.begin()->second, none);
  ENSURE(wider.has_value());
  const std::string xml = read::write_result(merge::restrict(*wider, visibility));
  auto document = parsed(path_, xml, program_, none);
  ENSURE(document != nullptr);
  return *(results_[visibility] = std::move(document));
}

doc::Document EarlierState::document(const compose::Template& templ, const std::string& name,
                                     model::Visibility visibility) {
  ENSURE(tells_all_for(visibility));
  diag::Diagnostics none;  // what was wrong then is not this run's concern
  for (const compose::Occasion& occasion : compose::occasions(templ, result_for(visibility).root(), none))
    if (occasion.file_name == name)
      if (auto document = compose::compose(templ, occasion, visibility, none)) return *std::move(document);
  return {};
}

}  // namespace protokollwerk::app
