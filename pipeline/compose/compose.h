#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/template.h"
#include "diag/diagnostic.h"
#include "doc/document.h"
#include "model/vocabulary.h"
#include "xml/document.h"

namespace protokollwerk::compose {

/// One document that a template asks for.
struct Occasion {
  std::string file_name;  ///< "plenarsitzung-2.pdf"
  std::string name;       ///< the same without ".pdf"
  /// What the document is about: the result as a whole, or the element that `jedes` found.
  xml::Element context;
};

/// The documents that a template asks for, in the order of the result; those whose file name is broken or
/// taken are reported and left out. `result` is the root element of the view. A template without a visibility
/// of its own asks each view for the elements that declare it.
std::vector<Occasion> occasions(const Template& templ, const xml::Element& result,
                                diag::Diagnostics& diagnostics);

/// Takes a template, one of its occasions and the visibility of the View whose XML the occasion stands in;
/// gives the document. Promises: the template sees nothing but that View; sections are numbered without gaps
/// and those without content left out; every reference leads to an anchor of the document; nothing that was
/// selected is lost. nullopt iff this call reported a Fehler. A view made for others than the document's
/// readers breaks a contract (ENSURE).
std::optional<doc::Document> compose(const Template& templ, const Occasion& occasion, model::Visibility view,
                                     diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::compose
