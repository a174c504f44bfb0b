#include "app/rules_command.h"

#include <ostream>

#include "app/catalogue.h"
#include "app/program_files.h"
#include "app/rule_example.h"
#include "app/wording.h"
#include "diag/render.h"
#include "unicode/message.h"

namespace protokollwerk::app {
namespace {

constexpr diag::Text page_head = {
    "# Prüfregeln\n\n"
    "Alles, was das Programm melden kann. Codes sind dauerhaft und werden nie neu vergeben; „…“ steht für "
    "das, was "
    "die Meldung im Einzelfall nennt. `protokollwerk rules CODE` zeigt eine Regel mit einem Beispiel, an dem "
    "sie "
    "anschlägt; die Beispiele (`templates/regeln/`) sind zugleich die Tests.\n\n"
    "Ein **Fehler** hält zurück, was von der Datei abhängt. Eine **Warnung** hält nichts zurück und zählt "
    "mit "
    "`--strict`. Ein **Hinweis** ist eine Vermutung oder eine Beobachtung. Warnungen und Hinweise lassen "
    "sich in der "
    "Projektdatei mit Code, Ort (Kennung, Protokoll oder Datei) und Grund stilllegen.\n\n"
    "Diese Seite ist erzeugt: `protokollwerk rules --format markdown`\n",
    "# Rules\n\n"
    "All that the program can report. Codes are permanent and never given again; “…” stands for what the "
    "message "
    "names in the case at hand. `protokollwerk rules CODE` shows a rule with an example on which it "
    "fires.\n"};

/// A cell of a Markdown table.
std::string cell(std::string_view pattern) {
  std::string escaped;
  for (const char c : unicode::outline_message(pattern)) {
    if (c == '|' || c == '<' || c == '*' || c == '_') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string in_language(diag::Language language, const diag::Text& text) {
  return unicode::outline_message(in(language, text));
}

std::string page(const std::vector<Family>& families, diag::Language language) {
  const bool german = language == diag::Language::german;
  std::string text = in(language, page_head);
  for (const auto& family : families) {
    text += "\n## " + std::string(family.name) + ": " + in(language, family.subject) + "\n\n";
    text += german ? "| Code | Schwere | Meldung | Abhilfe |\n|---|---|---|---|\n"
                   : "| Code | Severity | Message | Remedy |\n|---|---|---|---|\n";
    for (const auto* rule : family.rules)
      text += "| " + std::string(rule->code) + " | " +
              std::string(diag::severity_name(rule->severity, language)) + " | " +
              cell(in(language, rule->message)) + " | " + cell(in(language, rule->remedy)) + " |\n";
  }
  return text;
}

std::string list(const std::vector<Family>& families, diag::Language language) {
  std::string text;
  for (const auto& family : families) {
    text +=
        (text.empty() ? "" : "\n") + std::string(family.name) + ": " + in(language, family.subject) + "\n";
    for (const auto* rule : family.rules) {
      std::string severity(diag::severity_name(rule->severity, language));
      severity.resize(8, ' ');
      text += "  " + std::string(rule->code) + "  " + severity + in_language(language, rule->message) + "\n";
    }
  }
  return text;
}

std::string explanation(const diag::Definition& rule, const std::string& example, diag::Language language) {
  const bool german = language == diag::Language::german;
  std::string text = std::string(rule.code) + " (" +
                     std::string(diag::severity_name(rule.severity, language)) + ")\n\n" +
                     (german ? "Ursache: " : "Cause:   ") + in_language(language, rule.message) + "\n" +
                     (german ? "Abhilfe: " : "Remedy:  ") + in_language(language, rule.remedy) + "\n";
  if (example.empty()) return text;
  return text + (german ? "\nBeispiel:\n\n" : "\nExample:\n\n") + example;
}

ExitCode explain_one(const std::string& code, const Options& options, const Surroundings& surroundings,
                     const Files& files, const Streams& streams) {
  const auto* rule = find_rule(catalogue(), code);
  if (rule == nullptr) {
    constexpr diag::Text unknown = {"Diesen Code gibt es nicht: ", "There is no such code: "};
    constexpr diag::Text help = {"Alle Codes: protokollwerk rules\n", "All codes: protokollwerk rules\n"};
    const std::string complaint = in(options.language, unknown) + code + "\n" + in(options.language, help);
    streams.err << for_sink(streams.err_sink, complaint, diag::Priority::error);
    return ExitCode::usage;
  }
  const auto templates = templates_folder(options.templates, surroundings.executable, files);
  streams.out << explanation(*rule, rule_example(rule->code, templates, files, options.language),
                             options.language);
  return ExitCode::success;
}

}  // namespace

ExitCode explain_rules(const Options& options, const Surroundings& surroundings, const Files& files,
                       const Streams& streams) {
  const auto families = catalogue();
  if (options.codes.empty()) {
    const bool as_page = options.format == Options::Format::markdown;
    streams.out << (as_page ? page(families, options.language) : list(families, options.language));
    return ExitCode::success;
  }
  auto worst = ExitCode::success;
  for (const auto& code : options.codes) {
    if (&code != &options.codes.front()) streams.out << "\n";
    const auto exit = explain_one(code, options, surroundings, files, streams);
    if (exit != ExitCode::success) worst = exit;
  }
  return worst;
}

}  // namespace protokollwerk::app
