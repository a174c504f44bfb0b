#pragma once

#include "diag/diagnostic.h"

/// FORM-100…119: spelling and typing. FORM-001…059 belong to xml. DATEN-004: persons in prose.
namespace protokollwerk::check::finding {

inline constexpr diag::Definition straight_quotes{
    "FORM-100",
    diag::Severity::warning,
    {"Hier stehen gerade Anführungszeichen (\"…\").", "There are straight quotes (\"…\") here."},
    {"Schreiben Sie „…“; „protokollwerk check --fix“ erledigt das, wo Anfang und Ende eindeutig sind.",
     "Write „…“; “protokollwerk check --fix” does it where begin and end are beyond doubt."}};

inline constexpr diag::Definition straight_quotes_in_original{
    "FORM-101",
    diag::Severity::note,
    {"Im Wortlaut der Quelle stehen gerade Anführungszeichen, an anderer Stelle deutsche („…“).",
     "The wording of the source has straight quotes; elsewhere there are German ones („…“)."},
    {"Der Wortlaut bleibt, wie er ist. Verwenden Sie in eigenem Text „…“.",
     "The wording stays as it is. Use „…“ in text of your own."}};

inline constexpr diag::Definition two_expansions{
    "FORM-102",
    diag::Severity::note,
    {"Die Abkürzung „{kurz}“ wird verschieden aufgelöst: „{langform}“ und „{andere}“.",
     "The abbreviation “{kurz}” is expanded in two ways: “{langform}” and “{andere}”."},
    {"Entscheiden Sie sich für eine Langform.", "Decide on one of them."}};

inline constexpr diag::Definition probable_misspelling{
    "FORM-103",
    diag::Severity::note,
    {"„{wort}“ ist vermutlich verschrieben; sonst steht im Projekt „{vorbild}“.",
     "“{wort}” is probably misspelled; elsewhere the project has “{vorbild}”."},
    {"Berichtigen Sie das Wort. Ein Titel im Wortlaut der Quelle bleibt, wie er ist.",
     "Correct the word. A title transcribed from the source stays as it is."}};

inline constexpr diag::Definition probable_misspelled_ending{
    "FORM-104",
    diag::Severity::note,
    {"„{wort}“ ist vermutlich verschrieben: Andere Wörter enden auf „{ende}“, zum Beispiel „{vorbild}“.",
     "“{wort}” is probably misspelled: other words end in “{ende}”, for example “{vorbild}”."},
    {"Berichtigen Sie das Wort. Ein Titel im Wortlaut der Quelle bleibt, wie er ist.",
     "Correct the word. A title transcribed from the source stays as it is."}};

inline constexpr diag::Definition placeholder_left{
    "FORM-105",
    diag::Severity::warning,
    {"Hier steht noch ein Platzhalter: „{text}“.", "A placeholder is left here: “{text}”."},
    {"Setzen Sie ein, was fehlt, oder streichen Sie die Stelle.", "Fill in what is missing or remove it."}};

inline constexpr diag::Definition hyphen_for_dash{
    "FORM-106",
    diag::Severity::note,
    {"Hier steht ein Bindestrich, wo ein Gedankenstrich gemeint ist ({anzahl, plural, one {eine Stelle} "
     "other {# Stellen}} in dieser Datei).",
     "A hyphen stands here for a dash ({anzahl, plural, one {one place} other {# places}} in this file)."},
    {"Schreiben Sie „–“; „protokollwerk check --fix“ erledigt das.",
     "Write “–”; “protokollwerk check --fix” does it."}};

inline constexpr diag::Definition word_doubled{
    "FORM-107",
    diag::Severity::note,
    {"Das Wort „{wort}“ steht zweimal hintereinander.", "The word “{wort}” stands twice in a row."},
    {"Streichen Sie eines der beiden.", "Remove one of them."}};

inline constexpr diag::Definition person_in_prose{
    "DATEN-004",
    diag::Severity::note,
    {"Im Text wird „{name}“ mit Namen genannt.", "The text names “{name}”."},
    {"Nennen Sie die Funktion statt des Namens, oder geben Sie im Kopf eines Protokolls an, mit welchem "
     "Grund "
     "der Name gedruckt werden darf.",
     "Name the function instead, or say in the head of some minutes on which ground the name may be "
     "printed."}};

}  // namespace protokollwerk::check::finding
