#pragma once

#include "diag/diagnostic.h"

/// EMPF, AUFTR, BESCHL, VOLL, DATEN: entries of the minutes, their completeness, and persons.
namespace protokollwerk::check::finding {

inline constexpr diag::Definition recommendation_without_addressee{
    "EMPF-001",
    diag::Severity::warning,
    {"Die Empfehlung {nummer} richtet sich an niemanden.", "Recommendation {nummer} is addressed to no one."},
    {"Nennen Sie in „adressat“, wer sie umsetzen soll.", "Say in “adressat” who is to carry it out."}};

inline constexpr diag::Definition recommendation_without_basis{
    "EMPF-002",
    diag::Severity::warning,
    {"Die Empfehlung {nummer} nennt nicht, worauf sie beruht.",
     "Recommendation {nummer} does not say what it is based on."},
    {"Nennen Sie in „beruhtAuf“ die Aussagen oder Themen, oder in „grundlageUnbekannt“ den Grund, warum das "
     "offen ist.",
     "Name the statements or topics in “beruhtAuf”, or in “grundlageUnbekannt” the reason why they are not "
     "known."}};

inline constexpr diag::Definition recommendation_number_missing{
    "EMPF-003",
    diag::Severity::warning,
    {"Vor der Empfehlung {nummer} fehlt in der Zählung die Nummer {fehlt}.",
     "Before recommendation {nummer} the number {fehlt} is missing."},
    {"Zählen Sie die Empfehlungen lückenlos, oder ergänzen Sie die fehlende.",
     "Number the recommendations without gaps or add the missing one."}};

inline constexpr diag::Definition recommendation_number_doubled{
    "EMPF-004",
    diag::Severity::warning,
    {"Die Nummer {nummer} tragen zwei Empfehlungen.", "Two recommendations have the number {nummer}."},
    {"Geben Sie einer von beiden eine andere Nummer.", "Give one of them another number."}};

inline constexpr diag::Definition task_without_owner{
    "AUFTR-001",
    diag::Severity::warning,
    {"Der Arbeitsauftrag nennt nicht, wer zuständig ist.", "The task does not say who is in charge."},
    {"Ergänzen Sie „zustaendig“, notfalls mit „alle“.", "Add “zustaendig”, if need be with “alle”."}};

inline constexpr diag::Definition task_with_unknown_owner{
    "AUFTR-002",
    diag::Severity::warning,
    {"Zuständig ist hier „{kennung}“; diese Kennung nennt die Projektdatei nicht.",
     "“{kennung}” is in charge here; the project file does not know this identifier."},
    {"{vorschlag, select, keiner {Nennen Sie ein Gremium, ein Mitglied, einen Adressaten oder „alle“.} other "
     "{Meinten Sie „{vorschlag}“?}}",
     "{vorschlag, select, keiner {Name a body, a member, an addressee or “alle”.} other {Did you mean "
     "“{vorschlag}”?}}"}};

inline constexpr diag::Definition task_due_before_given{
    "AUFTR-003",
    diag::Severity::warning,
    {"Der Arbeitsauftrag ist am {frist} fällig, wurde aber erst am {datum} erteilt.",
     "The task is due on {frist} but was given only on {datum}."},
    {"Berichtigen Sie die Frist.", "Correct the due date."}};

inline constexpr diag::Definition decision_without_vote{
    "BESCHL-001",
    diag::Severity::warning,
    {"Hier steht ein Beschluss, „{gremium}“ hat aber kein Stimmrecht.",
     "There is a decision here, but “{gremium}” has no right to vote."},
    {"Schreiben Sie „festlegung“ statt „beschluss“, oder geben Sie dem Gremium in der Projektdatei "
     "stimmrecht=\"ja\".",
     "Write “festlegung” instead of “beschluss”, or give the body stimmrecht=\"ja\" in the project file."}};

inline constexpr diag::Definition topic_without_part{
    "VOLL-001",
    diag::Severity::note,
    {"Das Thema „{thema}“ ist noch keinem Teil des Ergebnisdokuments zugeordnet{insgesamt, plural, one {} "
     "other {; "
     "insgesamt sind es # Themen}}.",
     "The topic “{thema}” is not assigned to a part of the result document yet{insgesamt, plural, one {} "
     "other {; there "
     "are # such topics}}."},
    {"Nennen Sie den Teil im Attribut „teil“.", "Name the part in the attribute “teil”."}};

inline constexpr diag::Definition statement_without_part{
    "VOLL-002",
    diag::Severity::note,
    {"Diese Aussage ist noch keinem Teil des Ergebnisdokuments zugeordnet.",
     "This statement is not assigned to a part of the result document yet."},
    {"Nennen Sie den Teil im Attribut „teil“.", "Name the part in the attribute “teil”."}};

inline constexpr diag::Definition comment_without_answer{
    "VOLL-005",
    diag::Severity::note,
    {"Über die Rückmeldung „{kennung}“ ist entschieden, aber es steht nicht dabei, warum.",
     "The comment “{kennung}” is decided, but it is not said why."},
    {"Schreiben Sie in „antwort“, was aus der Rückmeldung geworden ist und aus welchem Grund.",
     "Say in “antwort” what became of the comment and for what reason."}};

inline constexpr diag::Definition person_without_ground{
    "DATEN-001",
    diag::Severity::note,
    {"„{name}“ ist ohne Grund mit Namen genannt; gedruckt wird {funktion, select, keine {nichts} other {nur "
     "„{funktion}“}}.",
     "“{name}” is named without a ground; {funktion, select, keine {nothing} other {only “{funktion}”}} will "
     "be "
     "printed."},
    {"Geben Sie in „grund“ an, warum der Name gedruckt werden darf, oder streichen Sie ihn.",
     "Say in “grund” why the name may be printed, or remove it."}};

}  // namespace protokollwerk::check::finding
