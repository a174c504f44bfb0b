#pragma once

#include "diag/diagnostic.h"

/// ZAHL: figures that the project claims, against what its minutes yield.
namespace protokollwerk::check::finding {

inline constexpr diag::Definition contradicted_claim{
    "ZAHL-001",
    diag::Severity::warning,
    {"Die Angabe „{wortlaut}“ stimmt nicht: Die Protokolle ergeben {nennungen, select, keine {{errechnet}} "
     "other "
     "{{errechnet, plural, one {# Thema} other {# Themen}} bei {nennungen} Nennungen}}.",
     "The figure “{wortlaut}” is wrong: the minutes yield {nennungen, select, keine {{errechnet}} other "
     "{{errechnet, "
     "plural, one {# topic} other {# topics}} in {nennungen} mentions}}."},
    {"Berichtigen Sie die Angabe in der Projektdatei, oder ergänzen Sie die Protokolle.",
     "Correct the figure in the project file or complete the minutes."}};

inline constexpr diag::Definition underivable_claim{
    "ZAHL-002",
    diag::Severity::note,
    {"Die Angabe „{wortlaut}“ lässt sich nicht herleiten: Die vorhandenen Protokolle ergeben {nennungen, "
     "select, keine "
     "{{errechnet, plural, =0 {dazu nichts} other {nur #}}} other {nur {errechnet, plural, one {# Thema} "
     "other {# "
     "Themen}} bei {nennungen} Nennungen}}.",
     "The figure “{wortlaut}” cannot be derived: the minutes at hand yield {nennungen, select, keine "
     "{{errechnet, "
     "plural, =0 {nothing} other {only #}}} other {only {errechnet, plural, one {# topic} other {# topics}} "
     "in "
     "{nennungen} mentions}}."},
    {"Nennen Sie die Zahl nur als Angabe der Quelle, oder ergänzen Sie die fehlenden Protokolle.",
     "Give the number only as a statement of the source, or add the missing minutes."}};

inline constexpr diag::Definition uncountable_claim{
    "ZAHL-003",
    diag::Severity::note,
    {"Die Angabe „{wortlaut}“ lässt sich nicht prüfen: In den Dateien steht nichts, woraus sie sich "
     "errechnen ließe.",
     "The figure “{wortlaut}” cannot be checked: the files hold nothing to compute it from."},
    {"Nennen Sie die Zahl nur als Angabe der Quelle, oder ergänzen Sie, was zum Nachrechnen fehlt.",
     "Give the number only as a statement of the source, or add what is needed to compute it."}};

}  // namespace protokollwerk::check::finding
