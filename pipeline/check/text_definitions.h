#pragma once

#include "diag/diagnostic.h"

/// FORM-100…119: spelling and typing. FORM-001…059 belong to xml.
namespace protokollwerk::check::finding {

inline constexpr diag::Definition straight_quotes{
    "FORM-100",
    diag::Severity::warning,
    {"Hier stehen gerade Anführungszeichen (\"…\").", "There are straight quotes (\"…\") here."},
    {"Schreiben Sie „…“.", "Write “…” in the German form „…“."}};

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

}  // namespace protokollwerk::check::finding
