#pragma once

#include "diag/diagnostic.h"

/// THEMA: topics over their whole life.
namespace protokollwerk::check::finding {

inline constexpr diag::Definition repeated_as_new{
    "THEMA-001",
    diag::Severity::warning,
    {"„{titel}“ wird als neu angekündigt, ist aber schon am {datum} unter demselben Titel vorgestellt "
     "worden.",
     "“{titel}” is announced as new but was presented under the same title on {datum}."},
    {"Streichen Sie angekuendigt=\"neu\". Steht es so in der Quelle, legen Sie den Befund mit diesem Grund "
     "still.",
     "Remove angekuendigt=\"neu\". If the source says so, silence the finding with this reason."}};

inline constexpr diag::Definition reworded_as_new{
    "THEMA-002",
    diag::Severity::warning,
    {"„{titel}“ wird als neu angekündigt; dasselbe Thema ist schon am {datum} vorgestellt worden, damals als "
     "„{frueher}“.",
     "“{titel}” is announced as new; the same topic was presented on {datum} as “{frueher}”."},
    {"Streichen Sie angekuendigt=\"neu\". Sind es zwei Themen, geben Sie dem zweiten eine eigene Kennung.",
     "Remove angekuendigt=\"neu\". If these are two topics, give the second one an identifier of its own."}};

inline constexpr diag::Definition title_drift{
    "THEMA-003",
    diag::Severity::note,
    {"Das Thema „{thema}“ heißt hier „{titel}“; diesen Titel kennt das Themenverzeichnis nicht.",
     "The topic “{thema}” is called “{titel}” here; the register of topics does not know this title."},
    {"Ist dasselbe Thema gemeint, tragen Sie den Titel in der Projektdatei als „alias“ ein.",
     "If the same topic is meant, enter the title as “alias” in the project file."}};

inline constexpr diag::Definition probable_double{
    "THEMA-004",
    diag::Severity::note,
    {"Die Themen „{titel}“ und „{anderer}“ haben sehr ähnliche Titel.",
     "The topics “{titel}” and “{anderer}” have very similar titles."},
    {"Ist es dasselbe Thema, führen Sie beide unter einer Kennung. Sonst tragen Sie <verschieden "
     "von=\"{kennung}\"/> ein.",
     "If it is one topic, keep it under one identifier. If not, enter <verschieden von=\"{kennung}\"/>."}};

inline constexpr diag::Definition spelling_variant{
    "THEMA-005",
    diag::Severity::note,
    {"„{titel}“ steht an anderer Stelle in anderer Schreibweise: „{anderer}“.",
     "“{titel}” is spelled differently elsewhere: “{anderer}”."},
    {"Entscheiden Sie sich für eine Schreibweise. Ein Titel im Wortlaut der Quelle bleibt, wie er ist.",
     "Decide on one spelling. A title transcribed from the source stays as it is."}};

inline constexpr diag::Definition closed_twice{
    "THEMA-006",
    diag::Severity::warning,
    {"Das Thema „{thema}“ wird hier abgeschlossen, obwohl es schon seit dem {datum} abgeschlossen ist.",
     "The topic “{thema}” is closed here although it has been closed since {datum}."},
    {"Prüfen Sie, welcher Abschluss gilt, und ändern Sie am anderen die Rolle.",
     "Check which closing counts and change the role of the other."}};

inline constexpr diag::Definition reopened_without_settlement{
    "THEMA-007",
    diag::Severity::warning,
    {"Das Thema „{thema}“ wird wieder beraten, obwohl es seit dem {datum} abgeschlossen ist; eine Festlegung "
     "dazu "
     "fehlt.",
     "The topic “{thema}” is dealt with again although it has been closed since {datum}; there is no "
     "settlement "
     "about it."},
    {"Halten Sie die Wiedereröffnung als „festlegung“ fest, oder berichtigen Sie die Rolle.",
     "Record the reopening as “festlegung” or correct the role."}};

inline constexpr diag::Definition never_dealt_with{
    "THEMA-008",
    diag::Severity::note,
    {"Das Thema „{thema}“ steht im Verzeichnis, kommt aber in keinem Protokoll vor.",
     "The topic “{thema}” is in the register but occurs in no minutes."},
    {"Ergänzen Sie das fehlende Protokoll, oder streichen Sie das Thema.",
     "Add the missing minutes or remove the topic."}};

inline constexpr diag::Definition merged_in_circle{
    "THEMA-009",
    diag::Severity::warning,
    {"Das Thema „{thema}“ geht am Ende in sich selbst auf: Die Angaben in „aufgegangenIn“ führen im Kreis.",
     "The topic “{thema}” is merged into itself in the end: what “aufgegangenIn” says leads round in a "
     "circle."},
    {"Legen Sie fest, welches der Themen weitergeführt wird, und streichen Sie dort „aufgegangenIn“.",
     "Decide which of the topics goes on and remove “aufgegangenIn” there."}};

inline constexpr diag::Definition dealt_with_before_raised{
    "THEMA-010",
    diag::Severity::warning,
    {"Das Thema „{thema}“ wird hier {rolle, select, abschluss {abgeschlossen} other {vertieft}}, aber erst "
     "am {datum} im selben Gremium vorgestellt.",
     "The topic “{thema}” is {rolle, select, abschluss {closed} other {deepened}} here, but presented to the "
     "same body only on {datum}."},
    {"Berichtigen Sie die Rolle der Beratung oder das Datum einer der beiden Sitzungen.",
     "Correct the role of the deliberation or the date of one of the two meetings."}};

inline constexpr diag::Definition closed_with_open_task{
    "THEMA-011",
    diag::Severity::note,
    {"Das Thema „{thema}“ ist abgeschlossen, der Arbeitsauftrag „{auftrag}“ dazu ist noch offen.",
     "The topic “{thema}” is closed; the task “{auftrag}” that belongs to it is still open."},
    {"Halten Sie mit „erledigung“ fest, was aus dem Auftrag geworden ist, oder lassen Sie das Thema offen.",
     "Record with “erledigung” what became of the task, or leave the topic open."}};

}  // namespace protokollwerk::check::finding
