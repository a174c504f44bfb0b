#include "app/help.h"

#include "app/wording.h"

namespace protokollwerk::app {
namespace {

constexpr diag::Text general = {
    R"(Protokollwerk macht aus den Protokollen eines Projekts ein geprüftes Ergebnisdokument
und daraus barrierefreie PDF-Dateien.

Aufruf:
  protokollwerk build [PROJEKT…] [Optionen]    prüfen und alle Dokumente erstellen
  protokollwerk check [PROJEKT…] [Optionen]    nur prüfen, nichts schreiben
  protokollwerk verify DATEI… [Optionen]       fertige PDF-Dateien prüfen
  protokollwerk explain KENNUNG [PROJEKT…]     „Warum steht das hier?“
  protokollwerk status [PROJEKT…] [Optionen]   Projekt auf einen Blick, letzte Läufe
  protokollwerk release [PROJEKT] [Optionen]   eine Ausgabe veröffentlichen
  protokollwerk withdraw AUSGABE [DOKUMENT]    Veröffentlichtes zurückziehen
  protokollwerk rollback [AUSGABE]             zu einer früheren Ausgabe zurückgehen
  protokollwerk rules [CODE…] [Optionen]       erklären, was geprüft wird

Mehr zu einem Befehl: protokollwerk build --help

Weitere Optionen:
  -h, --help       diese Hilfe
      --version    Version des Programms
      --lang de|en Sprache von Hilfe und Meldungen (Vorgabe: de)
)",
    R"(Protokollwerk turns the minutes of a project into one checked result document
and that into accessible PDF files.

Usage:
  protokollwerk build [PROJECT…] [options]    check and make all documents
  protokollwerk check [PROJECT…] [options]    check only, write nothing
  protokollwerk verify FILE… [options]        verify finished PDF files
  protokollwerk explain ID [PROJECT…]         "why does this stand here?"
  protokollwerk status [PROJECT…] [options]   the project at a glance, last runs
  protokollwerk release [PROJECT] [options]    publish a release
  protokollwerk withdraw RELEASE [DOCUMENT]    take back what was published
  protokollwerk rollback [RELEASE]             go back to an earlier release
  protokollwerk rules [CODE…] [options]        explain what is checked

More about a command: protokollwerk build --help

Further options:
  -h, --help       this help
      --version    version of the program
      --lang de|en language of help and messages (default: de)
)"};

constexpr diag::Text build_intro = {
    R"(Aufruf: protokollwerk build [PROJEKT…] [Optionen]

Liest jeden Projektordner, prüft alle Protokolle und erstellt die Dokumente in
AUSGABE/<Projekt>/arbeitsstand/. Ein Fehler hält nur zurück, was von der fehlerhaften
Datei abhängt; davon bleiben die letzten guten Dateien stehen.

  PROJEKT                Ordner mit einer Datei projekt.xml (Vorgabe: sources)
  -o, --output ORDNER    wohin geschrieben wird (Vorgabe: out)
      --keep ZAHL        so viele Arbeitsstände bleiben aufgehoben, der neueste
                         mitgezählt (Vorgabe: 3)
      --all-or-nothing   nichts veröffentlichen, wenn etwas zurückgehalten wird
      --why              zu jedem Dokument sagen, warum es neu ist oder bleibt
      --dry-run          nur sagen, was geschähe, und nichts schreiben
      --entwurf          jede Seite als Entwurf kennzeichnen, auch im Titel der Datei
      --zeilennummern N  jede N-te Zeile einer Seite am Rand nummerieren
      --aenderungen-seit STAND
                         am Rand kennzeichnen, was seit STAND neu oder anders ist oder
                         fehlt. STAND ist der Ordner eines Arbeitsstands oder einer
                         Ausgabe, ein ergebnisdokument.xml oder ein PDF, an dem es hängt.
                         Geben Sie mit -o einen eigenen Ordner an: Sonst ersetzt der neue
                         Arbeitsstand den, mit dem verglichen wird.
)",
    R"(Usage: protokollwerk build [PROJECT…] [options]

Reads every project folder, checks all minutes and makes the documents in
OUTPUT/<project>/arbeitsstand/. An error holds back only what depends on the faulty
file; the last good files of those documents stay.

