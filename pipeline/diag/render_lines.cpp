#include "diag/render_lines.h"

#include "diag/place.h"
#include "diag/printable.h"
#include "diag/render.h"

namespace protokollwerk::diag {
namespace {

std::string see_also(const Diagnostic& diagnostic, const Sources& sources, Language language) {
  std::string places;
  for (const auto& related : diagnostic.related)
    places += (places.empty() ? "" : ", ") + place_of(related.span, sources);
  if (places.empty()) return {};
  return std::string(language == Language::german ? " (siehe " : " (see ") + places + ")";
}

}  // namespace

std::string render_as_line(const Diagnostic& diagnostic, const Sources& sources, Language language) {
  const auto place = diagnostic.span ? place_of(*diagnostic.span, sources) : printable_line(diagnostic.path);
  const auto& definition = *diagnostic.definition;
  return (place.empty() ? std::string() : place + ": ") +
         std::string(severity_name(definition.severity, language)) + " " + std::string(definition.code) +
         ": " + printable_line(message(diagnostic, language) + " " + remedy(diagnostic, language)) +
         see_also(diagnostic, sources, language);
}

std::string render_as_lines(const Diagnostics& diagnostics, const Sources& sources, Language language) {
  std::string lines;
  for (const auto& item : diagnostics.items()) lines += render_as_line(item, sources, language) + "\n";
  return lines;
}

}  // namespace protokollwerk::diag
