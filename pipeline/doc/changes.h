#pragma once

#include "doc/document.h"

namespace protokollwerk::doc {

/// Takes a document and an earlier state of it; marks what is new or reads otherwise, and where something is
/// gone. Compared are paragraphs with their footnotes, headings, labels of callouts, captions, figures and
/// the rows of tables, each by its text; printed numbers of sections, lists, figures and tables do not count,
/// for they change with whatever stands before them. A piece that was moved is new where it stands now.
/// Contents, lists and index repeat what stands elsewhere and get no marks.
void mark_changes(Document& document, Document before);

}  // namespace protokollwerk::doc
