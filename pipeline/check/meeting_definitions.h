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

inline constexpr diag::Definition period_ends_before_it_begins{
    "SITZ-009",
    diag::Severity::warning,
    {"Der Zeitraum endet am {ende}, beginnt aber erst am {beginn}.",
     "The period ends on {ende} but begins only on {beginn}."},
    {"Berichtigen Sie eines der beiden Daten.", "Correct one of the two dates."}};

inline constexpr diag::Definition out_of_rhythm{
    "SITZ-010",
    diag::Severity::note,
    {"„{gremium}“ trifft sich in der Regel alle {takt} Tage; {anzahl, plural, "
     "one {ein Abstand weicht} other {# Abstände weichen}} davon ab, zuerst {tage, plural, one {ein Tag} "
     "other {# Tage}} vor der {nummer}. Sitzung am {datum}.",
     "“{gremium}” usually meets every {takt} days; {anzahl, plural, one {one "
     "interval differs} other {# intervals differ}}, first {tage, plural, one {one day} other {# days}} "
     "before meeting {nummer} on {datum}."},
    {"Prüfen Sie, ob ein Protokoll fehlt oder ein Datum falsch ist. Fiel eine Sitzung wegen Ferien aus, "
     "tragen Sie diese in der Projektdatei unter „freieZeiten“ ein.",
     "Check whether minutes are missing or a date is wrong. If a meeting was dropped because of holidays, "
     "enter them under “freieZeiten” in the project file."}};

inline constexpr diag::Definition next_meeting_not_ahead{
    "SITZ-011",
    diag::Severity::warning,
    {"Als nächste Sitzung ist der {naechste} angekündigt; das liegt nicht nach dieser Sitzung vom {datum}.",
     "The next meeting is announced for {naechste}, which is not after this meeting of {datum}."},
    {"Berichtigen Sie eines der beiden Daten.", "Correct one of the two dates."}};

inline constexpr diag::Definition member_listed_twice{
    "SITZ-012",
    diag::Severity::warning,
    {"„{mitglied}“ steht in der Anwesenheitsliste zweimal.",
     "“{mitglied}” is listed twice in the attendance."},
    {"Streichen Sie eine der beiden Angaben; anwesend und entschuldigt schließen einander aus.",
     "Remove one of the two; nobody is both present and excused."}};

inline constexpr diag::Definition planned_but_recorded{
    "SITZ-013",
    diag::Severity::note,
    {"Die Sitzung von „{gremium}“ am {datum} gilt in der Projektdatei noch als geplant; ihr Protokoll liegt "
     "schon vor.",
     "The meeting of “{gremium}” on {datum} is still planned in the project file; its minutes are there "
     "already."},
    {"Streichen Sie den Termin in der Projektdatei.", "Remove the date from the project file."}};

inline constexpr diag::Definition planned_without_minutes{
    "SITZ-014",
    diag::Severity::warning,
    {"Für den {datum} war eine Sitzung von „{gremium}“ geplant; ein Protokoll liegt nicht vor.",
     "A meeting of “{gremium}” was planned for {datum}; there are no minutes of it."},
    {"Ergänzen Sie das Protokoll, oder streichen Sie den Termin, wenn die Sitzung ausgefallen ist.",
     "Add the minutes, or remove the date if the meeting did not take place."}};

}  // namespace protokollwerk::check::finding
