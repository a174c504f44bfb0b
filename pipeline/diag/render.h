#pragma once

#include <string>

#include "diag/diagnostic.h"

namespace protokollwerk::diag {

enum class Colour : std::uint8_t { off, on };

/// One finding for a person: place, severity, code, sentence, the source line with a caret, second places,
/// remedy.
///
///     sources/protokolle/plenum/1.xml:14:7: Warnung FORM-004: …
///        14 |   <titel>"Wie …"</titel>
///           |          ^~~~~~~
///        Abhilfe: …
std::string render_for_people(const Diagnostic& diagnostic, const Sources& sources, Language language,
                              Colour colour);

/// All findings, followed by one line that counts them by severity ("2 Fehler, 1 Warnung, kein Hinweis").
std::string render_for_people(const Diagnostics& diagnostics, const Sources& sources, Language language,
                              Colour colour);

/// "Fehler", "Warnung", "Hinweis" / "error", "warning", "note".
std::string_view severity_name(Severity severity, Language language);

}  // namespace protokollwerk::diag
