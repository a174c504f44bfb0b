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

inline constexpr diag::Definition recommendation_doubled{
    "EMPF-005",
    diag::Severity::warning,
    {"Die Empfehlungen {nummer} und {andere} tragen denselben Titel: „{titel}“.",
     "Recommendations {nummer} and {andere} have the same title: “{titel}”."},
    {"Führen Sie die beiden zusammen, oder unterscheiden Sie die Titel.",
     "Merge the two or tell their titles apart."}};

inline constexpr diag::Definition basis_withdrawn{
    "EMPF-006",
    diag::Severity::warning,
    {"Die Empfehlung {nummer} beruht auf „{kennung}“; dieser Eintrag {grund, select, ersetzt {ist inzwischen "
     "ersetzt} other {wird nicht in das Ergebnis übernommen}}.",
     "Recommendation {nummer} is based on “{kennung}”; that entry {grund, select, ersetzt {has been "
     "replaced} "
     "other {is not taken over into the result}}."},
    {"Nennen Sie in „beruhtAuf“, was an seine Stelle getreten ist, oder prüfen Sie, ob die Empfehlung noch "
     "trägt.",
     "Name in “beruhtAuf” what has taken its place, or check whether the recommendation still holds."}};

inline constexpr diag::Definition task_settled_twice{
    "AUFTR-004",
    diag::Severity::warning,
    {"„{kennung}“ ist schon am {datum} erledigt worden und wird hier noch einmal erledigt.",
     "“{kennung}” was settled on {datum} already and is settled here again."},
    {"Streichen Sie eine der beiden Erledigungen, oder berichtigen Sie, worauf sie sich bezieht.",
     "Remove one of the two, or correct what it refers to."}};

inline constexpr diag::Definition measure_without_decision{
    "AUFTR-005",
    diag::Severity::warning,
    {"Die Maßnahme erfordert {erfordert, select, rat {einen Beschluss der kommunalen Vertretung} other {eine "
     "Maßnahme des CIO}}; ob es sie gibt, steht nicht da.",
     "The measure needs {erfordert, select, rat {a decision of a municipal council} other {a measure of the "
     "CIO}}; whether there is one is not said."},
    {"Ergänzen Sie beschluss=\"gefasst\" oder, wenn er noch aussteht, beschluss=\"steht-aus\".",
     "Add beschluss=\"gefasst\" or, if it is still due, beschluss=\"steht-aus\"."}};

inline constexpr diag::Definition settled_before_given{
    "AUFTR-006",
    diag::Severity::warning,
    {"„{kennung}“ wird am {datum} erledigt, ist aber erst am {erteilt} entstanden.",
     "“{kennung}” is settled on {datum} but came up only on {erteilt}."},
    {"Berichtigen Sie die Kennung in „zu“ oder das Datum einer der beiden Sitzungen.",
     "Correct the identifier in “zu” or the date of one of the two meetings."}};

inline constexpr diag::Definition cannot_be_settled{
    "AUFTR-007",
    diag::Severity::warning,
    {"„{kennung}“ ist weder Arbeitsauftrag noch Maßnahme noch offene Frage und lässt sich nicht erledigen.",
     "“{kennung}” is neither task nor measure nor open question and cannot be settled."},
    {"Berichtigen Sie die Kennung in „zu“.", "Correct the identifier in “zu”."}};

inline constexpr diag::Definition decision_without_vote{
    "BESCHL-001",
    diag::Severity::warning,
    {"Hier steht ein Beschluss, „{gremium}“ hat aber kein Stimmrecht.",
     "There is a decision here, but “{gremium}” has no right to vote."},
    {"Schreiben Sie „festlegung“ statt „beschluss“, oder geben Sie dem Gremium in der Projektdatei "
     "stimmrecht=\"ja\".",
     "Write “festlegung” instead of “beschluss”, or give the body stimmrecht=\"ja\" in the project file."}};

