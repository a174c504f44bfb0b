#pragma once

#include <string>
#include <vector>

#include "pdf/deflate.h"
#include "pdf/haru.h"
#include "pdf/write.h"

namespace protokollwerk::pdf {

/// What the catalog says about attached files.
struct AttachmentEntries {
  std::string catalog;  ///< /AF
  std::string names;    ///< /EmbeddedFiles for the catalog's name dictionary
};

/// Puts the files into the document as associated files (ISO 19005-3, 6.8). `date` in PDF syntax.
AttachmentEntries add_attachments(Haru& haru, const std::vector<Attachment>& attachments,
                                  const std::string& date, const Deflater& deflater);

}  // namespace protokollwerk::pdf
