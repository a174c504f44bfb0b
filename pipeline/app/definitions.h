#pragma once

#include <vector>

#include "diag/diagnostic.h"

namespace protokollwerk::app {

/// Everything this folder reports.
std::vector<const diag::Definition*> definitions();

/// Whether the world failed rather than the author (exit code 4).
bool is_environment_failure(const diag::Definition& definition);

/// Why a file or folder could not be used, as the word that the patterns below select on: "fehlt", "rechte",
/// "platz", "ordner" (it is a folder), "keinOrdner", "nurLesen", "andere".
std::string cause_word(int error_code);

namespace finding {

using enum diag::Severity;

inline constexpr diag::Definition no_project_file{
    "UMG-001",
    error,
    {"Im Ordner „{ordner}“ steht keine Projektdatei „projekt.xml“.",
     "There is no project file “projekt.xml” in the folder “{ordner}”."},
    {"Geben Sie den Ordner an, in dem die Projektdatei steht, oder legen Sie eine an.",
     "Name the folder that holds the project file, or create one."}};

inline constexpr diag::Definition unreadable_file{
    "UMG-002",
    error,
    {"Die Datei oder der Ordner lässt sich nicht lesen: {grund, select, rechte {Es fehlt die Berechtigung} "
     "fehlt {Es gibt sie nicht mehr} ordner {Es ist ein Ordner} keinOrdner {Es ist kein Ordner} "
     "other {Das System meldet einen Fehler}}.",
     "The file or folder cannot be read: {grund, select, rechte {permission is missing} fehlt {it is gone} "
     "ordner {it is a folder} keinOrdner {it is no folder} other {the system reports an error}}."},
    {"Prüfen Sie Namen und Rechte, und starten Sie dann noch einmal.",
     "Check the name and the permissions, then start again."}};

inline constexpr diag::Definition unprintable_file_name{
    "UMG-033",
    error,
    {"Der Name dieser Datei enthält ein Steuerzeichen oder ist nicht in UTF-8 kodiert; „\uFFFD“ steht für "
     "solche "
     "Stellen. Die Datei wurde nicht gelesen.",
     "The name of this file contains a control character or is not encoded in UTF-8; “\uFFFD” stands for "
     "such "
     "places. The file was not read."},
    {"Benennen Sie die Datei um.", "Rename the file."}};

inline constexpr diag::Definition oversized_file{
    "UMG-003",
    error,
    {"Die Datei ist größer als {megabyte, number} MB und wurde nicht gelesen.",
     "The file is larger than {megabyte, number} MB and was not read."},
    {"Ein Protokoll ist nie so groß: Prüfen Sie, ob hier eine andere Datei liegt, oder teilen Sie sie auf.",
     "Minutes are never that large: check whether this is some other file, or divide it."}};

inline constexpr diag::Definition unwritable_output{
    "UMG-004",
    error,
    {"In den Ausgabeordner lässt sich nicht schreiben: {grund, select, rechte {Es fehlt die Berechtigung} "
     "nurLesen {Das Dateisystem ist schreibgeschützt} keinOrdner {Ein Teil des Pfades ist kein Ordner} "
     "ordner {Wo die Verknüpfung „arbeitsstand“ stehen soll, liegt ein Ordner} "
     "other {Das System meldet einen Fehler}}. Der letzte Arbeitsstand ist unverändert.",
     "The output folder cannot be written to: {grund, select, rechte {permission is missing} "
     "nurLesen {the file system is read-only} keinOrdner {a part of the path is no folder} "
     "ordner {a folder lies where the link “arbeitsstand” belongs} "
     "other {the system reports an error}}. The last working state is unchanged."},
    {"Geben Sie mit --output einen beschreibbaren Ordner an, oder ändern Sie die Rechte.",
     "Name a writable folder with --output, or change the permissions."}};

inline constexpr diag::Definition full_disk{
    "UMG-005",
    error,
    {"Auf dem Datenträger der Ausgabe ist kein Platz mehr. Der letzte Arbeitsstand ist unverändert.",
     "The disk of the output folder is full. The last working state is unchanged."},
    {"Schaffen Sie Platz, oder geben Sie mit --output einen Ordner auf einem anderen Datenträger an.",
     "Free some space, or name a folder on another disk with --output."}};

inline constexpr diag::Definition missing_font{"UMG-006",
                                               error,
                                               {"Eine Schrift des Stils „{stil}“ fehlt oder ist unbrauchbar.",
                                                "A font of the style “{stil}” is missing or unusable."},
                                               {"Installieren Sie das Debian-Paket „fonts-noto-core“ (sudo "
                                                "apt install fonts-noto-core), oder nennen Sie "
                                                "im Stil „{stil}“ andere Schriftdateien.",
                                                "Install the Debian package “fonts-noto-core” (sudo apt "
                                                "install fonts-noto-core), or name other font files "
                                                "in the style “{stil}”."}};

inline constexpr diag::Definition missing_program_file{
    "UMG-007",
    error,
    {"Eine Datei, die zum Programm gehört, fehlt oder ist unbrauchbar.",
     "A file that belongs to the program is missing or unusable."},
    {"Nennt die Einzelheit ein Debian-Paket, so installieren Sie dieses, sonst Protokollwerk selbst noch "
     "einmal. Fehlt eine Vorlage, so geben Sie mit --templates den vollständigen Ordner an.",
     "If the detail names a Debian package, install that, otherwise Protokollwerk itself again. If a "
     "template is missing, name the complete folder with --templates."}};

inline constexpr diag::Definition doubled_project{
    "UMG-008",
    error,
    {"Das Projekt „{projekt}“ kommt in diesem Aufruf zweimal vor; dieser Ordner wird nicht verwendet.",
     "The project “{projekt}” occurs twice in this run; this folder is not used."},
    {"Geben Sie jedem Projekt eine eigene Kennung, oder nennen Sie den Ordner nur einmal.",
     "Give every project an identifier of its own, or name the folder only once."}};

inline constexpr diag::Definition unknown_document{
    "UMG-009",
    error,
    {"Eine Vorlage „{vorlage}“ gibt es nicht.", "There is no template “{vorlage}”."},
    {"Nennen Sie in der Projektdatei eine dieser Vorlagen: {vorhanden}.",
     "Name one of these templates in the project file: {vorhanden}."}};

inline constexpr diag::Definition unknown_collection{
    "UMG-029",
    error,
    {"Gemeinsame Bausteine „{name}“ gibt es nicht.", "There are no shared fragments “{name}”."},
    {"Nennen Sie in der Vorlage eine dieser Sammlungen: {vorhanden}.",
     "Name one of these collections in the template: {vorhanden}."}};

inline constexpr diag::Definition unknown_style{
    "UMG-010",
    error,
    {"Einen Stil „{stil}“ gibt es nicht.", "There is no style “{stil}”."},
    {"{vorschlag, select, keiner {Nennen Sie einen dieser Stile: {vorhanden}.} other {Meinten Sie "
     "„{vorschlag}“? Es gibt: {vorhanden}.}}",
     "{vorschlag, select, keiner {Name one of these styles: {vorhanden}.} other {Did you mean "
     "“{vorschlag}”? There are: {vorhanden}.}}"}};

inline constexpr diag::Definition unusable_earlier_state{
    "UMG-034",
    error,
    {"Mit diesem früheren Stand lässt sich nicht vergleichen: {grund, select, "
     "ungueltig {Sein Ergebnis ist beschädigt oder stammt von einer anderen Fassung des Programms} "
     "fremd {Er gehört zu einem anderen Projekt} other {Dort steht kein Ergebnis}}.",
     "This earlier state cannot be compared with: {grund, select, "
     "ungueltig {its result is damaged or was written by another version of the program} "
     "fremd {it belongs to another project} other {there is no result}}."},
    {"Nennen Sie hinter „--aenderungen-seit“ den Ordner eines Arbeitsstands oder einer Ausgabe dieses "
     "Projekts, eine "
     "Datei „ergebnisdokument.xml“ oder ein PDF, an dem sie hängt.",
     "Name behind “--aenderungen-seit” the folder of a working state or a release of this project, a file "
     "“ergebnisdokument.xml”, or a PDF that carries one."}};

inline constexpr diag::Definition unmarked_changes{
    "UMG-035",
    note,
    {"{anzahl, plural, one {In einem Dokument sind} other {In # Dokumenten sind}} keine Änderungen "
     "gekennzeichnet, weil "
     "der frühere Stand nicht alles enthält, was ihre Leser sehen dürfen: {datei}.",
     "{anzahl, plural, one {In one document changes are} other {In # documents changes are}} not marked, "
     "because the "
     "earlier state does not have all that their readers may see: {datei}."},
    {"Vergleichen Sie mit einem Arbeitsstand, in dem auch „ergebnisdokument-intern.xml“ steht.",
     "Compare with a working state that has “ergebnisdokument-intern.xml” as well."}};

inline constexpr diag::Definition failed_document{
    "UMG-011",
    error,
    {"Das Dokument „{datei}“ konnte nicht erstellt werden, weil eine Bibliothek versagt hat.",
     "The document “{datei}” could not be made because a library failed."},
    {"Starten Sie noch einmal; bleibt es dabei, melden Sie den Fehler mit dieser Ausgabe.",
     "Start again; if it persists, report the error with this output."}};

inline constexpr diag::Definition broken_epoch{
    "UMG-012",
    error,
    {"Die Umgebungsvariable SOURCE_DATE_EPOCH ist keine Zahl von Sekunden: „{wert}“.",
     "The environment variable SOURCE_DATE_EPOCH is no number of seconds: “{wert}”."},
    {"Setzen Sie sie auf eine ganze Zahl, oder löschen Sie sie.", "Set it to a whole number, or unset it."}};

inline constexpr diag::Definition no_reference_date{
    "UMG-013",
    error,
    {"Es gibt keine lesbare Sitzung, aus der sich der Stichtag ergäbe.",
     "There is no readable meeting from which the reference date would follow."},
    {"Geben Sie den Stichtag mit --stichtag an, oder fügen Sie Protokolle hinzu.",
     "Give the reference date with --stichtag, or add minutes."}};

inline constexpr diag::Definition doubled_file{
    "UMG-014",
    error,
    {"Zwei Vorlagen ergeben dieselbe Datei „{datei}“; die Vorlage „{vorlage}“ wird dafür nicht verwendet.",
     "Two templates give the same file “{datei}”; the template “{vorlage}” is not used for it."},
    {"Ändern Sie in einer der Vorlagen das Attribut „datei“.",
     "Change the attribute “datei” in one of the templates."}};

inline constexpr diag::Definition locked_output{
    "UMG-015",
    error,
    {"An der Ausgabe dieses Projekts arbeitet gerade ein anderer Lauf (Prozess {prozess} auf „{rechner}“, "
     "seit {seit}). Dieser hier hat nichts geändert.",
     "Another run is working on the output of this project (process {prozess} on “{rechner}”, since {seit}). "
     "This one has changed nothing."},
    {"Warten Sie, bis er fertig ist, und starten Sie dann noch einmal. Eine Sperre endet mit ihrem Prozess; "
     "die Datei brauchen Sie nie zu löschen.",
     "Wait until it has finished, then start again. A lock ends with its process; the file never needs to be "
     "deleted."}};

inline constexpr diag::Definition unsure_state{
    "UMG-016",
    error,
    {"Der neue Stand ist zu sehen, aber der Datenträger hat nicht bestätigt, dass er einen Stromausfall "
     "überstünde.",
     "The new state can be seen, but the disk has not confirmed that it would survive a power failure."},
    {"Prüfen Sie den Datenträger, und starten Sie noch einmal.", "Check the disk, then start again."}};

inline constexpr diag::Definition old_states_left{
    "UMG-017",
    warning,
    {"Der neue Stand ist in Ordnung, aber alte Stände ließen sich nicht löschen.",
     "The new state is fine, but old states could not be deleted."},
    {"Prüfen Sie die Rechte des Ordners; der nächste Lauf versucht es wieder.",
     "Check the folder's permissions; the next run tries again."}};

inline constexpr diag::Definition program_fault{
    "UMG-018",
    error,
    {"Das Programm hat einen Fehler und konnte dieses Projekt nicht bearbeiten. Vorhandene Dateien sind "
     "unverändert.",
     "The program has a fault and could not deal with this project. Existing files are unchanged."},
    {"Bitte melden Sie den Fehler mit der Zeile, die darunter steht.",
     "Please report the fault with the line below."}};

inline constexpr diag::Definition unwritten_report{
    "UMG-019",
    error,
    {"Der Bericht über diesen Lauf (status.json) ließ sich nicht schreiben. Der Arbeitsstand ist davon nicht "
     "betroffen.",
     "The report of this run (status.json) could not be written. The working state is not affected."},
    {"Prüfen Sie Platz und Rechte im Ordner der Ausgabe, und starten Sie noch einmal.",
     "Check space and permissions in the output folder, then start again."}};

inline constexpr diag::Definition unwritable_source{
    "UMG-028",
    error,
    {"Die Datei ließ sich nicht berichtigen: {grund, select, rechte {Es fehlt die Berechtigung} platz {Der "
     "Datenträger ist voll} nurLesen {Das Dateisystem ist schreibgeschützt} other {Das System meldet einen "
     "Fehler}}. Sie ist unverändert.",
     "The file could not be corrected: {grund, select, rechte {permission is missing} platz {the disk is "
     "full} nurLesen {the file system is read-only} other {the system reports an error}}. It is unchanged."},
    {"Ändern Sie die Rechte des Ordners, oder berichtigen Sie die Datei selbst.",
     "Change the permissions of the folder, or correct the file yourself."}};

inline constexpr diag::Definition missing_character{
    "SATZ-001",
    error,
    {"Keine Schrift des Stils „{stil}“ enthält das Zeichen „{zeichen}“ ({nummer}).",
     "No font of the style “{stil}” has the character “{zeichen}” ({nummer})."},
    {"Ersetzen Sie das Zeichen, oder fügen Sie dem Stil eine Schrift hinzu, die es enthält.",
     "Replace the character, or add a font to the style that has it."}};

inline constexpr diag::Definition missing_character_in_document{
    "SATZ-002",
    error,
    {"Im Dokument „{datei}“ steht das Zeichen „{zeichen}“ ({nummer}); keine Schrift des Stils „{stil}“ "
     "enthält es.",
     "The document “{datei}” contains a character “{zeichen}” ({nummer}) that no font of the style “{stil}” "
     "has."},
    {"Die Quellen enthalten das Zeichen nicht: Ersetzen Sie es in der Vorlage, oder fügen Sie dem Stil eine "
     "Schrift "
     "hinzu, die es enthält.",
     "The sources do not contain it: replace it in the template, or add a font to the style that has it."}};

}  // namespace finding
}  // namespace protokollwerk::app
