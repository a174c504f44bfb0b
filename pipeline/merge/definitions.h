#pragma once

#include <vector>

#include "diag/diagnostic.h"

namespace protokollwerk::merge {

/// Everything this folder reports.
std::vector<const diag::Definition*> definitions();

namespace finding {

inline constexpr diag::Definition doubled_minutes{
    "SITZ-001",
    diag::Severity::error,
    {"Die {nummer}. Sitzung von „{gremium}“ ist in derselben Fassung zweimal protokolliert; diese Datei wird "
     "nicht verwendet.",
     "Meeting {nummer} of “{gremium}” has been recorded twice in the same version; this file is not used."},
    {"Löschen Sie eine der Dateien, oder berichtigen Sie in einer der beiden die Nummer der Sitzung oder die "
     "Fassung.",
     "Delete one of the files or correct the number of the meeting or the version in one of them."}};

inline constexpr diag::Definition entry_lost_in_correction{
    "VOLL-003",
    diag::Severity::warning,
    {"Der Eintrag „{kennung}“ aus Fassung {fassung} steht in Fassung {neue} des Protokolls nicht mehr.",
     "The entry “{kennung}” of version {fassung} is no longer in version {neue} of the minutes."},
    {"Übernehmen Sie den Eintrag in die neue Fassung. Soll er entfallen, führen Sie seine Kennung in der "
     "Projektdatei "
     "unter „zurueckgezogen“ auf.",
     "Take the entry over into the new version. If it is to go, list its identifier under “zurueckgezogen” "
     "in "
     "the project file."}};

}  // namespace finding
}  // namespace protokollwerk::merge