  PROJECT                folder with a file projekt.xml (default: sources)
  -o, --output FOLDER    where to write (default: out)
      --keep NUMBER      so many working states are kept, counting the newest
                         (default: 3)
      --all-or-nothing   publish nothing if something is held back
      --why              say of each document why it is new or stays
      --dry-run          only say what would happen, write nothing
      --entwurf          mark every page as a draft, and the title of the file
      --zeilennummern N  number every N-th line of a page in the margin
      --aenderungen-seit STATE
                         bars in the margin beside what is new or different since STATE, a
                         wedge where something is gone. STATE is the folder of a working
                         state or a release, an ergebnisdokument.xml, or a PDF that carries
                         one. Name a folder of its own with -o: otherwise the new working
                         state replaces the one that is compared with.
)"};

constexpr diag::Text check_intro = {
    R"(Aufruf: protokollwerk check [PROJEKT…] [Optionen]

Liest und prüft wie „build“, schreibt aber nichts, es sei denn mit --fix. Setzt keine
Seiten; was sich erst an der fertigen Datei zeigt, meldet „build“: ein Zeichen einer
Vorlage, das in den Schriften fehlt, und was die Selbstprüfung der PDF-Datei findet.

  PROJEKT                Ordner mit einer Datei projekt.xml (Vorgabe: sources)
      --fix              vorher in den Dateien berichtigen, was sicher ist: gerade
                         Anführungszeichen, Bindestriche als Gedankenstriche, ungeschützte
                         Leerzeichen („§ 16“, „z. B.“), zerlegte Zeichen (NFC). Wortlaut
                         einer Quelle (wortlaut="original", Zitate) bleibt, wie er ist.
)",
    R"(Usage: protokollwerk check [PROJECT…] [options]

Reads and checks as "build" does, but writes nothing unless told to with --fix. Sets no
pages; what only the finished file shows is told by "build": a character of a template
that the fonts lack, and what the self-check of the PDF file finds.

  PROJECT                folder with a file projekt.xml (default: sources)
      --fix              first correct in the files what is certain: straight quotes,
                         hyphens for dashes, unprotected spaces ("§ 16", "z. B."),
                         decomposed characters (NFC). The wording of a source
                         (wortlaut="original", quotations) stays as it is.
)"};

constexpr diag::Text rules_help = {
    R"(Aufruf: protokollwerk rules [CODE…] [Optionen]

Listet alles auf, was das Programm melden kann, oder erklärt einzelne Codes: Ursache,
Abhilfe und ein Beispiel.

  CODE                   zum Beispiel THEMA-001
      --format FORM      mensch oder markdown (die Seite pipeline/docs/pruefregeln.md)
      --templates ORDNER Vorlagen, Schemas und Beispiele (Vorgabe: die des Programms)
      --lang de|en       Sprache von Hilfe und Meldungen (Vorgabe: de)
  -h, --help             diese Hilfe
)",
    R"(Usage: protokollwerk rules [CODE…] [options]

Lists all that the program can report, or explains single codes: cause, remedy and an
example.

  CODE                   such as THEMA-001
      --format FORM      mensch or markdown (the page pipeline/docs/pruefregeln.md)
      --templates FOLDER templates, schemas and examples (default: the program's own)
      --lang de|en       language of help and messages (default: de)
  -h, --help             this help
)"};

constexpr diag::Text verify_help = {
    R"(Aufruf: protokollwerk verify DATEI… [Optionen]

Prüft fertige PDF-Dateien, auch fremde: ob sie barrierefrei (PDF/UA-1) und archivierbar
(PDF/A) sind, soweit eine Maschine es sehen kann. Schreibt nichts.

  DATEI                  PDF-Datei
      --rebuild          die Datei aus dem angehängten Ergebnis neu erstellen, mit den
                         Vorlagen, Stilen und Schriften dieses Programms, und vergleichen
      --templates ORDNER Vorlagen, Schemas und Stile dafür (Vorgabe: die des Programms)
      --strict           Warnungen führen zum Rückgabewert 1
      --format FORM      mensch, zeile, json, jsonl oder sarif wie bei „build“; außer bei
                         „mensch“ enthält die Standardausgabe nur die Befunde
      --lang de|en       Sprache von Hilfe und Meldungen (Vorgabe: de)
  -h, --help             diese Hilfe

Rückgabewerte:
  0  keine Datei verstößt gegen etwas, allenfalls Warnungen oder Hinweise
  1  eine Datei verstößt gegen etwas (mit --strict auch: Warnungen) oder ist nicht lesbar
  3  der Aufruf war falsch
  4  das Programm selbst hat versagt
)",
    R"(Usage: protokollwerk verify FILE… [options]

