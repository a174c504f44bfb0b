#pragma once

#include "diag/diagnostic.h"

/// SITZ: meetings and their minutes. SITZ-001 belongs to merge.
namespace protokollwerk::check::finding {

inline constexpr diag::Definition missing_meeting{
    "SITZ-002",
    diag::Severity::warning,
    {"Vor der {nummer}. Sitzung von „{gremium}“ {anzahl, plural, one {fehlt das Protokoll einer Sitzung} "
     "other {fehlen "
     "die Protokolle von # Sitzungen}}.",
     "Before meeting {nummer} of “{gremium}” the minutes of {anzahl, plural, one {one meeting are} other {# "
     "meetings "
     "are}} missing."},
    {"Ergänzen Sie die fehlenden Protokolle, oder berichtigen Sie die Nummer.",
     "Add the missing minutes or correct the number."}};

inline constexpr diag::Definition dates_out_of_order{
    "SITZ-003",
    diag::Severity::warning,
    {"Die {nummer}. Sitzung von „{gremium}“ liegt am {datum} und damit vor der {vorige}. Sitzung.",
     "Meeting {nummer} of “{gremium}” is dated {datum}, which is before meeting {vorige}."},
    {"Berichtigen Sie das Datum oder die Nummer in einem der beiden Protokolle.",
     "Correct the date or the number in one of the two minutes."}};

inline constexpr diag::Definition outside_project{
    "SITZ-004",
    diag::Severity::warning,
    {"Die Sitzung vom {datum} liegt außerhalb der Laufzeit des Projekts.",
     "The meeting of {datum} lies outside the period of the project."},
    {"Berichtigen Sie das Datum der Sitzung oder den Zeitraum in der Projektdatei.",
     "Correct the date of the meeting or the period in the project file."}};

inline constexpr diag::Definition ends_before_it_begins{
    "SITZ-005",
    diag::Severity::warning,
    {"Die Sitzung endet um {ende} Uhr, beginnt aber erst um {beginn} Uhr.",
     "The meeting ends at {ende} but begins only at {beginn}."},
    {"Berichtigen Sie eine der beiden Uhrzeiten.", "Correct one of the two times."}};

inline constexpr diag::Definition breaks_rhythm{
    "SITZ-006",
    diag::Severity::note,
    {"Das Protokoll nennt {genannt} Treffen jeder Gruppe bis zu dieser Sitzung. Nach der Regel „{regel} "
     "Treffen vor "
     "jeder Sitzung“ wären es {erwartet}.",
     "The minutes state {genannt} meetings of each group up to this meeting. By the rule “{regel} meetings "
     "before "
     "each” it would be {erwartet}."},
    {"Prüfen Sie die Zahl. Stimmt sie, legen Sie den Befund in der Projektdatei mit dem Grund der Abweichung "
     "still.",
     "Check the number. If it is right, silence the finding in the project file and give the reason."}};

inline constexpr diag::Definition body_without_minutes{
    "SITZ-007",
    diag::Severity::warning,
    {"Von „{gremium}“ liegt kein Protokoll vor, obwohl die Projektdatei Protokolle erwarten lässt.",
     "There are no minutes of “{gremium}” although the project file says that there are."},
    {"Ergänzen Sie die Protokolle, oder schreiben Sie protokolle=\"nichtVeroeffentlicht\".",
     "Add the minutes or write protokolle=\"nichtVeroeffentlicht\"."}};

inline constexpr diag::Definition stale_announcement{
    "SITZ-008",
    diag::Severity::note,
    {"Die Ankündigung ist überholt: Der Monat, für den sie gilt, liegt vor dem Stichtag {stichtag}.",
     "The announcement is out of date: the month it is about is before the reference date {stichtag}."},
    {"Fassen Sie die Stelle als Rückblick, oder lassen Sie sie im Ergebnis weg.",
     "Rewrite the passage as a review or leave it out of the result."}};

}  // namespace protokollwerk::check::finding
