#include "compose/definitions.h"

namespace protokollwerk::compose {

using diag::Definition;
using diag::Severity;

const Definition broken_expression = {
    "VORL-001",
    Severity::error,
    {"„{ausdruck}“ ist kein gültiger XPath-Ausdruck.", "“{ausdruck}” is not a valid XPath expression."},
    {"Berichtigen Sie den Ausdruck in der Vorlage an der angegebenen Stelle.",
     "Correct the expression in the template at the given place."}};
const Definition unknown_element_name = {
    "VORL-002",
    Severity::error,
    {"Der Ausdruck nennt das Element „{name}“, das es im Ergebnis nicht gibt.",
     "The expression names the element “{name}”, which the result does not have."},
    {"{vorschlag, select, keiner {Verwenden Sie einen Elementnamen aus ergebnis.xsd.} other {Meinten Sie "
     "„{vorschlag}“?}}",
     "{vorschlag, select, keiner {Use an element name of ergebnis.xsd.} other {Did you mean "
     "“{vorschlag}”?}}"}};
const Definition unknown_attribute_name = {
    "VORL-003",
    Severity::error,
    {"Der Ausdruck nennt das Attribut „{name}“, das es im Ergebnis nicht gibt.",
     "The expression names the attribute “{name}”, which the result does not have."},
    {"{vorschlag, select, keiner {Verwenden Sie einen Attributnamen aus ergebnis.xsd.} other {Meinten Sie "
     "„{vorschlag}“?}}",
     "{vorschlag, select, keiner {Use an attribute name of ergebnis.xsd.} other {Did you mean "
     "“{vorschlag}”?}}"}};
const Definition unknown_term_list = {
    "VORL-004",
    Severity::error,
    {"Die Vorlage hat keine Begriffsliste „{name}“.", "The template has no list of terms “{name}”."},
    {"{vorschlag, select, keiner {Legen Sie die Liste mit dem Element „begriffe“ an.} other {Meinten Sie "
     "„{vorschlag}“?}}",
     "{vorschlag, select, keiner {Add the list with an element “begriffe”.} other {Did you mean "
     "“{vorschlag}”?}}"}};
const Definition broken_pattern = {"VORL-005",
                                   Severity::error,
                                   {"In „{muster}“ gehören geschweifte Klammern nicht paarweise zusammen.",
                                    "The curly brackets in “{muster}” do not pair up."},
                                   {"Schließen Sie jeden eingesetzten Ausdruck in genau ein Klammerpaar ein.",
                                    "Enclose every inserted expression in exactly one pair of brackets."}};
const Definition not_a_template = {
    "VORL-048",
    Severity::error,
    {"Diese Datei enthält gemeinsame Bausteine, keine Vorlage.",
     "This file holds shared fragments, not a template."},
    {"Legen Sie die Datei in den Ordner „bausteine“, oder machen Sie aus ihr eine Vorlage (Element "
     "„vorlage“).",
     "Move the file to the folder “bausteine” or make it a template (element “vorlage”)."}};
const Definition not_a_collection = {
    "VORL-049",
    Severity::error,
    {"Diese Datei enthält eine Vorlage, keine gemeinsamen Bausteine.",
     "This file holds a template, not shared fragments."},
    {"Legen Sie die Datei in den Ordner „dokumente“, oder machen Sie aus ihr eine Sammlung von Bausteinen "
     "(Element „bausteine“).",
     "Move the file to the folder “dokumente” or make it a collection of fragments (element “bausteine”)."}};
const Definition unknown_fragment = {
    "VORL-006",
    Severity::error,
    {"Die Vorlage hat keinen Baustein „{name}“.", "The template has no fragment “{name}”."},
    {"{vorschlag, select, keiner {Legen Sie den Baustein mit dem Element „baustein“ an.} other {Meinten Sie "
     "„{vorschlag}“?}}",
     "{vorschlag, select, keiner {Add the fragment with an element “baustein”.} other {Did you mean "
     "“{vorschlag}”?}}"}};
const Definition recursive_fragment = {
    "VORL-007",
    Severity::error,
    {"Der Baustein „{name}“ setzt sich selbst ein.", "The fragment “{name}” inserts itself."},
    {"Nehmen Sie den Baustein aus sich selbst heraus.", "Remove the fragment from itself."}};
const Definition unknown_phrase = {
    "VORL-056",
    Severity::error,
    {"Die Vorlage hat keine Wendung „{name}“.", "The template has no phrase “{name}”."},
    {"{vorschlag, select, keiner {Legen Sie die Wendung mit dem Element „wendung“ an.} other {Meinten Sie "
     "„{vorschlag}“?}}",
     "{vorschlag, select, keiner {Add the phrase with an element “wendung”.} other {Did you mean "
     "“{vorschlag}”?}}"}};
const Definition recursive_phrase = {
    "VORL-057",
    Severity::error,
    {"Die Wendung „{name}“ setzt sich selbst ein.", "The phrase “{name}” inserts itself."},
    {"Nehmen Sie die Wendung aus sich selbst heraus.", "Remove the phrase from itself."}};
const Definition wrong_cell_count = {
    "VORL-008",
    Severity::error,
    {"Die Zeile hat {zellen, plural, one {# Zelle} other {# Zellen}}, die Tabelle aber {spalten, plural, one "
     "{# Spalte} "
     "other {# Spalten}}.",
     "The row has {zellen, plural, one {# cell} other {# cells}}, but the table {spalten, plural, one {# "
     "column} other "
     "{# columns}}."},
    {"Geben Sie der Zeile genau eine Zelle je Spalte.", "Give the row exactly one cell for each column."}};
const Definition unknown_paragraph_style = {
    "VORL-009",
    Severity::error,
    {"Der Stil hat kein Absatzformat „{name}“.", "The style sheet has no paragraph style “{name}”."},
    {"{vorschlag, select, keiner {Legen Sie das Absatzformat in der Stildatei an.} other {Meinten Sie "
     "„{vorschlag}“?}}",
     "{vorschlag, select, keiner {Add the paragraph style to the style sheet.} other {Did you mean "
     "“{vorschlag}”?}}"}};
const Definition unknown_callout_style = {
    "VORL-010",
    Severity::error,
    {"Der Stil hat keinen Kasten „{name}“.", "The style sheet has no callout “{name}”."},
    {"{vorschlag, select, keiner {Legen Sie den Kasten in der Stildatei an.} other {Meinten Sie "
     "„{vorschlag}“?}}",
     "{vorschlag, select, keiner {Add the callout to the style sheet.} other {Did you mean "
     "“{vorschlag}”?}}"}};

const Definition missing_title = {
    "VORL-011",
    Severity::error,
    {"Der Abschnitt oder Kasten hat keine Überschrift.", "The section or callout has no heading."},
    {"Geben Sie ihm das Attribut „titel“ oder als erstes Element „titel“.",
     "Give it an attribute “titel” or, as its first element, “titel”."}};

const Definition wrong_part_count = {
    "VORL-012",
    Severity::error,
    {"Der Balken hat {teile, plural, one {# Anteil} other {# Anteile}}, das Diagramm aber {merkmale, plural, "
     "one {# Merkmal} other {# Merkmale}}.",
     "The bar has {teile, plural, one {# part} other {# parts}}, but the diagram {merkmale, plural, one {# "
     "series} other {# series}}."},
    {"Geben Sie dem Balken genau einen Anteil je Merkmal; ein Diagramm ohne Merkmale hat Balken mit einem "
     "Anteil.",
     "Give the bar exactly one part for each series; a diagram without series has bars of one part."}};

const Definition pinned_number_missed = {
    "VORL-020",
    Severity::error,
    {"Der Abschnitt „{titel}“ ist auf die Nummer {soll} festgelegt, erhielte hier aber {ist}.",
     "The section “{titel}” is pinned to the number {soll}, but would get {ist} here."},
    {"Stellen Sie die Gliederung so um, dass der Abschnitt die Nummer {soll} erhält, oder heben Sie die "
     "Festlegung auf.",
     "Arrange the outline so that the section gets the number {soll}, or give up the pin."}};
const Definition unknown_term = {
    "VORL-021",
    Severity::error,
    {"Für den Wert „{wert}“ steht in der Begriffsliste „{liste}“ kein Begriff.",
     "The list of terms “{liste}” has no term for the value “{wert}”."},
    {"Ergänzen Sie die Begriffsliste um diesen Wert.", "Add this value to the list of terms."}};
const Definition not_a_date = {
    "VORL-022",
    Severity::error,
    {"„{wert}“ soll als Datum gedruckt werden, ist aber keines.",
     "“{wert}” should be printed as a date but is none."},
    {"Wählen Sie in der Vorlage eine Angabe der Form JJJJ-MM-TT oder eine andere Darstellung.",
     "Select a value of the form YYYY-MM-DD in the template, or another presentation."}};
const Definition not_a_number = {"VORL-023",
                                 Severity::error,
                                 {"„{wert}“ soll als Zahl gedruckt werden, ist aber keine ganze Zahl.",
                                  "“{wert}” should be printed as a number but is no integer."},
                                 {"Wählen Sie in der Vorlage eine ganze Zahl oder eine andere Darstellung.",
                                  "Select an integer in the template, or another presentation."}};
const Definition anchor_given_twice = {"VORL-024",
                                       Severity::error,
                                       {"Der Anker „{anker}“ stünde an zwei Stellen des Dokuments.",
                                        "The anchor “{anker}” would stand at two places of the document."},
                                       {"Geben Sie den Anker in der Vorlage nur an einer der Stellen.",
                                        "Give the anchor at one of the places only."}};
const Definition broken_anchor = {
    "VORL-025",
    Severity::error,
    {"„{anker}“ ist als Anker nicht möglich.", "“{anker}” is not possible as an anchor."},
    {"Ein Anker beginnt mit einem Buchstaben und besteht aus Buchstaben, Ziffern, „-“, „_“ und „.“.",
     "An anchor begins with a letter and consists of letters, digits, “-”, “_” and “.”."}};
const Definition broken_file_name = {
    "VORL-026",
    Severity::error,
    {"„{datei}“ ist als Dateiname nicht möglich.", "“{datei}” is not possible as a file name."},
    {"Ein Dateiname besteht aus Kleinbuchstaben ohne Umlaute, Ziffern und „-“ und endet auf „.pdf“.",
     "A file name consists of lower-case ASCII letters, digits and “-” and ends in “.pdf”."}};
const Definition file_name_given_twice = {
    "VORL-027",
    Severity::error,
    {"Zwei Dokumente dieser Vorlage hießen „{datei}“.",
     "Two documents of this template would be called “{datei}”."},
    {"Nehmen Sie in den Dateinamen auf, was die Dokumente unterscheidet.",
     "Put into the file name what tells the documents apart."}};
const Definition required_value_missing = {
    "VORL-028",
    Severity::warning,
    {"„{ausdruck}“ findet hier nichts, obwohl das Dokument die Angabe braucht.",
     "“{ausdruck}” finds nothing here, although the document needs the value."},
    {"Ergänzen Sie die Angabe in den Quellen, oder setzen Sie die Stelle der Vorlage in „wenn“.",
     "Add the value to the sources, or enclose the place of the template in “wenn”."}};

const Definition no_declared_readers = {
    "VORL-029",
    Severity::error,
    {"Die Vorlage richtet sich nach der Sichtbarkeit von „{element}“, dieses Element gibt aber keine an.",
     "The template follows the Sichtbarkeit of “{element}”, but this element does not declare any."},
    {"Wählen Sie mit „jedes“ Sitzungen aus, oder geben Sie im Attribut „sichtbarkeit“ einen festen "
     "Leserkreis an.",
     "Let “jedes” select meetings, or give fixed readers in the attribute “sichtbarkeit”."}};
const Definition index_not_last = {
    "VORL-030",
    Severity::error,
    {"Das Stichwortverzeichnis steht nicht am Schluss des Dokuments.",
     "The index does not stand at the end of the document."},
    {"Setzen Sie „stichwortverzeichnis“ genau einmal ein, als Letztes im letzten Abschnitt. Erst dort steht "
     "fest, auf "
     "welchen Seiten alles andere steht.",
     "Use “stichwortverzeichnis” exactly once, last in the last section. Only there is known on which pages "
     "everything else stands."}};
const Definition unknown_base_style = {
    "VORL-040",
    Severity::error,
    {"Das Absatzformat beruht auf „{name}“, das es im Stil nicht gibt.",
     "The paragraph style is based on “{name}”, which the style sheet does not have."},
    {"{vorschlag, select, keiner {Legen Sie das Absatzformat an, oder entfernen Sie „wie“.} other {Meinten "
     "Sie "
     "„{vorschlag}“?}}",
     "{vorschlag, select, keiner {Add the paragraph style or remove “wie”.} other {Did you mean "
     "“{vorschlag}”?}}"}};
const Definition circular_style = {
    "VORL-041",
    Severity::error,
    {"Das Absatzformat „{name}“ beruht über „wie“ auf sich selbst.",
     "The paragraph style “{name}” is based on itself through “wie”."},
    {"Brechen Sie den Kreis auf, indem Sie ein „wie“ entfernen.", "Break the circle by removing one “wie”."}};
const Definition missing_style = {
    "VORL-042",
    Severity::error,
    {"Dem Stil fehlt das Absatzformat „{name}“.", "The style sheet lacks the paragraph style “{name}”."},
    {"Legen Sie das Absatzformat an; jedes Dokument kann es brauchen.",
     "Add the paragraph style; any document may need it."}};
const Definition unknown_family = {
    "VORL-043",
    Severity::error,
    {"Das Absatzformat nennt die Schriftfamilie „{name}“, die es im Stil nicht gibt.",
     "The paragraph style names the font family “{name}”, which the style sheet does not have."},
    {"{vorschlag, select, keiner {Legen Sie die Schriftfamilie unter „schriften“ an.} other {Meinten Sie "
     "„{vorschlag}“?}}",
     "{vorschlag, select, keiner {Add the font family below “schriften”.} other {Did you mean "
     "“{vorschlag}”?}}"}};
const Definition unknown_colour = {
    "VORL-044",
    Severity::error,
    {"Der Stil hat keine Farbe „{name}“.", "The style sheet has no colour “{name}”."},
    {"{vorschlag, select, keiner {Legen Sie die Farbe unter „farben“ an, oder schreiben Sie sie als "
     "#RRGGBB.} "
     "other "
     "{Meinten Sie „{vorschlag}“?}}",
     "{vorschlag, select, keiner {Add the colour below “farben” or write it as #RRGGBB.} other {Did you mean "
     "“{vorschlag}”?}}"}};
const Definition weak_contrast = {
    "VORL-045",
    Severity::error,
    {"{art, select, verweis {Der Text von Verweisen} balken {Der Balken des Kastens „{name}“} diagramm {Die "
     "Farbe „{name}“ in Diagrammen} other {Der Text im Absatzformat „{name}“}} ({farbe}) hat auf {grund, "
     "select, tabellenkopf {dem Tabellenkopf} kasten {dem Kasten „{grundname}“} flaeche {der Fläche in "
     "Diagrammen} format {seinem Hintergrund} "
     "other {der Seite}} ({grundfarbe}) nur einen Kontrast von {wert} : 1.",
     "{art, select, verweis {The text of links} balken {The bar of the callout “{name}”} diagramm {The "
     "colour “{name}” in diagrams} other {The text in the paragraph style “{name}”}} ({farbe}) has a "
     "contrast "
     "of only {wert} : 1 on {grund, select, tabellenkopf {the head of tables} kasten {the callout "
     "“{grundname}”} flaeche {the ground in diagrams} format {its background} other {the page}} "
     "({grundfarbe})."},
    {"Wählen Sie Farben mit einem Kontrast von mindestens 4,5 : 1 (WCAG 2.1, Kriterium 1.4.3), zum Beispiel "
     "{besser} statt {farbe}.",
     "Choose colours with a contrast of at least 4.5 : 1 (WCAG 2.1, criterion 1.4.3), for instance {besser} "
     "instead of {farbe}."}};
const Definition no_text_area = {"VORL-046",
                                 Severity::error,
                                 {"Die Ränder lassen weniger als 60 mm × 60 mm für den Text.",
                                  "The margins leave less than 60 mm × 60 mm for the text."},
                                 {"Verkleinern Sie die Ränder, oder vergrößern Sie die Seite.",
                                  "Reduce the margins or enlarge the page."}};
const Definition tight_leading = {
    "VORL-047",
    Severity::error,
    {"Im Absatzformat „{name}“ ist der Zeilenabstand kleiner als die Schrift.",
     "In the paragraph style “{name}” the leading is smaller than the type."},
    {"Geben Sie einen Zeilenabstand an, der mindestens der Schriftgröße entspricht.",
     "Give a leading that is at least the size of the type."}};

const Definition tiny_drawing_text = {
    "VORL-053",
    Severity::error,
    {"Die Schrift in Diagrammen (Absatzformat „diagramm“) ist kleiner als 7,5 pt.",
     "The type in diagrams (paragraph style “diagramm”) is smaller than 7.5 pt."},
    {"Geben Sie eine Schriftgröße von mindestens 7,5 pt an.", "Give a size of at least 7.5 pt."}};
const Definition missing_setting = {
    "VORL-050",
    Severity::error,
    {"{angabe, select, keine {Dem Stil fehlt das Element „{element}“.} other {Dem Element „{element}“ des "
     "Stils "
     "fehlt die Angabe „{angabe}“.}}",
     "{angabe, select, keine {The style sheet lacks the element “{element}”.} other {The element “{element}” "
     "of "
     "the style sheet lacks the setting “{angabe}”.}}"},
    {"Ergänzen Sie, was fehlt, oder lassen Sie den Stil mit „wie“ auf einem anderen beruhen, der es enthält.",
     "Add what is missing, or base the style on another one that has it with “wie”."}};
const Definition unknown_base_sheet = {
    "VORL-051",
    Severity::error,
    {"Der Stil beruht auf dem Stil „{name}“, den es nicht gibt.",
     "The style sheet is based on the style “{name}”, which does not exist."},
    {"{vorschlag, select, keiner {Nennen Sie einen dieser Stile: {vorhanden}.} other {Meinten Sie "
     "„{vorschlag}“?}}",
     "{vorschlag, select, keiner {Name one of these styles: {vorhanden}.} other {Did you mean "
     "“{vorschlag}”?}}"}};
const Definition circular_sheet = {
    "VORL-052",
    Severity::error,
    {"Der Stil „{name}“ beruht über „wie“ auf sich selbst.",
     "The style “{name}” is based on itself through “wie”."},
    {"Brechen Sie den Kreis auf, indem Sie ein „wie“ entfernen: Ein Stil des Kreises muss alles selbst "
     "angeben.",
     "Break the circle by removing one “wie”: one style of the circle has to give everything itself."}};

std::vector<const Definition*> definitions() {
  return {&broken_expression,
          &unknown_element_name,
          &unknown_attribute_name,
          &unknown_term_list,
          &broken_pattern,
          &not_a_template,
          &not_a_collection,
          &unknown_fragment,
          &recursive_fragment,
          &unknown_phrase,
          &recursive_phrase,
          &wrong_cell_count,
          &unknown_paragraph_style,
          &unknown_callout_style,
          &missing_title,
          &wrong_part_count,
          &pinned_number_missed,
          &unknown_term,
          &not_a_date,
          &not_a_number,
          &anchor_given_twice,
          &broken_anchor,
          &broken_file_name,
          &file_name_given_twice,
          &required_value_missing,
          &no_declared_readers,
          &index_not_last,
          &unknown_base_style,
          &circular_style,
          &missing_style,
          &unknown_family,
          &unknown_colour,
          &weak_contrast,
          &no_text_area,
          &tight_leading,
          &missing_setting,
          &unknown_base_sheet,
          &circular_sheet,
          &tiny_drawing_text};
}

}  // namespace protokollwerk::compose
