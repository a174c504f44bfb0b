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
    {"Die {nummer}. Sitzung von „{gremium}“ ist zweimal protokolliert; diese Datei wird nicht verwendet.",
     "Meeting {nummer} of “{gremium}” has been recorded twice; this file is not used."},
    {"Löschen Sie die überholte Datei, oder berichtigen Sie in einer der beiden die Nummer der Sitzung.",
     "Delete the outdated file or correct the number of the meeting in one of them."}};

}  // namespace finding
}  // namespace protokollwerk::merge
