#pragma once

#include <vector>

#include "diag/diagnostic.h"

namespace protokollwerk::pdf {

/// Everything this folder reports: what self_check finds in a finished file. Each is a fault of the program,
/// never of the author; the file must not be published, because it claims what it does not keep.
std::vector<const diag::Definition*> definitions();

namespace finding {

/// What to do is the same for all of them.
inline constexpr diag::Text report_the_fault{
    "Das PDF wird zurückgehalten. Bitte melden Sie den Fehler; bis dahin bleibt die vorige Fassung gültig.",
    "The PDF is held back. Please report the fault; until then the previous edition stays valid."};

inline constexpr diag::Definition unreadable_pdf{"PDF-001",
                                                 diag::Severity::error,
                                                 {"Das erzeugte PDF lässt sich nicht fehlerfrei lesen.",
                                                  "The PDF that was made cannot be read without errors."},
                                                 report_the_fault};

inline constexpr diag::Definition missing_document_entry{
    "PDF-002",
    diag::Severity::error,
    {"Im erzeugten PDF fehlt eine Angabe zum Dokument: {angabe}.",
     "The PDF that was made lacks an entry about the document: {angabe}."},
    report_the_fault};

inline constexpr diag::Definition missing_glyph{
    "PDF-003",
    diag::Severity::error,
    {"Auf Seite {seite} steht ein Zeichen, für das die Schrift kein Bild hat.",
     "Page {seite} shows a character for which the font has no glyph."},
    report_the_fault};

inline constexpr diag::Definition glyph_without_text{
    "PDF-004",
    diag::Severity::error,
    {"Auf Seite {seite} steht ein Zeichen, das sich nicht vorlesen oder kopieren lässt.",
     "Page {seite} shows a character that can be neither read aloud nor copied."},
    report_the_fault};

inline constexpr diag::Definition untagged_content{
    "PDF-005",
    diag::Severity::error,
    {"Seite {seite} hat Inhalt, der weder ausgezeichnet noch als Beiwerk gekennzeichnet ist.",
     "Page {seite} has content that is neither tagged nor marked as an artifact."},
    report_the_fault};

inline constexpr diag::Definition content_without_one_parent{
    "PDF-006",
    diag::Severity::error,
    {"Auf Seite {seite} gehört der Inhalt {kennung} nicht zu genau einem Strukturelement.",
     "On page {seite} the content {kennung} does not belong to exactly one structure element."},
    report_the_fault};

inline constexpr diag::Definition link_without_structure{
    "PDF-007",
    diag::Severity::error,
    {"Auf Seite {seite} ist ein Verweis nicht mit dem Strukturbaum verbunden oder hat keine Beschreibung.",
     "On page {seite} a link is not connected to the structure tree or has no description."},
    report_the_fault};

inline constexpr diag::Definition missing_attribute{
    "PDF-008",
    diag::Severity::error,
    {"Einem Strukturelement der Art {art} fehlt die Angabe {angabe}.",
     "A structure element of type {art} lacks the entry {angabe}."},
    report_the_fault};

inline constexpr diag::Definition skipped_heading_level{
    "PDF-009",
    diag::Severity::error,
    {"Im Strukturbaum folgt auf eine Überschrift der Ebene {vorher} eine der Ebene {ebene}.",
     "In the structure tree a heading of level {vorher} is followed by one of level {ebene}."},
    report_the_fault};

}  // namespace finding
}  // namespace protokollwerk::pdf
