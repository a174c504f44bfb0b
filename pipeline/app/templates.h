#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/program_files.h"
#include "compose/template.h"

namespace protokollwerk::app {

/// The document templates of a run, each read at most once.
class Templates {
 public:
  Templates(std::string templates_folder, const Files& files, const Schemas& schemas, diag::Sources& sources)
      : folder_(templates_folder + "/dokumente"),
        collections_folder_(std::move(templates_folder) + "/bausteine"),
        files_(files),
        schemas_(schemas),
        sources_(sources) {}

  /// The template with that name; nullptr after reporting why there is none: UMG-009 at the place that asked
  /// for it, or what is wrong with the template.
  const compose::Template* get(const std::string& name, const diag::Span& asked_at,
                               diag::Diagnostics& diagnostics);

  /// Whether there is a template file of that name.
  [[nodiscard]] bool has(const std::string& name) const;
  /// SHA-256 of the files of a template that was given out: its own and those of the collections it uses.
  [[nodiscard]] const std::string& digest(const std::string& name) const { return digests_.at(name); }
  /// Names of all templates, sorted.
  [[nodiscard]] std::vector<std::string> names() const { return xml_names(files_, folder_); }
  /// Files because of which a template could not be given out: its own or collections that it uses.
  [[nodiscard]] std::vector<std::string> at_fault(const std::string& name) const;
  /// Path of the template's file.
  [[nodiscard]] std::string path(const std::string& name) const { return folder_ + "/" + name + ".xml"; }

 private:
  /// A file of fragments that templates share.
  struct Collection {
    std::string path, text;
    std::unique_ptr<xml::Document> document;  ///< nullptr: the file is at fault
  };

  /// Gives the file's text as well.
  std::unique_ptr<xml::Document> parse(const std::string& path, std::string& text,
                                       diag::Diagnostics& diagnostics);
  /// nullptr after reporting that there is none.
  const Collection* collection(const std::string& name, const xml::Document& asking,
                               diag::Diagnostics& diagnostics);
  std::optional<compose::Template> load(const std::string& name, diag::Diagnostics& diagnostics);

  std::string folder_;
  std::string collections_folder_;
  const Files& files_;
  const Schemas& schemas_;
  diag::Sources& sources_;
  std::map<std::string, std::optional<compose::Template>> loaded_;
  std::map<std::string, Collection> collections_;
  std::map<std::string, std::string> digests_;
  std::map<std::string, std::set<std::string>> at_fault_;
};

}  // namespace protokollwerk::app