inline constexpr diag::Definition more_votes_than_members{
    "BESCHL-002",
    diag::Severity::warning,
    {"Es sind {stimmen, plural, one {eine Stimme} other {# Stimmen}} gezählt, aber nur {anwesend, plural, =0 "
     "{kein stimmberechtigtes Mitglied war} one {ein stimmberechtigtes Mitglied war} other {# "
     "stimmberechtigte Mitglieder waren}} anwesend.",
     "{stimmen, plural, one {One vote was} other {# votes were}} counted, but only {anwesend, plural, =0 {no "
     "voting member was} one {one voting member was} other {# voting members were}} present."},
    {"Berichtigen Sie die Stimmen oder die Anwesenheitsliste.", "Correct the votes or the attendance."}};

inline constexpr diag::Definition without_quorum{
    "BESCHL-003",
    diag::Severity::warning,
    {"Hier wird beschlossen, obwohl nur {anwesend, plural, =0 {kein stimmberechtigtes Mitglied} one {ein "
     "stimmberechtigtes Mitglied} other {# stimmberechtigte Mitglieder}} anwesend {anwesend, plural, =0 "
     "{war} one {war} other {waren}}; beschlussfähig ist „{gremium}“ ab {quorum}.",
     "A decision is taken here although only {anwesend, plural, =0 {no voting member was} one {one voting "
     "member was} other {# voting members were}} present; “{gremium}” has a quorum of {quorum}."},
    {"Prüfen Sie die Anwesenheitsliste. War das Gremium nicht beschlussfähig, ist das eine „festlegung“.",
     "Check the attendance. If there was no quorum, this is a “festlegung”."}};

inline constexpr diag::Definition words_contradict_votes{
    "BESCHL-004",
    diag::Severity::warning,
    {"Festgestellt ist „{worte}“; gezählt sind {ja} Ja, {nein} Nein und {enthaltungen, plural, =0 {keine "
     "Enthaltung} one {eine Enthaltung} other {# Enthaltungen}}.",
     "The result is stated as “{worte}”; the count is {ja} yes, {nein} no and {enthaltungen, plural, =0 {no "
     "abstention} one {one abstention} other {# abstentions}}."},
    {"Berichtigen Sie „feststellung“ oder die Stimmen.", "Correct “feststellung” or the votes."}};

inline constexpr diag::Definition outcome_contradicts_votes{
    "BESCHL-005",
    diag::Severity::warning,
    {"Der Beschluss gilt als {ergebnis, select, angenommen {angenommen} other {abgelehnt}}, bei {ja} Ja und "
     "{nein} Nein.",
     "The motion counts as {ergebnis, select, angenommen {carried} other {lost}}, with {ja} yes and {nein} "
     "no."},
    {"Berichtigen Sie „ergebnis“ oder die Stimmen.", "Correct “ergebnis” or the votes."}};

inline constexpr diag::Definition replaced_in_circle{
    "BESCHL-006",
    diag::Severity::warning,
    {"„{kennung}“ ersetzt am Ende sich selbst: Die Angaben in „ersetzt“ führen im Kreis.",
     "“{kennung}” replaces itself in the end: what “ersetzt” says leads round in a circle."},
    {"Prüfen Sie, welcher der Einträge gilt, und streichen Sie dort, wo es nicht stimmt, „ersetzt“.",
     "Check which of the entries holds and remove “ersetzt” where it is wrong."}};

inline constexpr diag::Definition replaces_a_later_one{
    "BESCHL-007",
    diag::Severity::warning,
    {"Dieser Eintrag vom {datum} ersetzt „{kennung}“, das erst am {spaeter} entstanden ist.",
     "This entry of {datum} replaces “{kennung}”, which came up only on {spaeter}."},
    {"Berichtigen Sie die Kennung in „ersetzt“ oder das Datum einer der beiden Sitzungen.",
     "Correct the identifier in “ersetzt” or the date of one of the two meetings."}};

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