Verifies finished PDF files, also foreign ones: whether they are accessible (PDF/UA-1)
and fit for archives (PDF/A), as far as a machine can see. Writes nothing.

  FILE                   PDF file
      --rebuild          make the file again from the attached result, with the templates,
                         styles and fonts of this program, and compare
      --templates FOLDER templates, schemas and styles for that (default: the program's own)
      --strict           warnings give exit code 1
      --format FORM      mensch, zeile, json, jsonl or sarif as for "build"; in all but
                         "mensch" the standard output holds the findings only
      --lang de|en       language of help and messages (default: de)
  -h, --help             this help

Exit codes:
  0  no file breaks a rule, warnings and notes at most
  1  a file breaks a rule (with --strict: warnings, too) or cannot be read
  3  the command line was wrong
  4  the program itself failed
)"};

constexpr diag::Text release_help = {
    R"(Aufruf: protokollwerk release [PROJEKT] --nummer N --datum TAG --stelle TEXT [Optionen]
        protokollwerk withdraw AUSGABE [DOKUMENT] --datum TAG --grund TEXT [Optionen]
        protokollwerk rollback [AUSGABE] [Optionen]

release   erstellt die öffentlichen Dokumente und veröffentlicht sie als neue Ausgabe in
          AUSGABE/<Projekt>/ausgaben/<N>/; „aktuell“ zeigt danach dorthin. Jeder Fehler
          verhindert die Veröffentlichung, auch ein öffentliches Protokoll im Entwurf und
          alles, was noch keinem Teil des Ergebnisdokuments zugeordnet ist.
withdraw  nimmt eine Datei aus dieser und jeder anderen Ausgabe mit denselben Bytes, ohne
          DOKUMENT die ganze Ausgabe; ein Hinweis bleibt stehen.
rollback  lässt eine frühere Ausgabe wieder die aktuelle sein.

  PROJEKT                Ordner mit einer Datei projekt.xml (Vorgabe: sources)
      --nummer N         Nummer der Ausgabe, etwa 3 oder 2025-1
      --datum TAG        Tag der Veröffentlichung oder des Zurückziehens, JJJJ-MM-TT
      --stelle TEXT      wer veröffentlicht
      --erneut           auch eine Datei veröffentlichen, die genau so zurückgezogen wurde
      --grund TEXT       warum zurückgezogen wird; steht im Hinweis
      --projekt KENNUNG  nur nötig, wenn mehrere Projekte Ausgaben haben
  -o, --output ORDNER    der Ausgabeordner (Vorgabe: out)
      --format, --lang   wie bei „build“; bei „release“ auch --stichtag, --stil, --templates
  -h, --help             diese Hilfe

Rückgabewerte:
  0  es ist geschehen
  2  nichts ist geschehen; alles ist, wie es war
  3  der Aufruf war falsch
  4  die Umgebung oder das Programm selbst hat versagt
)",
    R"(Usage: protokollwerk release [PROJECT] --nummer N --datum DAY --stelle TEXT [options]
       protokollwerk withdraw RELEASE [DOCUMENT] --datum DAY --grund TEXT [options]
       protokollwerk rollback [RELEASE] [options]

release   makes the public documents and publishes them as a new release in
          OUTPUT/<project>/ausgaben/<N>/, to which "aktuell" leads afterwards. Every error
          prevents it, also public minutes that are a draft and all that has no part of the
          result document yet.
withdraw  takes a file out of this and every other release with the same bytes, without
          DOCUMENT the whole release; a notice stays.
rollback  makes an earlier release the current one again.

  PROJECT                folder with a file projekt.xml (default: sources)
      --nummer N         number of the release, such as 3 or 2025-1
      --datum DAY        day of the release or withdrawal, YYYY-MM-DD
      --stelle TEXT      who releases
      --erneut           publish even a file that was withdrawn just as it is
      --grund TEXT       why it is withdrawn; stands in the notice
      --projekt ID       only needed if several projects have releases
  -o, --output FOLDER    the output folder (default: out)
      --format, --lang   as for "build"; for "release" also --stichtag, --stil, --templates
  -h, --help             this help

