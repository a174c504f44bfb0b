#pragma once

#include <vector>

#include "diag/diagnostic.h"
#include "pdf/sentence_at_place.h"

namespace protokollwerk::pdf {

/// Everything that self_check finds in a finished file, in the order of FaultKind, and what is said about a
/// document of our own that is held back or made again. The remedies speak to whoever makes the PDF, because
/// foreign files are verified too.
std::vector<const diag::Definition*> definitions();

namespace finding {

using enum diag::Severity;

inline constexpr diag::Definition unreadable_pdf{
    "PDF-001",
    error,
    {german_at_place<"Das PDF lässt sich nicht fehlerfrei lesen.">,
     english_at_place<"The PDF cannot be read without errors.">},
    {"Erzeugen Sie die Datei neu, oder lassen Sie sie von dem Programm reparieren, das sie geschrieben hat.",
     "Make the file anew, or have it repaired by the program that wrote it."}};

inline constexpr diag::Definition missing_document_entry{
    "PDF-002",
    error,
    {german_at_place<"Dem PDF fehlt eine Angabe zum Dokument oder sie ist falsch: {angabe}.">,
     english_at_place<"The PDF lacks an entry about the document, or it is wrong: {angabe}.">},
    {"Ergänzen Sie die Angabe in den Dokumenteigenschaften.",
     "Add the entry in the properties of the document."}};

inline constexpr diag::Definition missing_glyph{
    "PDF-003",
    error,
    {german_at_place<
         "Ein Zeichen hat in der Schrift {schrift} kein Bild; gedruckt wird ein leeres Kästchen.">,
     english_at_place<"A character has no glyph in the font {schrift}; an empty box is printed.">},
    {"Verwenden Sie eine Schrift, die das Zeichen enthält.", "Use a font that has the character."}};

inline constexpr diag::Definition glyph_without_text{
    "PDF-004",
    error,
    {german_at_place<"Ein Zeichen der Schrift {schrift} lässt sich weder vorlesen noch kopieren, weil ihm "
                     "kein Text zugeordnet ist.">,
     english_at_place<"A character of the font {schrift} can be neither read aloud nor copied, because no "
                      "text belongs to it.">},
    {"Betten Sie die Schrift mit einer vollständigen Tabelle „ToUnicode“ ein.",
     "Embed the font with a complete ToUnicode table."}};

inline constexpr diag::Definition untagged_content{
    "PDF-005",
    error,
    {german_at_place<"Inhalt ist weder ausgezeichnet noch als Beiwerk gekennzeichnet.">,
     english_at_place<"Content is neither tagged nor marked as an artifact.">},
    {"Zeichnen Sie den Inhalt aus, oder kennzeichnen Sie ihn als Beiwerk.",
     "Tag the content, or mark it as an artifact."}};

inline constexpr diag::Definition content_without_one_parent{
    "PDF-006",
    error,
    {german_at_place<"Der Inhalt mit der Kennung {kennung} gehört nicht zu genau einem Strukturelement.">,
     english_at_place<
         "The content with the identifier {kennung} does not belong to exactly one structure element.">},
    {"Ordnen Sie den Inhalt genau einem Strukturelement zu, auch im Verzeichnis „ParentTree“.",
     "Give the content to exactly one structure element, in the ParentTree too."}};

inline constexpr diag::Definition link_without_structure{
    "PDF-007",
    error,
    {german_at_place<
         "Ein Verweis ist nicht mit einem Strukturelement „Link“ verbunden oder hat keine Beschreibung.">,
     english_at_place<"A link is not connected with a structure element Link or has no description.">},
    {"Verbinden Sie den Verweis durch ein „OBJR“ mit seinem Element, und geben Sie ihm „Contents“.",
     "Connect the link with its element by an OBJR, and give it Contents."}};

inline constexpr diag::Definition missing_attribute{
    "PDF-008",
    error,
    {german_at_place<"Einem Strukturelement der Art {art} fehlt die Angabe {angabe}.">,
     english_at_place<"A structure element of type {art} lacks the entry {angabe}.">},
    {"Ergänzen Sie die Angabe.", "Add the entry."}};

inline constexpr diag::Definition skipped_heading_level{
    "PDF-009",
    error,
    {german_at_place<"Auf eine Überschrift der Ebene {vorher} folgt eine der Ebene {ebene}.">,
     english_at_place<"A heading of level {vorher} is followed by one of level {ebene}.">},
    {"Beginnen Sie mit der Ebene 1, und lassen Sie keine Ebene aus.",
     "Begin with level 1, and skip no level."}};

inline constexpr diag::Definition font_not_embedded{
    "PDF-010",
    error,
    {german_at_place<"Die Schrift {schrift} ist nicht eingebettet.">,
     english_at_place<"The font {schrift} is not embedded.">},
    {"Betten Sie jede verwendete Schrift ein.", "Embed every font that is used."}};

inline constexpr diag::Definition lost_glyph_part{
    "PDF-011",
    error,
    {german_at_place<"Ein Zeichen der Schrift {schrift} hat sein Bild oder einen Teil davon verloren.">,
     english_at_place<"A character of the font {schrift} has lost its outline or a part of it.">},
    {"Betten Sie die Schrift noch einmal ein, notfalls vollständig.",
     "Embed the font again, as a whole if need be."}};

inline constexpr diag::Definition wrong_glyph_width{
    "PDF-012",
    error,
    {german_at_place<"Die Schrift {schrift} nennt für ein Zeichen eine andere Breite, als ihr Bild hat.">,
     english_at_place<"The font {schrift} states another width for a character than its outline has.">},
    {"Erzeugen Sie die Schrift im PDF neu.", "Make the font in the PDF anew."}};

inline constexpr diag::Definition broken_font_entry{
    "PDF-013",
    error,
    {german_at_place<"Bei der Schrift {schrift} fehlt die Angabe {angabe}, oder sie passt nicht zum Rest.">,
     english_at_place<"With the font {schrift} the entry {angabe} is missing or does not fit the rest.">},
    {"Erzeugen Sie die Schrift im PDF neu.", "Make the font in the PDF anew."}};

inline constexpr diag::Definition forbidden_text_value{
    "PDF-014",
    error,
    {german_at_place<"Einem Zeichen der Schrift {schrift} ist ein Wert zugeordnet, der kein Zeichen ist "
                     "(U+0000, U+FEFF, U+FFFE).">,
     english_at_place<"A character of the font {schrift} is given a value that is no character (U+0000, "
                      "U+FEFF, U+FFFE).">},
    {"Berichtigen Sie die Tabelle „ToUnicode“ der Schrift.", "Correct the font’s ToUnicode table."}};

inline constexpr diag::Definition mixed_marks{
    "PDF-015",
    error,
    {german_at_place<"Beiwerk steht in ausgezeichnetem Inhalt oder ausgezeichneter Inhalt in Beiwerk.">,
     english_at_place<"An artifact stands within tagged content, or tagged content within an artifact.">},
    {"Trennen Sie beides.", "Separate the two."}};

inline constexpr diag::Definition unknown_structure_type{
    "PDF-016",
    error,
    {german_at_place<"Die Art {art} eines Strukturelements ist keiner bekannten Art zugeordnet.">,
     english_at_place<"The type {art} of a structure element is mapped to no known type.">},
    {"Ordnen Sie die Art im Verzeichnis „RoleMap“ einer bekannten zu, ohne Kreis.",
     "Map the type to a known one in the RoleMap, without a circle."}};

inline constexpr diag::Definition remapped_structure_type{
    "PDF-017",
    error,
    {german_at_place<"Die bekannte Art {art} von Strukturelementen ist umgedeutet.">,
     english_at_place<"The known type {art} of structure elements is mapped to another.">},
    {"Streichen Sie die Zuordnung im Verzeichnis „RoleMap“.", "Delete the mapping in the RoleMap."}};

inline constexpr diag::Definition wrong_nesting{
    "PDF-018",
    error,
    {german_at_place<"Ein Strukturelement der Art {art} darf hier nicht in einem der Art {eltern} stehen.">,
     english_at_place<"A structure element of type {art} must not stand here in one of type {eltern}.">},
    {"Stellen Sie das Element dorthin, wo seine Art hingehört.", "Put the element where its type belongs."}};

inline constexpr diag::Definition irregular_table{
    "PDF-019",
    error,
    {german_at_place<
         "Eine Tabelle ist unregelmäßig gebaut: Die Angabe {angabe} oder die Zahl der Zellen passt nicht.">,
     english_at_place<
         "A table is built irregularly: the entry {angabe} or the number of cells does not fit.">},
    {"Geben Sie jeder Zeile gleich viele Spalten, und prüfen Sie verbundene Zellen.",
     "Give each row as many columns as the others, and check cells that span."}};

inline constexpr diag::Definition cell_without_header{
    "PDF-020",
    error,
    {german_at_place<"Zu einer Tabellenzelle lässt sich keine Kopfzelle bestimmen{kennung, select, other { "
                     "({kennung})}}.">,
     english_at_place<
         "No header cell can be determined for a table cell{kennung, select, other { ({kennung})}}.">},
    {"Geben Sie den Kopfzellen „Scope“ oder der Zelle „Headers“ mit Kennungen, die es gibt.",
     "Give the header cells a Scope, or the cell Headers with identifiers that exist."}};

inline constexpr diag::Definition table_without_headers{
    "PDF-021",
    error,
    {german_at_place<"Eine Tabelle hat keine einzige Kopfzelle.">,
     english_at_place<"A table has no header cell at all.">},
    {"Zeichnen Sie die Kopfzellen als „TH“ aus, nicht als „TD“.", "Tag the header cells as TH, not as TD."}};

inline constexpr diag::Definition meaningless_alternative{
    "PDF-022",
    error,
    {german_at_place<"Der Alternativtext „{text}“ sagt nicht, was zu sehen ist.">,
     english_at_place<"The alternative text “{text}” does not say what there is to see.">},
    {"Beschreiben Sie in einem Satz, was das Bild mitteilt.",
     "Describe in a sentence what the picture tells."}};

inline constexpr diag::Definition missing_language{
    "PDF-023",
    error,
    {german_at_place<"Für einen Text ist keine Sprache angegeben ({stelle}).">,
     english_at_place<"No language is stated for a text ({stelle}).">},
    {"Geben Sie dem Dokument eine Sprache („Lang“).", "Give the document a language (Lang)."}};

inline constexpr diag::Definition malformed_language{
    "PDF-024",
    error,
    {german_at_place<"„{sprache}“ ist keine gültige Angabe einer Sprache.">,
     english_at_place<"“{sprache}” is no valid statement of a language.">},
    {"Schreiben Sie die Sprache wie in „de-DE“.", "Write the language as in “de-DE”."}};

inline constexpr diag::Definition bad_identifier{
    "PDF-025",
    error,
    {german_at_place<"Ein Strukturelement der Art {art} hat keine Kennung oder eine, die es schon gibt.">,
     english_at_place<"A structure element of type {art} has no identifier, or one that is given already.">},
    {"Geben Sie jeder Anmerkung eine eigene Kennung („ID“).",
     "Give every note an identifier (ID) of its own."}};

inline constexpr diag::Definition mixed_headings{
    "PDF-026",
    error,
    {german_at_place<"Überschriften sind auf zwei Arten ausgezeichnet, als „H“ und als „H1“ bis „H6“, oder "
                     "„H“ steht mehrmals in einem Abschnitt.">,
     english_at_place<
         "Headings are tagged in two ways, as H and as H1 to H6, or H stands more than once in a section.">},
    {"Verwenden Sie „H1“ bis „H6“.", "Use H1 to H6."}};

inline constexpr diag::Definition broken_identification{
    "PDF-027",
    error,
    {german_at_place<"Die Kennzeichnung als PDF/UA oder PDF/A fehlt oder ist falsch: {angabe}.">,
     english_at_place<"The identification as PDF/UA or PDF/A is missing or wrong: {angabe}.">},
    {"Berichtigen Sie die XMP-Metadaten.", "Correct the XMP metadata."}};

inline constexpr diag::Definition contradicting_metadata{
    "PDF-028",
    error,
    {german_at_place<"Die Angabe {angabe} widerspricht den XMP-Metadaten.">,
     english_at_place<"The entry {angabe} contradicts the XMP metadata.">},
    {"Schreiben Sie an beiden Stellen dasselbe.", "Write the same at both places."}};

inline constexpr diag::Definition missing_output_intent{
    "PDF-029",
    error,
    {german_at_place<"Das PDF sagt nicht, wie seine Farben gemeint sind (Ausgabebedingung mit Farbprofil).">,
     english_at_place<
         "The PDF does not say how its colours are meant (output intent with a colour profile).">},
    {"Ergänzen Sie eine Ausgabebedingung „GTS_PDFA1“ mit eingebettetem Profil.",
     "Add an output intent GTS_PDFA1 with an embedded profile."}};

inline constexpr diag::Definition incomplete_embedded_file{
    "PDF-030",
    error,
    {german_at_place<"Bei der angehängten Datei „{datei}“ fehlt die Angabe {angabe}, oder sie stimmt nicht.">,
     english_at_place<"With the attached file “{datei}” the entry {angabe} is missing or wrong.">},
    {"Ergänzen Sie die Angabe, oder hängen Sie die Datei noch einmal an.",
     "Add the entry, or attach the file again."}};

inline constexpr diag::Definition forbidden_encryption{
    "PDF-031",
    error,
    {german_at_place<"Das PDF ist so verschlüsselt, dass Hilfsmittel oder Archive es nicht lesen dürfen.">,
     english_at_place<"The PDF is encrypted in a way that forbids aids or archives to read it.">},
    {"Heben Sie die Verschlüsselung auf.", "Remove the encryption."}};

inline constexpr diag::Definition forbidden_action{
    "PDF-032",
    error,
    {german_at_place<"Das PDF enthält ein Skript oder eine Aktion, die ein Archiv nicht zulässt: {angabe}.">,
     english_at_place<"The PDF has a script or an action that no archive admits: {angabe}.">},
    {"Entfernen Sie die Aktion.", "Remove the action."}};

inline constexpr diag::Definition annotation_without_structure{
    "PDF-033",
    error,
    {german_at_place<"Eine Anmerkung oder ein Feld der Art {art} steht nicht richtig im Strukturbaum oder "
                     "hat keine Beschreibung.">,
     english_at_place<"An annotation or field of type {art} does not stand rightly in the structure tree or "
                      "has no description.">},
    {"Zeichnen Sie die Anmerkung als „Annot“, das Feld als „Form“ aus, und geben Sie eine Beschreibung.",
     "Tag the annotation as Annot, the field as Form, and give a description."}};

inline constexpr diag::Definition wrong_tab_order{
    "PDF-034",
    error,
    {german_at_place<"Die Tabulatortaste folgt nicht der Struktur.">,
     english_at_place<"The tab key does not follow the structure.">},
    {"Setzen Sie „Tabs“ der Seite auf „S“.", "Set Tabs of the page to S."}};

inline constexpr diag::Definition bad_optional_content{
    "PDF-035",
    error,
    {german_at_place<"Einer Ebenenkonfiguration fehlt ein Name, oder sie schaltet selbsttätig: {angabe}.">,
     english_at_place<"A configuration of layers lacks a name or switches by itself: {angabe}.">},
    {"Geben Sie einen Namen, und entfernen Sie „AS“.", "Give a name, and remove AS."}};

inline constexpr diag::Definition dynamic_form{
    "PDF-036",
    error,
    {german_at_place<"Das PDF ist ein dynamisches XFA-Formular.">,
     english_at_place<"The PDF is a dynamic XFA form.">},
    {"Verwenden Sie ein gewöhnliches Formular.", "Use an ordinary form."}};

inline constexpr diag::Definition forbidden_object{
    "PDF-037",
    error,
    {german_at_place<"Das PDF enthält ein Objekt, das hier nicht erlaubt ist: {art}.">,
     english_at_place<"The PDF contains an object that is not allowed here: {art}.">},
    {"Entfernen Sie das Objekt.", "Remove the object."}};

inline constexpr diag::Definition incomplete_media{
    "PDF-038",
    error,
    {german_at_place<"Einem eingebetteten Film oder Ton fehlt die Angabe {angabe}.">,
     english_at_place<"An embedded film or sound lacks the entry {angabe}.">},
    {"Ergänzen Sie die Art des Inhalts und eine Beschreibung.",
     "Add the kind of content and a description."}};

inline constexpr diag::Definition low_contrast{
    "PDF-039",
    error,
    {german_at_place<"Text hebt sich nur im Verhältnis {verhaeltnis} : 1 vom Hintergrund ab; nötig ist "
                     "{mindestens} : 1.">,
     english_at_place<
         "Text stands out from its background only by {verhaeltnis} : 1; {mindestens} : 1 is needed.">},
    {"Wählen Sie eine dunklere Schrift oder einen helleren Grund.",
     "Choose a darker type or a lighter ground."}};

inline constexpr diag::Definition missing_outline{
    "PDF-040",
    warning,
    {german_at_place<"Dem Dokument fehlen Lesezeichen, oder eines hat keinen Titel.">,
     english_at_place<"The document lacks bookmarks, or one of them has no title.">},
    {"Erzeugen Sie Lesezeichen aus den Überschriften.", "Make bookmarks from the headings."}};

inline constexpr diag::Definition missing_page_labels{
    "PDF-041",
    warning,
    {german_at_place<"Das PDF kennt die gedruckten Seitenzahlen nicht.">,
     english_at_place<"The PDF does not know the printed page numbers.">},
    {"Ergänzen Sie „PageLabels“.", "Add PageLabels."}};

inline constexpr diag::Definition dead_destination{
    "PDF-042",
    error,
    {german_at_place<"Ein Verweis, ein Lesezeichen oder ein Sprungziel führt ins Leere: „{ziel}“.">,
     english_at_place<"A link, a bookmark or a destination leads nowhere: “{ziel}”.">},
    {"Berichtigen Sie das Ziel.", "Correct the destination."}};

inline constexpr diag::Definition wrong_parent{
    "PDF-043",
    error,
    {german_at_place<
         "Ein Strukturelement der Art {art} steht an zwei Stellen oder nennt das falsche Element über sich.">,
     english_at_place<
         "A structure element of type {art} stands at two places or names the wrong element above it.">},
    {"Erzeugen Sie den Strukturbaum neu.", "Make the structure tree anew."}};

inline constexpr diag::Definition further_faults{
    "PDF-044",
    error,
    {german_at_place<"{anzahl, plural, one {# weiterer gleichartiger Fehler ist} other {# weitere "
                     "gleichartige Fehler sind}} hier nicht aufgeführt.">,
     english_at_place<"{anzahl, plural, one {# more fault of the same kinds is} other {# more faults of the "
                      "same kinds are}} not listed here.">},
    {"Beheben Sie die genannten, und prüfen Sie dann noch einmal.",
     "Remedy those that are named, then verify again."}};

inline constexpr diag::Definition repaired_pdf{
    "PDF-045",
    warning,
    {german_at_place<
         "Die Datei ist beschädigt oder nachlässig geschrieben; sie ließ sich nur mit Korrekturen lesen.">,
     english_at_place<"The file is damaged or carelessly written; it could be read with corrections only.">},
    {"Erzeugen Sie die Datei neu.", "Make the file anew."}};

/// Reported beside the findings about the file when a build holds it back.
inline constexpr diag::Definition held_back_document{
    "PDF-046",
    error,
    {"„{datei}“ hält nicht, was es verspricht, und wird zurückgehalten.",
     "“{datei}” does not keep what it claims and is held back."},
    {"Das ist ein Fehler des Programms. Bitte melden Sie ihn mit den Befunden zu dieser Datei; bis dahin "
     "bleibt die vorige Fassung gültig.",
     "This is a fault of the program. Please report it with the findings about this file; until then the "
     "previous edition stays valid."}};

inline constexpr diag::Definition cannot_be_rebuilt{
    "PDF-047",
    error,
    {"Die Datei lässt sich nicht nachbauen: {grund, select, anhang {Ihr ist kein Ergebnis angehängt} "
     "ergebnis {Das angehängte Ergebnis ist nicht lesbar} other {Keine Vorlage dieses Programms ergibt ein "
     "Dokument dieses Namens}}.",
     "The file cannot be made again: {grund, select, anhang {no result is attached to it} ergebnis {the "
     "attached result cannot be read} other {no template of this program gives a document of that name}}."},
    {"Nachbauen lässt sich nur, was dieses Programm mit angehängtem Ergebnis erstellt hat.",
     "Only what this program made with an attached result can be made again."}};

inline constexpr diag::Definition differs_from_rebuilt{
    "PDF-048",
    error,
    {"Die Datei unterscheidet sich ab Byte {byte, number, ::group-off} von dem, was aus dem angehängten "
     "Ergebnis entsteht ({ist, number, ::group-off} statt {soll, number, ::group-off} Bytes).",
     "The file differs from byte {byte, number, ::group-off} on from what comes out of the attached result "
     "({ist, number, ::group-off} instead of {soll, number, ::group-off} bytes)."},
    {"Nehmen Sie dieselbe Fassung des Programms mit denselben Vorlagen und Schriften; sonst ist die Datei "
     "nachträglich geändert worden.",
     "Take the same version of the program with the same templates and fonts; otherwise the file was changed "
     "afterwards."}};

inline constexpr diag::Definition different_text{
    "PDF-049",
    error,
    {german_at_place<
         "Wer den Text vorgelesen bekommt oder kopiert, erhält {ist, select, nichts_ {nichts} other "
         "{„{ist}“}}, wo das Dokument {soll, select, nichts_ {nichts} other {„{soll}“}} sagt.">,
     english_at_place<
         "Whoever has the text read out or copies it gets {ist, select, nichts_ {nothing} other "
         "{“{ist}”}} where the document says {soll, select, nichts_ {nothing} other {“{soll}”}}.">},
    {"Das ist ein Fehler des Programms. Bitte melden Sie ihn; bis dahin bleibt die vorige Fassung gültig.",
     "This is a fault of the program. Please report it; until then the previous edition stays valid."}};

}  // namespace finding
}  // namespace protokollwerk::pdf
