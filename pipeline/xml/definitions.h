#pragma once

#include <vector>

#include "diag/diagnostic.h"

namespace protokollwerk::xml {

/// Everything this folder reports: FORM-001…019 the file as a whole, FORM-020…039 well-formedness,
/// FORM-040…059 validity against the schema.
std::vector<const diag::Definition*> definitions();

namespace finding {

using diag::Definition;
using diag::Severity;

inline constexpr Definition file_too_large{
    "FORM-001",
    Severity::error,
    {"Die Datei ist mit {groesse} Bytes zu groß; zulässig sind höchstens {grenze}.",
     "The file is too large: {groesse} bytes; at most {grenze} are allowed."},
    {"Teilen Sie den Inhalt auf mehrere Dateien auf.", "Divide the content into several files."}};

inline constexpr Definition empty_file{"FORM-002",
                                       Severity::error,
                                       {"Die Datei ist leer.", "The file is empty."},
                                       {"Stellen Sie den Inhalt wieder her, oder löschen Sie die Datei.",
                                        "Restore the content or delete the file."}};

inline constexpr Definition other_encoding{
    "FORM-003",
    Severity::error,
    {"Die Datei ist nicht in UTF-8 gespeichert, sondern offenbar in {kodierung}.",
     "The file is not stored as UTF-8 but, it seems, as {kodierung}."},
    {"Speichern Sie die Datei im Editor mit der Kodierung „UTF-8“.",
     "Save the file with the encoding “UTF-8” in your editor."}};

inline constexpr Definition invalid_utf8{
    "FORM-004",
    Severity::error,
    {"Das Byte {byte} ist an dieser Stelle kein gültiges UTF-8{zeichen, select, unbekannt {} other { (in "
     "Windows-1252 stünde hier „{zeichen}“)}}.",
     "The byte {byte} is not valid UTF-8 at this place{zeichen, select, unbekannt {} other { (in "
     "Windows-1252 it "
     "would be “{zeichen}”)}}."},
    {"Speichern Sie die Datei im Editor mit der Kodierung „UTF-8“, und prüfen Sie die Umlaute.",
     "Save the file with the encoding “UTF-8” in your editor and check the umlauts."}};

inline constexpr Definition declares_other_encoding{
    "FORM-005",
    Severity::error,
    {"Die XML-Deklaration nennt die Kodierung „{kodierung}“; zulässig ist nur UTF-8.",
     "The XML declaration names the encoding “{kodierung}”; only UTF-8 is allowed."},
    {"Speichern Sie die Datei als UTF-8, und schreiben Sie encoding=\"UTF-8\".",
     "Save the file as UTF-8 and write encoding=\"UTF-8\"."}};

inline constexpr Definition contains_nul{
    "FORM-006",
    Severity::error,
    {"Die Datei enthält ein Nullzeichen; sie ist beschädigt oder keine Textdatei.",
     "The file contains a NUL character; it is damaged or not a text file."},
    {"Stellen Sie die Datei aus einer Sicherung wieder her.", "Restore the file from a backup."}};

inline constexpr Definition has_doctype{
    "FORM-007",
    Severity::error,
    {"Die Datei enthält eine DOCTYPE-Deklaration; sie ist aus Sicherheitsgründen nicht zulässig.",
     "The file contains a DOCTYPE declaration, which is not allowed for reasons of security."},
    {"Löschen Sie die Deklaration; den Aufbau der Datei legt das XML-Schema fest.",
     "Delete the declaration; the XML Schema defines the structure of the file."}};

inline constexpr Definition too_deep{
    "FORM-008",
    Severity::error,
    {"Die Elemente sind mehr als {grenze} Ebenen tief ineinandergeschachtelt.",
     "The elements are nested more than {grenze} levels deep."},
    {"Vereinfachen Sie den Aufbau; vielleicht fehlt weiter oben ein Ende-Tag.",
     "Simplify the structure; perhaps an end tag is missing further up."}};

inline constexpr Definition too_many_nodes{
    "FORM-009",
    Severity::error,
    {"Die Datei enthält mehr als {grenze} Elemente und Attribute.",
     "The file contains more than {grenze} elements and attributes."},
    {"Teilen Sie den Inhalt auf mehrere Dateien auf.", "Divide the content into several files."}};

inline constexpr Definition truncated{
    "FORM-010",
    Severity::error,
    {"Die Datei bricht hier ab; das Element „{name}“ ist noch nicht geschlossen.",
     "The file breaks off here; the element “{name}” is not closed yet."},
    {"Ergänzen Sie den fehlenden Rest, oder stellen Sie die Datei aus einer Sicherung wieder her.",
     "Add what is missing or restore the file from a backup."}};

inline constexpr Definition not_xml{"FORM-011",
                                    Severity::error,
                                    {"Die Datei enthält kein XML, nämlich kein einziges Element.",
                                     "The file is not XML: it holds no element at all."},
                                    {"Beginnen Sie mit einer Kopie einer vorhandenen Datei dieser Art.",
                                     "Start from a copy of an existing file of this kind."}};

inline constexpr Definition prefixed_name{
    "FORM-012",
    Severity::error,
    {"Der Name „{name}“ beginnt mit einem Vorsatz und einem Doppelpunkt (Namensraum-Präfix); Elemente stehen "
     "hier ohne.",
     "The element “{name}” has a namespace prefix; elements are written without one."},
    {"Löschen Sie den Vorsatz überall in der Datei, und schreiben Sie xmlns=\"…\" in das erste Start-Tag.",
     "Delete the prefix everywhere in the file and write xmlns=\"…\" in the first start tag."}};

inline constexpr Definition not_nfc{
    "FORM-013",
    Severity::note,
    {"Hier bestehen Umlaute oder Akzentbuchstaben aus zwei Zeichen (Unicode NFD); beim Lesen wird aus ihnen "
     "eines.",
     "Characters stand here in decomposed form (Unicode NFD); they are composed when read."},
    {"Sie brauchen nichts zu tun; „protokollwerk check --fix“ fügt sie auch in der Datei zusammen. Oft "
     "stammt der "
     "Text aus "
     "einem PDF oder von einem Mac.",
     "Nothing needs to be done; “protokollwerk check --fix” composes them in the file, too. The text often "
     "comes from a PDF or a Mac."}};

inline constexpr Definition other_version{
    "FORM-014",
    Severity::error,
    {"Die XML-Deklaration nennt die Version „{version}“; zulässig ist nur 1.0.",
     "The XML declaration names version “{version}”; only 1.0 is allowed."},
    {"Schreiben Sie <?xml version=\"1.0\" encoding=\"UTF-8\"?>.",
     "Write <?xml version=\"1.0\" encoding=\"UTF-8\"?>."}};

inline constexpr Definition unclosed_cdata{
    "FORM-015",
    Severity::error,
    {"Der Abschnitt „<![CDATA[“ wird nicht geschlossen.", "The section “<![CDATA[” is not closed."},
    {"Ergänzen Sie „]]>“, oder schreiben Sie den Text ohne CDATA.",
     "Add “]]>” or write the text without CDATA."}};

inline constexpr Definition text_before_root{
    "FORM-016",
    Severity::error,
    {"Vor dem ersten Element steht Text.", "Text stands before the first element."},
    {"Löschen Sie alles vor dem ersten Tag.", "Delete everything before the first tag."}};

inline constexpr Definition wrong_end_tag{"FORM-020",
                                          Severity::error,
                                          {"Hier wird „{gefunden}“ geschlossen, offen ist aber „{offen}“.",
                                           "Here “{gefunden}” is closed, but “{offen}” is open."},
                                          {"Gleichen Sie die Namen im Start- und im Ende-Tag an.",
                                           "Make the names in start tag and end tag the same."}};

inline constexpr Definition not_closed{
    "FORM-021",
    Severity::error,
    {"Das Element „{name}“ wird nicht geschlossen.", "The element “{name}” is not closed."},
    {"Ergänzen Sie </{name}>.", "Add </{name}>."}};

inline constexpr Definition stray_end_tag{
    "FORM-022",
    Severity::error,
    {"Das Ende-Tag „{name}“ schließt nichts; ein solches Element ist hier nicht offen.",
     "The end tag “{name}” closes nothing; no such element is open here."},
    {"Löschen Sie das Ende-Tag, oder ergänzen Sie davor das Start-Tag <{name}>.",
     "Delete the end tag or add the start tag <{name}> before it."}};

inline constexpr Definition bare_ampersand{
    "FORM-023",
    Severity::error,
    {"Das Zeichen „&“ darf nicht allein stehen.", "The character “&” must not stand alone."},
    {"Schreiben Sie &amp; statt &.", "Write &amp; instead of &."}};

inline constexpr Definition unknown_entity{
    "FORM-024",
    Severity::error,
    {"Die Zeichenfolge „&{name};“ gibt es in XML nicht.", "The entity “&{name};” is not defined in XML."},
    {"Schreiben Sie das gemeinte Zeichen selbst, zum Beispiel „ü“ statt „&uuml;“.",
     "Write the character itself, for example “ü” instead of “&uuml;”."}};

inline constexpr Definition bare_less_than{
    "FORM-025",
    Severity::error,
    {"Auf das Zeichen „<“ folgt hier kein Elementname.", "No element name follows the character “<” here."},
    {"Schreiben Sie &lt;, wenn das Kleiner-Zeichen gemeint ist.",
     "Write &lt; if you mean the less-than sign."}};

inline constexpr Definition unquoted_value{
    "FORM-026",
    Severity::error,
    {"Der Wert eines Attributs muss in Anführungszeichen stehen.",
     "The value of an attribute must stand in quotes."},
    {"Schreiben Sie zum Beispiel nummer=\"3\" mit geraden Anführungszeichen.",
     "Write, for example, nummer=\"3\" with straight quotes."}};

inline constexpr Definition doubled_attribute{"FORM-027",
                                              Severity::error,
                                              {"Das Attribut „{name}“ steht zweimal im selben Tag.",
                                               "The attribute “{name}” stands twice in the same tag."},
                                              {"Löschen Sie eines von beiden.", "Delete one of them."}};

inline constexpr Definition less_than_in_value{
    "FORM-028",
    Severity::error,
    {"Das Zeichen „<“ darf in einem Attributwert nicht vorkommen; vielleicht fehlt davor ein "
     "Anführungszeichen.",
     "The character “<” must not occur in an attribute value; perhaps a quote is missing before it."},
    {"Schließen Sie den Wert mit \", oder schreiben Sie &lt;.", "Close the value with \" or write &lt;."}};

inline constexpr Definition attribute_without_value{
    "FORM-029",
    Severity::error,
    {"Das Attribut hat keinen Wert.", "The attribute has no value."},
    {"Ergänzen Sie den Wert, zum Beispiel nummer=\"3\".", "Add the value, for example nummer=\"3\"."}};

inline constexpr Definition broken_tag{
    "FORM-030",
    Severity::error,
    {"Das Tag ist nicht richtig geschrieben; es fehlt ein Leerzeichen zwischen den Attributen oder das "
     "Zeichen „>“.",
     "The tag is not written properly; a space between the attributes or the character “>” is missing."},
    {"Schreiben Sie Tags in der Form <name attribut=\"wert\">.",
     "Write tags in the form <name attribute=\"value\">."}};

inline constexpr Definition content_behind_root{
    "FORM-031",
    Severity::error,
    {"Hinter dem letzten Ende-Tag steht noch etwas.", "Something stands behind the last end tag."},
    {"Löschen Sie es, oder verschieben Sie es vor dieses Ende-Tag.",
     "Delete it or move it before that end tag."}};

inline constexpr Definition forbidden_character{
    "FORM-032",
    Severity::error,
    {"Hier steht ein Steuerzeichen, das in XML nicht erlaubt ist.",
     "A control character stands here that XML does not allow."},
    {"Löschen Sie das Zeichen; es ist im Editor meist unsichtbar.",
     "Delete the character; most editors do not show it."}};

inline constexpr Definition broken_character_reference{
    "FORM-033",
    Severity::error,
    {"Diese Angabe einer Zeichennummer (&#…;) steht für kein zulässiges Zeichen.",
     "This number of a character (&#…;) stands for no character that is allowed."},
    {"Schreiben Sie das gemeinte Zeichen selbst.", "Write the character itself."}};

inline constexpr Definition broken_comment{
    "FORM-034",
    Severity::error,
    {"Der Kommentar ist nicht richtig geschrieben; er muss mit „-->“ enden und darf kein „--“ enthalten.",
     "The comment is not written properly; it must end with “-->” and must not contain “--”."},
    {"Ersetzen Sie „--“ im Kommentar, und schließen Sie ihn mit „-->“.",
     "Replace “--” in the comment and close it with “-->”."}};

inline constexpr Definition broken_declaration{
    "FORM-035",
    Severity::error,
    {"Die XML-Deklaration ist falsch geschrieben oder steht nicht ganz am Anfang der Datei.",
     "The XML declaration is malformed or does not stand at the very beginning of the file."},
    {"Beginnen Sie die Datei mit <?xml version=\"1.0\" encoding=\"UTF-8\"?>.",
     "Begin the file with <?xml version=\"1.0\" encoding=\"UTF-8\"?>."}};

inline constexpr Definition cdata_end_in_text{
    "FORM-036",
    Severity::error,
    {"Die Zeichenfolge „]]>“ darf im Text nicht vorkommen.", "The sequence “]]>” must not occur in text."},
    {"Schreiben Sie ]]&gt;.", "Write ]]&gt;."}};

inline constexpr Definition undeclared_prefix{
    "FORM-037",
    Severity::error,
    {"Der Vorsatz „{name}:“ (Namensraum-Präfix) ist in der Datei nirgends erklärt.",
     "The prefix “{name}:” (of a namespace) is explained nowhere in the file."},
    {"Löschen Sie den Vorsatz samt Doppelpunkt.", "Delete the prefix and its colon."}};

inline constexpr Definition broken_instruction{"FORM-038",
                                               Severity::error,
                                               {"Die Verarbeitungsanweisung „<?…?>“ ist falsch geschrieben.",
                                                "The processing instruction “<?…?>” is malformed."},
                                               {"Löschen Sie die Anweisung; sie hat hier keine Wirkung.",
                                                "Delete the instruction; it has no effect here."}};

inline constexpr Definition not_well_formed{
    "FORM-039",
    Severity::error,
    {"Hier folgt die Datei nicht den Schreibregeln von XML.",
     "Here the file does not keep to the rules of writing XML."},
    {"Prüfen Sie, ob hier oder kurz davor ein Anführungszeichen, ein „>“ oder ein Ende-Tag fehlt.",
     "Check whether a quotation mark, a “>” or an end tag is missing here or shortly before."}};

}  // namespace finding
}  // namespace protokollwerk::xml