Exit codes:
  0  it is done
  2  nothing is done; everything is as it was
  3  the command line was wrong
  4  the environment or the program itself failed
)"};

constexpr diag::Text common = {
    R"(      --stichtag DATUM   Stichtag JJJJ-MM-TT (Vorgabe: der Tag der jüngsten Sitzung)
      --stil NAME        Stil der Dokumente (Vorgabe: der der Projektdatei)
      --templates ORDNER Vorlagen, Schemas und Stile (Vorgabe: die des Programms)
      --strict           Warnungen führen zum Rückgabewert 1
      --format FORM      wie Befunde ausgegeben werden (Vorgabe: mensch):
                           mensch  mit Quellzeile, Zeiger und Abhilfe
                           zeile   ein Befund je Zeile: „Datei:Zeile:Spalte: Schwere …“
                           json    für andere Programme (siehe pipeline/docs/befunde.md)
                           jsonl   dasselbe, ein Befund je Zeile und sofort; am Ende jedes
                                   Projekts eine Zeile, die zusammenfasst
                           sarif   SARIF 2.1.0 für Editoren und Prüfdienste
                         Außer bei „mensch“ enthält die Standardausgabe nur die Befunde.
      --lang de|en       Sprache von Hilfe und Meldungen (Vorgabe: de)
  -h, --help             diese Hilfe

Rückgabewerte:
  0  alles in Ordnung, allenfalls Warnungen oder Hinweise
  1  Fehler haben etwas zurückgehalten (mit --strict auch: Warnungen)
  2  nichts konnte erstellt werden
  3  der Aufruf war falsch
  4  die Umgebung oder das Programm selbst hat versagt (Schriften, Platz, Rechte …)
)",
    R"(      --stichtag DATE    reference date YYYY-MM-DD (default: the day of the newest meeting)
      --stil NAME        style of the documents (default: that of the project file)
      --templates FOLDER templates, schemas and styles (default: the program's own)
      --strict           warnings give exit code 1
      --format FORM      how findings are printed (default: mensch):
                           mensch  with source line, caret and remedy
                           zeile   one finding per line: "file:line:column: severity …"
                           json    for other programs (see pipeline/docs/befunde.md)
                           jsonl   the same, one finding per line and at once; at the end
                                   of each project a line that sums up
                           sarif   SARIF 2.1.0 for editors and checking services
                         In all but "mensch" the standard output holds the findings only.
      --lang de|en       language of help and messages (default: de)
  -h, --help             this help

Exit codes:
  0  all is well, warnings and notes at most
  1  errors held something back (with --strict: warnings, too)
  2  nothing could be made
  3  the command line was wrong
  4  the environment or the program itself failed (fonts, space, permissions …)
)"};

constexpr diag::Text explain_intro = {
    R"(Aufruf: protokollwerk explain KENNUNG [PROJEKT…] [Optionen]

Sagt, warum etwas im Ergebnis steht: jede Datei und Zeile, aus der es hervorging, was
daraus wurde und jeden Befund dazu. Schreibt nichts.

  KENNUNG                eines Eintrags (HE-02), eines Themas, einer Sitzung (ag3-4), einer
                         Angabe, eines Gremiums … oder eine Zählgröße (themenBearbeitet)
  PROJEKT                Ordner mit einer Datei projekt.xml (Vorgabe: sources)
)",
    R"(Usage: protokollwerk explain ID [PROJECT…] [options]

Says why something stands in the result: every file and line that led to it, what became
of it, and every finding about it. Writes nothing.

  ID                     of an entry (HE-02), a topic, a meeting (ag3-4), a claim, a
                         body … or a subject that is counted (themenBearbeitet)
  PROJECT                folder with a file projekt.xml (default: sources)
)"};

