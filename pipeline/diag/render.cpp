#include "diag/render.h"

#include <algorithm>

#include "base/contract.h"
#include "diag/excerpt.h"
#include "diag/place.h"
#include "diag/printable.h"
#include "unicode/message.h"

namespace protokollwerk::diag {
namespace {

constexpr const char* indentation = "   ";

/// Paints text for a terminal (ECMA-48), or leaves it as it is.
class Palette {
 public:
  explicit Palette(Colour colour) : on_(colour == Colour::on) {}
  [[nodiscard]] std::string severity(Severity severity, std::string_view text) const {
    return paint(severity == Severity::error     ? "1;31"
                 : severity == Severity::warning ? "1;33"
                                                 : "1;36",
                 text);
  }
  [[nodiscard]] std::string place(std::string_view text) const { return paint("1", text); }
  [[nodiscard]] std::string marks(std::string_view text) const { return paint("1;32", text); }

 private:
  [[nodiscard]] std::string paint(const char* code, std::string_view text) const {
    if (!on_ || text.empty()) return std::string(text);
    return std::string("\x1B[") + code + "m" + std::string(text) + "\x1B[0m";
  }
  bool on_;
};

std::string_view choose(Language language, std::string_view german, std::string_view english) {
  return language == Language::german ? german : english;
}

std::string excerpt_lines(const Span& span, const Sources& sources, const Palette& palette) {
  const auto excerpt = make_excerpt(span, sources[span.source]);
  const auto number = std::to_string(excerpt.line);
  return indentation + number + " | " + excerpt.text + "\n" + indentation + std::string(number.size(), ' ') +
         " | " + palette.marks(excerpt.marks) + "\n";
}

std::string headline(const Diagnostic& diagnostic, const Sources& sources, Language language,
                     const Palette& palette) {
  const auto& definition = *diagnostic.definition;
  const auto place = diagnostic.span ? place_of(*diagnostic.span, sources) : printable_line(diagnostic.path);
  const auto name = severity_name(definition.severity, language);
  return (place.empty() ? std::string() : palette.place(place + ":") + " ") +
         palette.severity(definition.severity, name) + " " + std::string(definition.code) + ": " +
         printable_line(message(diagnostic, language)) + "\n";
}

std::string related_lines(const Related& related, const Sources& sources, Language language,
                          const Palette& palette) {
  const auto text = unicode::format_message(choose(language, related.text.german, related.text.english),
                                            choose(language, "de", "en"), {});
  return indentation + palette.place(place_of(related.span, sources) + ":") + " " + text + "\n" +
         excerpt_lines(related.span, sources, palette);
}

std::string labelled_line(std::string_view label, std::string_view text) {
  if (text.empty()) return {};
  return indentation + std::string(label) + ": " + printable_line(text) + "\n";
}

std::string closing_count(const Diagnostics& diagnostics, Language language) {
  const auto count = [&](Severity severity) {
    return static_cast<std::int64_t>(diagnostics.count(severity));
  };
  return unicode::format_message(
             choose(language,
                    "{fehler, plural, =0 {kein Fehler} other {# Fehler}}, "
                    "{warnungen, plural, =0 {keine Warnung} one {# Warnung} other {# Warnungen}}, "
                    "{hinweise, plural, =0 {kein Hinweis} one {# Hinweis} other {# Hinweise}}"
                    "{stillgelegt, plural, =0 {} other {; # stillgelegt}}",
                    "{fehler, plural, =0 {no errors} one {# error} other {# errors}}, "
                    "{warnungen, plural, =0 {no warnings} one {# warning} other {# warnings}}, "
                    "{hinweise, plural, =0 {no notes} one {# note} other {# notes}}"
                    "{stillgelegt, plural, =0 {} other {; # silenced}}"),
             choose(language, "de", "en"),
             {{"fehler", count(Severity::error)},
              {"warnungen", count(Severity::warning)},
              {"hinweise", count(Severity::note)},
              {"stillgelegt", static_cast<std::int64_t>(diagnostics.silenced().size())}}) +
         "\n";
}

}  // namespace

std::string_view severity_name(Severity severity, Language language) {
  switch (severity) {
    case Severity::error:
      return choose(language, "Fehler", "error");
    case Severity::warning:
      return choose(language, "Warnung", "warning");
    case Severity::note:
      return choose(language, "Hinweis", "note");
  }
  fail_contract("severity is one of three", std::source_location::current());
}

std::string render_for_people(const Diagnostic& diagnostic, const Sources& sources, Language language,
                              Colour colour) {
  const Palette palette(colour);
  auto text = headline(diagnostic, sources, language, palette);
  if (diagnostic.span) text += excerpt_lines(*diagnostic.span, sources, palette);
  for (const auto& related : diagnostic.related) text += related_lines(related, sources, language, palette);
  text += labelled_line(choose(language, "Einzelheit", "Detail"), diagnostic.detail);
  text += labelled_line(choose(language, "Abhilfe", "Remedy"), remedy(diagnostic, language));
  return text;
}

std::string render_for_people(const Diagnostics& diagnostics, const Sources& sources, Language language,
                              Colour colour) {
  std::string text;
  for (const auto& item : diagnostics.items())
    text += render_for_people(item, sources, language, colour) + "\n";
  return text + closing_count(diagnostics, language);
}

}  // namespace protokollwerk::diag
