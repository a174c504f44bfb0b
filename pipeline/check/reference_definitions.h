#pragma once

#include "diag/diagnostic.h"

/// BEZ: identifiers and what refers to them. `{vorschlag}` is a known identifier that looks alike, or
/// "keiner".
namespace protokollwerk::check::finding {

inline constexpr diag::Definition doubled_id{
    "BEZ-001",
    diag::Severity::error,
    {"Die Kennung „{kennung}“ ist zweimal vergeben.", "The identifier “{kennung}” is given twice."},
    {"Geben Sie einer der beiden Stellen eine neue Kennung.",
     "Give one of the two places a new identifier."}};

inline constexpr diag::Definition unknown_topic{
    "BEZ-002",
    diag::Severity::error,
    {"Das Thema „{kennung}“ steht nicht im Themenverzeichnis der Projektdatei.",
     "The topic “{kennung}” is not in the register of topics in the project file."},
    {"{vorschlag, select, keiner {Tragen Sie das Thema in der Projektdatei ein.} other {Meinten Sie "
     "„{vorschlag}“? "
     "Sonst tragen Sie das Thema in der Projektdatei ein.}}",
     "{vorschlag, select, keiner {Enter the topic in the project file.} other {Did you mean “{vorschlag}”? "
     "If not, "
     "enter the topic in the project file.}}"}};

inline constexpr diag::Definition unknown_body{"BEZ-003",
                                               diag::Severity::error,
                                               {"Das Gremium „{kennung}“ steht nicht in der Projektdatei.",
                                                "The body “{kennung}” is not in the project file."},
                                               {"{vorschlag, select, keiner {Tragen Sie das Gremium in der "
                                                "Projektdatei ein.} other {Meinten Sie „{vorschlag}“? "
                                                "Sonst tragen Sie das Gremium in der Projektdatei ein.}}",
                                                "{vorschlag, select, keiner {Enter the body in the project "
                                                "file.} other {Did you mean “{vorschlag}”? If not, "
                                                "enter the body in the project file.}}"}};

inline constexpr diag::Definition unknown_part{
    "BEZ-004",
    diag::Severity::error,
    {"Das Ergebnisdokument hat keinen Teil „{kennung}“.", "The result document has no part “{kennung}”."},
    {"{vorschlag, select, keiner {Wählen Sie einen Teil, den die Projektdatei unter „ergebnisteile“ nennt.} "
     "other "
     "{Meinten Sie „{vorschlag}“?}}",
     "{vorschlag, select, keiner {Choose a part that the project file lists under “ergebnisteile”.} other "
     "{Did you "
     "mean “{vorschlag}”?}}"}};

inline constexpr diag::Definition unknown_addressee{
    "BEZ-005",
    diag::Severity::error,
    {"Der Adressat „{kennung}“ steht nicht in der Projektdatei.",
     "The addressee “{kennung}” is not in the project file."},
    {"{vorschlag, select, keiner {Tragen Sie ihn in der Projektdatei unter „adressaten“ ein.} other {Meinten "
     "Sie "
     "„{vorschlag}“?}}",
     "{vorschlag, select, keiner {Enter it in the project file under “adressaten”.} other {Did you mean "
     "“{vorschlag}”?}}"}};

inline constexpr diag::Definition unknown_basis{
    "BEZ-006",
    diag::Severity::error,
    {"Die Empfehlung beruft sich auf „{kennung}“; diese Kennung gibt es im Projekt nicht.",
     "The recommendation is based on “{kennung}”; this identifier does not exist in the project."},
    {"{vorschlag, select, keiner {Berichtigen Sie die Kennung in „beruhtAuf“.} other {Meinten Sie "
     "„{vorschlag}“?}}",
     "{vorschlag, select, keiner {Correct the identifier in “beruhtAuf”.} other {Did you mean "
     "“{vorschlag}”?}}"}};

inline constexpr diag::Definition unknown_meeting{
    "BEZ-007",
    diag::Severity::error,
    {"Die Angabe gilt der Sitzung „{kennung}“; zu ihr gibt es kein Protokoll.",
     "The figure is about the meeting “{kennung}”; there are no minutes of it."},
    {"{vorschlag, select, keiner {Berichtigen Sie die Kennung der Sitzung, oder ergänzen Sie das Protokoll.} "
     "other "
     "{Meinten Sie „{vorschlag}“?}}",
     "{vorschlag, select, keiner {Correct the identifier of the meeting or add the minutes.} other {Did you "
     "mean "
     "“{vorschlag}”?}}"}};

inline constexpr diag::Definition unknown_target{
    "BEZ-008",
    diag::Severity::error,
    {"Der Text bezieht sich auf „{kennung}“; diese Kennung gibt es im Projekt nicht.",
     "The text refers to “{kennung}”; this identifier does not exist in the project."},
    {"{vorschlag, select, keiner {Berichtigen Sie die Kennung im Element „bezug“.} other {Meinten Sie "
     "„{vorschlag}“?}}",
     "{vorschlag, select, keiner {Correct the identifier in the element “bezug”.} other {Did you mean "
     "“{vorschlag}”?}}"}};

inline constexpr diag::Definition unknown_member{
    "BEZ-011",
    diag::Severity::error,
    {"Das Mitglied „{kennung}“ steht nicht in der Projektdatei.",
     "The member “{kennung}” is not in the project file."},
    {"{vorschlag, select, keiner {Tragen Sie es in der Projektdatei unter „mitglieder“ ein.} other {Meinten "
     "Sie „{vorschlag}“? Sonst tragen Sie das Mitglied in der Projektdatei ein.}}",
     "{vorschlag, select, keiner {Enter it in the project file under “mitglieder”.} other {Did you mean "
     "“{vorschlag}”? If not, enter the member in the project file.}}"}};

inline constexpr diag::Definition unknown_earlier_entry{
    "BEZ-012",
    diag::Severity::error,
    {"Der Eintrag bezieht sich auf „{kennung}“; diese Kennung gibt es im Projekt nicht.",
     "The entry refers to “{kennung}”; this identifier does not exist in the project."},
    {"{vorschlag, select, keiner {Berichtigen Sie die Kennung in „zu“, „ersetzt“ oder „ersetztDurch“.} other "
     "{Meinten Sie „{vorschlag}“?}}",
     "{vorschlag, select, keiner {Correct the identifier in “zu”, “ersetzt” or “ersetztDurch”.} other {Did "
     "you "
     "mean “{vorschlag}”?}}"}};

inline constexpr diag::Definition retired_id_used{
    "BEZ-013",
    diag::Severity::warning,
    {"Die Kennung „{kennung}“ ist zurückgezogen.", "The identifier “{kennung}” has been retired."},
    {"{ersatz, select, keiner {Verweisen Sie auf etwas anderes, oder streichen Sie den Verweis.} other "
     "{Verweisen Sie stattdessen auf „{ersatz}“.}}",
     "{ersatz, select, keiner {Refer to something else, or remove the reference.} other {Refer to "
     "“{ersatz}” instead.}}"}};

inline constexpr diag::Definition retired_id_given_again{
    "BEZ-014",
    diag::Severity::error,
    {"Die Kennung „{kennung}“ ist zurückgezogen und darf nicht neu vergeben werden.",
     "The identifier “{kennung}” has been retired and must not be given again."},
    {"Vergeben Sie eine neue Kennung. Wer die alte anführt, meint etwas anderes.",
     "Give a new identifier. Whoever cites the old one means something else."}};

inline constexpr diag::Definition unknown_term{
    "BEZ-015",
    diag::Severity::error,
    {"Der Begriff „{kennung}“ steht nicht im Glossar.", "The term “{kennung}” is not in the glossary."},
    {"{vorschlag, select, keiner {Berichtigen Sie „sieheAuch“, oder nehmen Sie den Begriff in das Glossar "
     "auf.} "
     "other {Meinten Sie „{vorschlag}“?}}",
     "{vorschlag, select, keiner {Correct “sieheAuch”, or add the term to the glossary.} other {Did you mean "
     "“{vorschlag}”?}}"}};

inline constexpr diag::Definition unused_silence{
    "BEZ-010",
    diag::Severity::note,
    {"Diese Stilllegung bewirkt nichts: An der Stelle „{ort}“ gibt es keinen Befund {code}, der sich "
     "stilllegen lässt.",
     "This silence has no effect: there is no finding {code} at “{ort}” that can be silenced."},
    {"Löschen Sie die Stilllegung, oder berichtigen Sie Code oder Ort. Fehler lassen sich nicht stilllegen.",
     "Delete the silence or correct its code or place. Errors cannot be silenced."}};

}  // namespace protokollwerk::check::finding