constexpr diag::Text status_help = {
    R"(Aufruf: protokollwerk status [PROJEKT…] [--stichtag DATUM]
        protokollwerk status --output ORDNER [--max-age STUNDEN]

Die erste Form zeigt Projekte auf einen Blick: Themen nach ihrem Stand, offene
Arbeitsaufträge und Fragen nach Zuständigen, ausstehende Beschlüsse, was bis zur nächsten
Plenarsitzung fehlt, Befunde. Überfällig ist, was vor dem Stichtag fällig war.

Die zweite Form sagt von jedem Projekt im Ausgabeordner, wann und wie der letzte Lauf
geendet hat und was im Arbeitsstand nicht auf dem neuesten Stand ist. Beide schreiben
nichts.

  PROJEKT                Ordner mit einer Datei projekt.xml (Vorgabe: sources)
      --stichtag DATUM   Stichtag JJJJ-MM-TT (Vorgabe: der Tag der jüngsten Sitzung)
  -o, --output ORDNER    der Ausgabeordner
      --max-age STUNDEN  so lange darf der letzte Lauf her sein, etwa 36h
                         (ohne --output: der Ausgabeordner out)
      --templates ORDNER Vorlagen, Schemas und Stile (Vorgabe: die des Programms)
      --lang de|en       Sprache der Antwort (Vorgabe: de)
  -h, --help             diese Hilfe

Rückgabewerte:
  0  beantwortet; jeder letzte Lauf ist zu Ende gekommen
  1  ein Lauf ist abgebrochen, hat nichts erstellt, hat versagt oder ist zu lange her
  2  ein Projekt ließ sich nicht lesen
  3  der Aufruf war falsch
  4  die Umgebung oder das Programm selbst hat versagt
)",
    R"(Usage: protokollwerk status [PROJECT…] [--stichtag DATE]
       protokollwerk status --output FOLDER [--max-age HOURS]

The first form shows projects at a glance: topics by state, open tasks and questions by
who is in charge, pending decisions, what is missing until the next plenary, findings.
Overdue is what was due before the reference date.

The second form says of each project in the output folder when and how its last run ended,
and what in the working state is not up to date. Both write nothing.

  PROJECT                folder with a file projekt.xml (default: sources)
      --stichtag DATE    reference date YYYY-MM-DD (default: the day of the newest meeting)
  -o, --output FOLDER    the output folder
      --max-age HOURS    how long ago the last run may be, such as 36h
                         (without --output: the output folder out)
      --templates FOLDER templates, schemas and styles (default: the program's own)
      --lang de|en       language of the answer (default: de)
  -h, --help             this help

Exit codes:
  0  answered; every last run came to its end
  1  a run died, made nothing, failed or is too long ago
  2  a project could not be read
  3  the command line was wrong
  4  the environment or the program itself failed
)"};

constexpr diag::Text inquiry_common = {
    R"(      --stichtag DATUM   Stichtag JJJJ-MM-TT (Vorgabe: der Tag der jüngsten Sitzung)
      --templates ORDNER Vorlagen, Schemas und Stile (Vorgabe: die des Programms)
      --lang de|en       Sprache der Antwort (Vorgabe: de)
  -h, --help             diese Hilfe

Rückgabewerte:
  0  beantwortet
  2  das Projekt ließ sich nicht lesen
  3  der Aufruf war falsch, oder die Kennung gibt es nicht
  4  die Umgebung oder das Programm selbst hat versagt
)",
    R"(      --stichtag DATE    reference date YYYY-MM-DD (default: the day of the newest meeting)
      --templates FOLDER templates, schemas and styles (default: the program's own)
      --lang de|en       language of the answer (default: de)
  -h, --help             this help

Exit codes:
  0  answered
  2  the project could not be read
  3  the command line was wrong, or there is no such identifier
  4  the environment or the program itself failed
)"};

}  // namespace

std::string help(std::optional<Command> command, diag::Language language) {
  if (!command) return in(language, general);
  switch (*command) {
    case Command::build:
      return in(language, build_intro) + in(language, common);
    case Command::check:
      return in(language, check_intro) + in(language, common);
    case Command::verify:
      return in(language, verify_help);
    case Command::explain:
      return in(language, explain_intro) + in(language, inquiry_common);
    case Command::status:
      return in(language, status_help);
    case Command::rules:
      return in(language, rules_help);
    case Command::release:
    case Command::withdraw:
    case Command::roll_back:
      return in(language, release_help);
  }
  return {};
}

std::string version() {
  return "protokollwerk " PROTOKOLLWERK_VERSION "\n";
}

}  // namespace protokollwerk::app
