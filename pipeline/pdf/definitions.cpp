#include "pdf/definitions.h"

namespace protokollwerk::pdf {

std::vector<const diag::Definition*> definitions() {
  using namespace finding;
  return {&unreadable_pdf,         &missing_document_entry, &missing_glyph,
          &glyph_without_text,     &untagged_content,       &content_without_one_parent,
          &link_without_structure, &missing_attribute,      &skipped_heading_level};
}

}  // namespace protokollwerk::pdf
