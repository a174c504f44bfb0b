#pragma once

#include <string>

#include "diag/diagnostic.h"

/// Findings as data for other programs, silenced ones included. Both forms are UTF-8, end with a line end and
/// are the same bytes for the same findings; bytes that are not UTF-8 become U+FFFD.
namespace protokollwerk::diag {

/// The program that found them.
struct Tool {
  std::string name;
  std::string version;
};

/// JSON. The object has these keys, all of them always there:
///
///     format       "protokollwerk-befunde-1"
///     programm     name and version
///     sprache      "de" or "en"
///     anzahl       {fehler, warnung, hinweis, stillgelegt}: how many
///     befunde      list, in the order of the report, of
///       code       "THEMA-001"
///       schwere    "fehler", "warnung" or "hinweis"
///       meldung    what is the case
///       abhilfe    what to do
///       ort        {datei, zeile, spalte, bisZeile, bisSpalte}: counted from 1 in characters, the end
///                  exclusive; zeile and what follows are null where there is no place inside the file, datei
///                  is null where there is no file
///       weitere    list of second places: an ort each, and text: why it belongs to the finding
///       einzelheit words of a library, or null
///       stillgelegt the reason why the finding is silenced, or null
std::string render_as_json(const Diagnostics& diagnostics, const Sources& sources, Language language,
                           const Tool& tool);

/// JSON Lines: an object per finding and line, with `art` "befund" and then the keys of a `befund` above.
std::string render_as_json_lines(const Diagnostics& diagnostics, const Sources& sources, Language language);

/// A line of JSON Lines with these values.
std::string json_line(const std::vector<Argument>& values);

/// SARIF 2.1.0 (OASIS), one run: errors, warnings and notes as results with their rules; silenced findings
/// are results with a suppression.
std::string render_as_sarif(const Diagnostics& diagnostics, const Sources& sources, Language language,
                            const Tool& tool);

}  // namespace protokollwerk::diag
