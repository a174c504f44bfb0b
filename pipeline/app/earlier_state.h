#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/program.h"
#include "compose/compose.h"
#include "doc/document.h"
#include "model/vocabulary.h"

namespace protokollwerk::app {

/// An earlier state of a project, with which its documents are compared.
class EarlierState {
 public:
  /// From the folder of a working state or a release, from a result XML, or from a PDF that one is attached
  /// to. nullptr after reporting why it cannot be compared with (UMG-034).
  static std::unique_ptr<EarlierState> read(const std::string& path, Program& program,
                                            diag::Diagnostics& diagnostics);

  /// SHA-256 of what was read.
  [[nodiscard]] const std::string& digest() const { return digest_; }
  /// Whether it is one of this project; if not, that is reported (UMG-034).
  [[nodiscard]] bool is_of(const std::string& project, diag::Diagnostics& diagnostics) const;
  /// "Änderungen seit dem Stand vom 2. März 2023", to be printed.
  [[nodiscard]] std::string note() const;
  /// Whether it has all that readers of a document of that Sichtbarkeit may see.
  [[nodiscard]] bool tells_all_for(model::Visibility visibility) const;
  /// The document as it would have been made then, with the template of today; without content if there was
  /// none. Only for a visibility for which it tells all.
  doc::Document document(const compose::Template& templ, const std::string& name,
                         model::Visibility visibility);

 private:
  using Results = std::map<model::Visibility, std::unique_ptr<xml::Document>>;
  EarlierState(std::string path, std::string digest, Results results, Program& program)
      : path_(std::move(path)), digest_(std::move(digest)), results_(std::move(results)), program_(program) {}

  [[nodiscard]] xml::Element any_root() const { return results_.begin()->second->root(); }
  const xml::Document& result_for(model::Visibility visibility);

  std::string path_;
  std::string digest_;
  Results results_;  ///< as found, and what was made of them for fewer readers
  Program& program_;
};

}  // namespace protokollwerk::app
