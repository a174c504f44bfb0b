#pragma once

#include "diag/diagnostic.h"

/// FORM-040…059: what the XML Schema demands and the file does not keep.
namespace protokollwerk::xml::finding {

using diag::Definition;
using diag::Severity;

inline constexpr Definition unknown_root{
    "FORM-040",
    Severity::error,
    {"Eine Datei dieser Art darf nicht mit dem Element „{name}“ beginnen{namensraum, select, keiner { (ohne "
     "Namensraum)} other { (Namensraum „{namensraum}“)}}.",
     "A file of this kind must not begin with the element “{name}”{namensraum, select, keiner { (no "
     "namespace)} "
     "other { (namespace “{namensraum}”)}}."},
    {"Erwartet wird {erwartet} mit xmlns=\"{zielnamensraum}\".",
     "Expected is {erwartet} with xmlns=\"{zielnamensraum}\"."}};

inline constexpr Definition unexpected_element{
    "FORM-041",
    Severity::error,
    {"Das Element „{name}“ ist hier nicht vorgesehen.{vorschlaege, plural, =0 {} other { Meinten Sie "
     "„{vorschlag}“?}}",
     "The element “{name}” is not expected here.{vorschlaege, plural, =0 {} other { Did you mean "
     "“{vorschlag}”?}}"},
    {"{anzahl, plural, =0 {Löschen oder verschieben Sie es, oder berichtigen Sie den Namen.} one {Möglich "
     "wäre: {erwartet}.} other {Möglich wären: {erwartet}.}}",
     "{anzahl, plural, =0 {Delete or move it, or correct its name.} one {Possible: {erwartet}.} "
     "other {Possible: {erwartet}.}}"}};

inline constexpr Definition missing_child{
    "FORM-042",
    Severity::error,
    {"Im Element „{name}“ fehlt etwas.", "Something is missing in the element “{name}”."},
    {"Ergänzen Sie {anzahl, plural, one {das Element {erwartet}} other {eines der Elemente {erwartet}}}.",
     "Add {anzahl, plural, one {the element {erwartet}} other {one of the elements {erwartet}}}."}};

inline constexpr Definition unknown_attribute{
    "FORM-043",
    Severity::error,
    {"Das Element „{element}“ hat kein Attribut „{name}“.{vorschlaege, plural, =0 {} other { Meinten Sie "
     "„{vorschlag}“?}}",
     "The element “{element}” has no attribute “{name}”.{vorschlaege, plural, =0 {} other { Did you mean "
     "“{vorschlag}”?}}"},
    {"Löschen Sie das Attribut, oder berichtigen Sie seinen Namen.",
     "Delete the attribute or correct its name."}};

inline constexpr Definition missing_attribute{
    "FORM-044",
    Severity::error,
    {"Dem Element „{element}“ fehlt das Attribut „{name}“.",
     "The element “{element}” lacks the attribute “{name}”."},
    {"Ergänzen Sie {name}=\"…\" im Start-Tag.", "Add {name}=\"…\" to the start tag."}};

inline constexpr Definition text_not_allowed{
    "FORM-045",
    Severity::error,
    {"Im Element „{name}“ darf kein Text unmittelbar stehen, nur Elemente.",
     "The element “{name}” must not contain text directly, only elements."},
    {"Setzen Sie den Text in ein passendes Element, zum Beispiel <absatz>.",
     "Put the text into a fitting element, for example <absatz>."}};

inline constexpr Definition only_text_allowed{
    "FORM-046",
    Severity::error,
    {"Im Element „{name}“ darf nur Text stehen, kein anderes Element.",
     "The element “{name}” may contain text only, no other element."},
    {"Löschen Sie die Tags im Inneren.", "Delete the tags inside."}};

inline constexpr Definition wrong_type{
    "FORM-047",
    Severity::error,
    {"„{wert}“ ist {art, select, date {kein Datum} time {keine Uhrzeit} integer {keine ganze Zahl} "
     "nonNegativeInteger {keine ganze Zahl ab 0} positiveInteger {keine ganze Zahl ab 1} boolean {kein "
     "Wahrheitswert} NCName {kein gültiger Bezeichner} anyURI {keine gültige Adresse} language {kein "
     "Sprachkürzel} "
     "other {als Wert hier nicht zulässig}}.",
     "“{wert}” is {art, select, date {not a date} time {not a time} integer {not an integer} "
     "nonNegativeInteger "
     "{not an integer of at least 0} positiveInteger {not an integer of at least 1} boolean {not a truth "
     "value} "
     "NCName {not a valid identifier} anyURI {not a valid address} language {not a language tag} other {not "
     "allowed "
     "as a value here}}."},
    {"{art, select, date {Schreiben Sie ein Datum, das es gibt, als JJJJ-MM-TT, zum Beispiel 2023-03-02.} "
     "time {Schreiben Sie die Uhrzeit als HH:MM:SS, zum Beispiel 09:30:00.} "
     "integer {Schreiben Sie nur Ziffern, ohne Punkt und Leerzeichen.} "
     "nonNegativeInteger {Schreiben Sie nur Ziffern, ohne Punkt und Leerzeichen.} "
     "positiveInteger {Schreiben Sie nur Ziffern, ohne Punkt und Leerzeichen.} "
     "boolean {Schreiben Sie true oder false.} "
     "NCName {Beginnen Sie mit einem Buchstaben; erlaubt sind Buchstaben, Ziffern, „-“, „_“ und „.“.} "
     "anyURI {Schreiben Sie die vollständige Adresse, zum Beispiel https://www.example.org/.} "
     "language {Schreiben Sie zum Beispiel de oder en.} "
     "other {{beschrieben, plural, =0 {Berichtigen Sie den Wert {ort, select, attribut {des Attributs} other "
     "{des "
     "Elements}} „{name}“.} other {Verlangt ist: {beschreibung}}}}}",
     "{art, select, date {Write a date that exists as YYYY-MM-DD, for example 2023-03-02.} "
     "time {Write the time as HH:MM:SS, for example 09:30:00.} "
     "integer {Write digits only, without dots and spaces.} "
     "nonNegativeInteger {Write digits only, without dots and spaces.} "
     "positiveInteger {Write digits only, without dots and spaces.} "
     "boolean {Write true or false.} "
     "NCName {Begin with a letter; letters, digits, “-”, “_” and “.” are allowed.} "
     "anyURI {Write the complete address, for example https://www.example.org/.} "
     "language {Write de or en, for example.} "
     "other {{beschrieben, plural, =0 {Correct the value of the {ort, select, attribut {attribute} other "
     "{element}} "
     "“{name}”.} other {The schema demands: {beschreibung}}}}}"}};

inline constexpr Definition not_in_list{
    "FORM-048",
    Severity::error,
    {"„{wert}“ ist für {ort, select, attribut {das Attribut} other {das Element}} „{name}“ nicht "
     "vorgesehen.{vorschlaege, plural, =0 {} other { Meinten Sie „{vorschlag}“?}}",
     "“{wert}” is not provided for the {ort, select, attribut {attribute} other {element}} "
     "“{name}”.{vorschlaege, "
     "plural, =0 {} other { Did you mean “{vorschlag}”?}}"},
    {"Zulässig sind: {erwartet}.", "Allowed are: {erwartet}."}};

inline constexpr Definition wrong_form{"FORM-049",
                                       Severity::error,
                                       {"„{wert}“ hat nicht die Form, die für {ort, select, attribut {das "
                                        "Attribut} other {das Element}} „{name}“ "
                                        "verlangt ist.",
                                        "“{wert}” does not have the form demanded for the {ort, select, "
                                        "attribut {attribute} other {element}} “{name}”."},
                                       {"{beschrieben, plural, =0 {Berichtigen Sie die Schreibweise; "
                                        "verlangt ist das Muster {muster}.} other {Verlangt "
                                        "ist: {beschreibung}}}",
                                        "{beschrieben, plural, =0 {Correct the spelling; the pattern "
                                        "demanded is {muster}.} other {The schema demands: "
                                        "{beschreibung}}}"}};

inline constexpr Definition wrong_length{
    "FORM-050",
    Severity::error,
    {"{leer, plural, =0 {Der Wert {ort, select, attribut {des Attributs} other {des Elements}} „{name}“ ist "
     "{richtung, select, kurz {zu kurz} other {zu lang}}.} other {{ort, select, attribut {Das Attribut} "
     "other {Das "
     "Element}} „{name}“ ist leer.}}",
     "{leer, plural, =0 {The value of the {ort, select, attribut {attribute} other {element}} “{name}” is "
     "{richtung, "
     "select, kurz {too short} other {too long}}.} other {The {ort, select, attribut {attribute} other "
     "{element}} "
     "“{name}” is empty.}}"},
    {"{richtung, select, kurz {Schreiben Sie mindestens {grenze} Zeichen.} other {Schreiben Sie höchstens "
     "{grenze} "
     "Zeichen.}}",
     "{richtung, select, kurz {Write at least {grenze} characters.} other {Write at most {grenze} "
     "characters.}}"}};

inline constexpr Definition out_of_range{
    "FORM-051",
    Severity::error,
    {"Der Wert „{wert}“ {ort, select, attribut {des Attributs} other {des Elements}} „{name}“ ist {richtung, "
     "select, "
     "klein {zu klein} other {zu groß}}.",
     "The value “{wert}” of the {ort, select, attribut {attribute} other {element}} “{name}” is {richtung, "
     "select, "
     "klein {too small} other {too large}}."},
    {"{richtung, select, klein {Zulässig ist mindestens {grenze}.} other {Zulässig ist höchstens {grenze}.}}",
     "{richtung, select, klein {At least {grenze} is allowed.} other {At most {grenze} is allowed.}}"}};

inline constexpr Definition doubled_key{
    "FORM-052",
    Severity::error,
    {"{wert} ist bereits vergeben; der Wert muss in der Datei einmalig sein.",
     "{wert} is already taken; the value must be unique in the file."},
    {"Wählen Sie einen anderen Wert.", "Choose another value."}};

inline constexpr Definition unknown_key{
    "FORM-053",
    Severity::error,
    {"{wert} verweist auf etwas, das es in der Datei nicht gibt.",
     "{wert} refers to something that does not exist in the file."},
    {"Prüfen Sie die Schreibweise, oder ergänzen Sie das Ziel.", "Check the spelling or add the target."}};

inline constexpr Definition doubled_id{"FORM-055",
                                       Severity::error,
                                       {"Die Kennung „{wert}“ ist in dieser Datei bereits vergeben.",
                                        "The identifier “{wert}” is already taken in this file."},
                                       {"Wählen Sie eine andere Kennung.", "Choose another identifier."}};

inline constexpr Definition must_be_empty{
    "FORM-056",
    Severity::error,
    {"Das Element „{name}“ muss leer sein.", "The element “{name}” must be empty."},
    {"Löschen Sie den Inhalt, und schreiben Sie <{name}/>.", "Delete the content and write <{name}/>."}};

inline constexpr Definition not_valid{
    "FORM-059",
    Severity::error,
    {"Das Element „{name}“ ist nicht so gebaut, wie es das XML-Schema verlangt.",
     "The element “{name}” does not conform to the XML Schema."},
    {"Vergleichen Sie es mit demselben Element in einer fehlerfreien Datei. Die Einzelheit nennt auf "
     "Englisch die Bedingung, die verletzt ist.",
     "Compare it with the same element in a file without errors. The detail names the condition that is "
     "broken."}};

}  // namespace protokollwerk::xml::finding
