#pragma once

#include "diag/diagnostic.h"

/// What the commands that publish report.
namespace protokollwerk::app::finding {

inline constexpr diag::Definition draft_in_release{
    "SITZ-015",
    diag::Severity::error,
    {"Dieses Protokoll ist öffentlich, aber noch ein Entwurf; so kann nichts veröffentlicht werden.",
     "These minutes are public but still a draft; nothing can be released like this."},
    {"Lassen Sie das Protokoll freigeben und ändern Sie „status“, oder geben Sie ihm eine andere "
     "Sichtbarkeit.",
     "Have the minutes approved and change “status”, or give them another Sichtbarkeit."}};

inline constexpr diag::Definition unassigned_in_release{
    "VOLL-004",
    diag::Severity::error,
    {"Vor einer Veröffentlichung muss alles seinen Platz haben. {befund}",
     "Before a release everything must have its place. {befund}"},
    {"Nennen Sie den Teil des Ergebnisdokuments im Attribut „teil“.",
     "Name the part of the result document in the attribute “teil”."}};

inline constexpr diag::Definition release_number_taken{
    "UMG-020",
    diag::Severity::error,
    {"Die Ausgabe „{ausgabe}“ gibt es schon. Was veröffentlicht ist, wird nie überschrieben.",
     "There is a release “{ausgabe}” already. What has been released is never overwritten."},
    {"Wählen Sie mit --nummer eine neue Nummer.", "Choose a new number with --nummer."}};

inline constexpr diag::Definition release_before_last{
    "UMG-021",
    diag::Severity::error,
    {"Die letzte Ausgabe hat ein späteres Datum als {datum}.",
     "The last release is dated later than {datum}."},
    {"Prüfen Sie --datum.", "Check --datum."}};

inline constexpr diag::Definition release_before_content{
    "UMG-030",
    diag::Severity::error,
    {"Diese Ausgabe wäre vom {datum}, enthält aber den Stand vom {stand}.",
     "This release would be of {datum}, but contains what was known on {stand}."},
    {"Prüfen Sie --datum und --stichtag.", "Check --datum and --stichtag."}};

inline constexpr diag::Definition withdrawn_before_released{
    "UMG-031",
    diag::Severity::error,
    {"Die Ausgabe „{ausgabe}“ ist erst nach dem {datum} erschienen; an diesem Tag kann nichts aus ihr "
     "zurückgezogen worden sein.",
     "The release “{ausgabe}” was published only after {datum}; nothing can have been withdrawn from it on "
     "that day."},
    {"Prüfen Sie --datum.", "Check --datum."}};

inline constexpr diag::Definition withdrawn_file_comes_back{
    "UMG-032",
    diag::Severity::error,
    {"Mit dieser Ausgabe käme „{datei}“ unverändert zurück, die am {datum} aus der Ausgabe „{ausgabe}“ "
     "zurückgezogen wurde. Grund: {grund}.",
     "With this release “{datei}” would come back unchanged, which was withdrawn from the release "
     "“{ausgabe}” on {datum}. Reason: {grund}."},
    {"Berichtigen Sie, weswegen die Datei zurückgezogen wurde. Soll sie so, wie sie ist, wieder erscheinen, "
     "dann geben Sie --erneut an.",
     "Correct what the file was withdrawn for. If it is to appear again as it is, add --erneut."}};

inline constexpr diag::Definition unknown_release{
    "UMG-022",
    diag::Severity::error,
    {"Eine Ausgabe „{ausgabe}“, die noch veröffentlicht ist, gibt es nicht.",
     "There is no release “{ausgabe}” that is still published."},
    {"Die Nummern stehen in „ausgaben/index.html“ der Ausgabe des Projekts.",
     "The numbers stand in “ausgaben/index.html” of the project's output."}};

inline constexpr diag::Definition unknown_released_document{
    "UMG-023",
    diag::Severity::error,
    {"In der Ausgabe „{ausgabe}“ gibt es keine Datei „{datei}“ mehr oder noch nie.",
     "In the release “{ausgabe}” there is no file “{datei}”, or no longer."},
    {"Die Dateien einer Ausgabe stehen in ihrer „manifest.json“.",
     "The files of a release stand in its “manifest.json”."}};

inline constexpr diag::Definition no_release_to_go_to{
    "UMG-024",
    diag::Severity::error,
    {"Zu dieser Ausgabe lässt sich nicht zurückgehen: Es gibt sie nicht, sie ist zurückgezogen, oder sie ist "
     "schon die aktuelle.",
     "There is no going back to this release: it does not exist, was withdrawn or is the current one "
     "already."},
    {"Nennen Sie eine andere; die Nummern stehen in „ausgaben/index.html“ der Ausgabe des Projekts.",
     "Name another; the numbers are in “ausgaben/index.html” of the project's output."}};

inline constexpr diag::Definition unclear_project{
    "UMG-025",
    diag::Severity::error,
    {"Im Ausgabeordner „{ordner}“ gibt es {anzahl, plural, =0 {kein Projekt} other {# Projekte}} mit "
     "veröffentlichten Ausgaben; es ist nicht klar, welches gemeint ist.",
     "In the output folder “{ordner}” there {anzahl, plural, =0 {is no project} other {are # projects}} with "
     "releases; it is not clear which one is meant."},
    {"Nennen Sie das Projekt mit --projekt und den Ordner mit --output.",
     "Name the project with --projekt and the folder with --output."}};

inline constexpr diag::Definition withdrawn_file_left{
    "UMG-026",
    diag::Severity::error,
    {"Die Ausgaben sind geändert, aber ein alter Stand mit der zurückgezogenen Datei ließ sich nicht "
     "löschen.",
     "The releases are changed, but an old state with the withdrawn file could not be deleted."},
    {"Löschen Sie diesen Ordner von Hand, oder wiederholen Sie den Befehl „rollback“ oder „release“.",
     "Delete this folder by hand, or run “rollback” or “release” again."}};

inline constexpr diag::Definition broken_manifest{
    "UMG-027",
    diag::Severity::error,
    {"Das Verzeichnis der Ausgaben ist beschädigt; es wurde nichts geändert.",
     "The register of the releases is damaged; nothing was changed."},
    {"Stellen Sie den Ordner „ausgaben“ aus der Sicherung wieder her.",
     "Restore the folder “ausgaben” from a backup."}};

}  // namespace protokollwerk::app::finding
