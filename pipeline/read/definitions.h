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

}  // namespace finding
}  // namespace protokollwerk::read
