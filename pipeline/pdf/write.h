#pragma once

#include <string>
#include <vector>

#include "doc/document.h"
#include "layout/frame.h"
#include "text/faces.h"

namespace protokollwerk::pdf {

/// A file carried inside the PDF (PDF/A-3 associated file).
struct Attachment {
  std::string name;          ///< "ergebnisdokument.xml", ASCII
  std::string mime_type;     ///< "application/xml"
  std::string description;   ///< shown by viewers, UTF-8
  std::string relationship;  ///< /AFRelationship: "Source", "Data", "Alternative", "Supplement"
  std::string content;
};

/// Takes finished pages; gives the bytes of a PDF 1.7 file that claims PDF/UA-1 and PDF/A-3a (PDF/A-2a
/// without attachments). Promises: same input, same bytes; nothing of the machine, the user or the clock in
/// them. Throws EnvironmentError when libharu fails; a glyph 0 or a broken tree is a ContractViolation.
std::string write(const layout::Pages& pages, const doc::Metadata& metadata, const text::Faces& faces,
                  const std::vector<Attachment>& attachments);

}  // namespace protokollwerk::pdf
