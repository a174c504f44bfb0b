#include "diag/journal.h"

#include "base/contract.h"
#include "diag/printable.h"
#include "diag/render_lines.h"

namespace protokollwerk::diag {
namespace {

Priority priority_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Priority::error;
    case Severity::warning:
      return Priority::warning;
    case Severity::note:
      return Priority::information;
  }
  fail_contract("severity is one of three", std::source_location::current());
}

}  // namespace

std::string with_priority(std::string_view text, Priority priority) {
  const std::string prefix = "<" + std::to_string(static_cast<int>(priority)) + ">";
  std::string marked;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (!line.empty()) (marked += prefix) += std::string(line) + "\n";
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return marked;
}

std::string render_for_journal(const Diagnostics& diagnostics, const Sources& sources, Language language) {
  std::string text;
  for (const Diagnostic& item : diagnostics.items()) {
    std::string line = render_as_line(item, sources, language);
    if (!item.detail.empty()) line += " [" + printable_line(item.detail) + "]";
    text += with_priority(line, priority_of(item.definition->severity));
  }
  return text;
}

}  // namespace protokollwerk::diag
