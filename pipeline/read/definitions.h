#pragma once

#include <vector>

#include "diag/diagnostic.h"

namespace protokollwerk::read {

/// Everything this folder reports: FORM-060…079, what XSD 1.0 cannot express about one element.
std::vector<const diag::Definition*> definitions();

namespace finding {

using diag::Definition;
using diag::Severity;

inline constexpr Definition neither_known_nor_unknown{
    "FORM-060",
    Severity::error,
    {"Das Element „{name}“ ist leer.", "The element “{name}” is empty."},
    {"Tragen Sie die Angabe ein, oder schreiben Sie <{name} unbekannt=\"…\"/> mit dem Grund, warum sie "
     "fehlt.",
     "Fill in the value or write <{name} unbekannt=\"…\"/> with the reason why it is missing."}};

inline constexpr Definition both_known_and_unknown{
    "FORM-061",
    Severity::error,
    {"Das Element „{name}“ hat einen Inhalt und zugleich das Attribut „unbekannt“.",
     "The element “{name}” has content and the attribute “unbekannt” as well."},
    {"Löschen Sie eines von beiden.", "Delete one of them."}};

inline constexpr Definition nobody_named{
    "FORM-062",
    Severity::error,
    {"Bei „{name}“ fehlen sowohl der Name als auch die Funktion.",
     "“{name}” has neither a name nor a function."},
    {"Ergänzen Sie „name“ oder „funktion“, oder lassen Sie das Element weg.",
     "Add “name” or “funktion”, or leave the element out."}};

inline constexpr Definition missing_image{
    "FORM-063",
    Severity::error,
    {"Die Bilddatei „{datei}“ gibt es im Ordner des Projekts nicht.",
     "There is no picture file “{datei}” in the folder of the project."},
    {"Legen Sie die Datei dort ab, oder berichtigen Sie das Attribut „datei“. Der Pfad gilt vom Ordner der "
     "projekt.xml aus.",
     "Put the file there or correct the attribute “datei”. The path starts at the folder of projekt.xml."}};

inline constexpr Definition unreadable_image{
    "FORM-064",
    Severity::error,
    {"Die Bilddatei „{datei}“ lässt sich nicht lesen, oder sie ist größer als 5 MB.",
     "The picture file “{datei}” cannot be read, or it is larger than 5 MB."},
    {"Prüfen Sie die Rechte an der Datei, oder speichern Sie das Bild kleiner.",
     "Check the permissions of the file, or save the picture in a smaller size."}};

inline constexpr Definition unknown_image_format{
    "FORM-065",
    Severity::error,
    {"Die Datei „{datei}“ ist weder ein PNG- noch ein JPEG-Bild.",
     "The file “{datei}” is neither a PNG nor a JPEG picture."},
    {"Speichern Sie das Bild als PNG oder JPEG; die Endung zu ändern genügt nicht.",
     "Save the picture as PNG or JPEG; changing the ending of its name is not enough."}};

inline constexpr Definition damaged_image{
    "FORM-066",
    Severity::error,
    {"Die Bilddatei „{datei}“ ist beschädigt.", "The picture file “{datei}” is damaged."},
    {"Speichern Sie das Bild neu, oder holen Sie die Datei noch einmal aus ihrer Quelle.",
     "Save the picture again, or fetch the file once more from where it came from."}};

inline constexpr Definition image_of_too_many_pixels{
    "FORM-067",
    Severity::error,
    {"Das Bild „{datei}“ hat zu viele Bildpunkte: mehr als 10 000 an einer Seite oder mehr als 40 Millionen.",
     "The picture “{datei}” has too many pixels: more than 10,000 on a side or more than 40 million."},
    {"Verkleinern Sie das Bild; für eine Seitenbreite genügen 2 000 Bildpunkte.",
     "Reduce the picture; 2,000 pixels are enough for the width of a page."}};

inline constexpr Definition image_in_four_colours{
    "FORM-068",
    Severity::error,
    {"Das Bild „{datei}“ ist in den vier Druckfarben (CMYK) gespeichert.",
     "The picture “{datei}” is saved in the four colours of print (CMYK)."},
    {"Speichern Sie es in RGB-Farben.", "Save it in RGB colours."}};

inline constexpr Definition too_many_images{
    "FORM-069",
    Severity::error,
    {"Mit dem Bild „{datei}“ sind alle Bilder des Projekts zusammen größer als 10 MB.",
     "With the picture “{datei}” all pictures of the project together are larger than 10 MB."},
    {"Speichern Sie die Bilder kleiner, oder lassen Sie eines weg.",
     "Save the pictures in a smaller size, or leave one out."}};

inline constexpr Definition review_ends_before_it_begins{
    "FORM-070",
    Severity::error,
    {"Die Durchsicht endet am {ende}, beginnt aber erst am {beginn}.",
     "The review ends on {ende} but begins only on {beginn}."},
    {"Berichtigen Sie „beginn“ oder „ende“.", "Correct “beginn” or “ende”."}};

inline constexpr Definition unknown_kind_of_file{
    "FORM-071",
    Severity::error,
    {"Diese Datei beginnt mit „{name}“ und ist damit weder ein Protokoll noch eine Datei mit Rückmeldungen.",
     "This file begins with “{name}”, so it holds neither minutes nor review comments."},
    {"Unter dem Projektordner beginnt jede XML-Datei außer „projekt.xml“ mit „protokoll“ oder "
     "„rueckmeldungen“. Berichtigen Sie den Namen, oder legen Sie die Datei an einem anderen Ort ab.",
     "Below the project folder every XML file but “projekt.xml” begins with “protokoll” or "
     "“rueckmeldungen”. Correct the name or keep the file elsewhere."}};

}  // namespace finding
}  // namespace protokollwerk::read
