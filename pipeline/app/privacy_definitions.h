#pragma once

#include "diag/diagnostic.h"

/// What the last look at public files reports.
namespace protokollwerk::app::finding {

inline constexpr diag::Definition published_name{
    "DATEN-002",
    diag::Severity::error,
    {"„{datei}“ ist öffentlich und nennt {name} mit Namen ({ort, select, seite {Seite {seite, number, "
     "::group-off}} "
     "beschreibung {in einer Beschreibung} lesezeichen {in einem Lesezeichen} metadaten {in den Metadaten} "
     "anhang {im Anhang „{anhang}“} other {im Text}}), obwohl dafür kein Grund angegeben ist.",
     "“{datei}” is public and names {name} ({ort, select, seite {page {seite, number, ::group-off}} "
     "beschreibung "
     "{in a description} lesezeichen {in a bookmark} metadaten {in the metadata} anhang {in the attachment "
     "“{anhang}”} other {in the text}}), though no ground is stated for it."},
    {"Schreiben Sie dort die Funktion statt des Namens, oder geben Sie im Protokoll in „grund“ an, warum der "
     "Name veröffentlicht werden darf.",
     "Write the function instead of the name there, or say in “grund” in the minutes why the name may be "
     "published."}};

inline constexpr diag::Definition published_surname{
    "DATEN-003",
    diag::Severity::note,
    {"In „{datei}“ steht ein Wort, das auch der Nachname von {name} ist ({ort, select, seite {Seite {seite, "
     "number, "
     "::group-off}} beschreibung {in einer Beschreibung} lesezeichen {in einem Lesezeichen} metadaten {in "
     "den "
     "Metadaten} anhang {im Anhang „{anhang}“} other {im Text}}).",
     "“{datei}” has a word that is the surname of {name}, too ({ort, select, seite {page {seite, number, "
     "::group-off}} beschreibung {in a description} lesezeichen {in a bookmark} metadaten {in the metadata} "
     "anhang {in the attachment “{anhang}”} other {in the text}})."},
    {"Prüfen Sie, ob die Person gemeint ist; dann schreiben Sie ihre Funktion.",
     "Check whether the person is meant; then write the function."}};

}  // namespace protokollwerk::app::finding
