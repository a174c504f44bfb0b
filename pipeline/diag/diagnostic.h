#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "diag/source.h"

namespace protokollwerk::diag {

/// Fehler hold back what depends on them; Warnungen and Hinweise do not.
enum class Severity : std::uint8_t { error, warning, note };

/// The language of messages to the user.
enum class Language : std::uint8_t { german, english };

/// The same sentence in both languages, an ICU MessageFormat pattern with named arguments: `{titel}`,
/// `{anzahl, plural, one {# Thema} other {# Themen}}`.
struct Text {
  std::string_view german;
  std::string_view english;
};

/// One rule or error that the program can report. Defined once, as a constant beside the code that reports
/// it.
struct Definition {
  /// Permanent, never reused: a family in capitals and three digits, e.g. "THEMA-003".
  std::string_view code;
  Severity severity;
  /// What is the case, as one sentence.
  Text message;
  /// What the reader of the message should do, as one sentence.
  Text remedy;
};

/// A value for a message pattern.
struct Argument {
  std::string name;
  std::variant<std::string, std::int64_t, Date> value;
  bool operator==(const Argument&) const = default;
};

/// A second place that belongs to a finding, with the reason why it does.
struct Related {
  Span span;
  Text text;  ///< no arguments
};

/// One finding. `span` is empty for findings about something that has no place inside a file; then `path` may
/// name the file or folder.
struct Diagnostic {
  const Definition* definition = nullptr;
  std::vector<Argument> arguments;
  std::optional<Span> span;
  std::string path;
  std::vector<Related> related;
  /// The wording of a library that noticed the problem, as detail below our own sentence; may be empty.
  std::string detail;
};

/// The message or remedy of a finding in one language, arguments filled in.
std::string message(const Diagnostic& diagnostic, Language language);
std::string remedy(const Diagnostic& diagnostic, Language language);

/// A finding that the project file silences, with the reason that it gives.
struct Silenced {
  Diagnostic diagnostic;
  std::string reason;
};

/// Where every stage puts what it notices. Never throws, never prints.
class Diagnostics {
 public:
  void report(Diagnostic diagnostic);
  /// A finding that no longer counts but stays listed.
  void report_silenced(Silenced silenced);
  /// Silences every finding for which `reason_for` gives a reason; those for which it gives none stay.
  void silence(const std::function<std::string(const Diagnostic&)>& reason_for);
  /// Takes over all findings of another list, silenced ones included.
  void append(const Diagnostics& other);
  [[nodiscard]] const std::vector<Diagnostic>& items() const { return items_; }
  [[nodiscard]] const std::vector<Silenced>& silenced() const { return silenced_; }
  [[nodiscard]] std::size_t count(Severity severity) const;
  [[nodiscard]] std::size_t errors() const { return count(Severity::error); }
  /// Orders by path, position, code; findings without a place come first. What was noticed twice, as in a
  /// file that several documents use, is told once.
  void sort(const Sources& sources);

 private:
  std::vector<Diagnostic> items_;
  std::vector<Silenced> silenced_;
};

}  // namespace protokollwerk::diag
