#pragma once

#include <map>
#include <memory>
#include <string>

#include "app/coverage.h"
#include "app/program.h"
#include "model/result.h"

namespace protokollwerk::app {

/// The views of one checked result, each made at most once: restricted, written and read back, so that
/// documents are made from exactly what is attached to them.
class Views {
 public:
  /// Whether what was written is proven by its schema before anything is made of it: always, unless nothing
  /// is made of it but findings.
  enum class Proof : std::uint8_t { by_schema, none };

  Views(const model::CheckedResult& checked, Program& program, Proof proof)
      : checked_(checked), program_(program), proof_(proof) {}

  /// What a document of one Sichtbarkeit may see.
  const std::string& xml(model::Visibility visibility);
  /// The same, as what templates select from.
  const xml::Document& document(model::Visibility visibility);

  /// The same with every character that cannot be printed replaced by its number ("[U+6F22]"), for a document
  /// that nothing may hold back. Not to be attached.
  const xml::Document& printable_document(model::Visibility visibility, const Printable& printable);

 private:
  using Documents = std::map<model::Visibility, std::unique_ptr<xml::Document>>;

  std::unique_ptr<xml::Document> read_back(const std::string& xml, model::Visibility visibility);

  const model::CheckedResult& checked_;
  Program& program_;
  Proof proof_;
  std::map<model::Visibility, std::string> xml_;
  Documents documents_;
  Documents printable_documents_;
};

}  // namespace protokollwerk::app
