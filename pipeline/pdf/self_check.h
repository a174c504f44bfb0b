#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "doc/document.h"

namespace protokollwerk::pdf {

/// Something in which a file breaks what it claims, or what PDF/UA demands.
struct BrokenClaim {
  /// Names the page and the object as far as they are known; has the file as its path, no span.
  diag::Diagnostic finding;
  /// The named destinations before the place, the last first: for files of our own the identifiers of what is
  /// printed there. Empty where the place is not known.
  std::vector<std::string> anchors;
};

/// Takes the bytes of any PDF; gives everything in which it breaks PDF/UA-1, its own claims and what a reader
/// needs, as far as that can be seen in the file itself (empty: nothing). A file that says it is made by this
/// program must claim and keep PDF/A too. Reads with libqpdf and FreeType, which have no part in writing: an
/// independent eye. Promises: never throws for what stands in the file. `path` is named in the findings.
std::vector<BrokenClaim> self_check(const std::string& pdf, const std::string& path);

/// The same for a file made from `document`: its text, too, must be the document's, in the order of the
/// structure, word for word.
std::vector<BrokenClaim> self_check(const std::string& pdf, const std::string& path,
                                    const doc::Document& document);

}  // namespace protokollwerk::pdf
