#include "check/findings.h"

#include <algorithm>
#include <tuple>

#include "base/utf8.h"
#include "diag/render.h"

namespace protokollwerk::check {
namespace {

constexpr auto german = diag::Language::german;

std::string trimmed(std::string_view line) {
  const auto begin = line.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return std::string(line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1));
}

/// The line as an XML document may hold it: of limited length, broken bytes and control characters replaced.
std::string readable(std::string_view line) {
  constexpr std::size_t longest = 160;
  std::string text;
  std::size_t characters = 0;
  for (std::size_t offset = 0; offset < line.size(); ++characters) {
    if (characters == longest) return text + "…";
    const auto invalid = utf8::first_invalid(line.substr(offset, 4));
    const bool broken = invalid && *invalid == 0;
    const char32_t character = broken ? U'\uFFFD' : utf8::next(line, offset);
    if (broken) ++offset;
    utf8::append(text, character < U' ' && character != U'\t' ? U'\uFFFD' : character);
  }
  return text;
}

void set_place(model::Finding& finding, const diag::Span& span, const diag::Sources& sources) {
  const auto& source = sources[span.source];
  const auto position = source.position(span.begin);
  finding.file = source.path();
  finding.line = position.line;
  finding.column = position.column;
  finding.excerpt = readable(trimmed(source.line(position.line)));
}

model::Finding::Place place_of(const diag::Related& related, const diag::Sources& sources) {
  const auto& source = sources[related.span.source];
  return {source.path(), source.position(related.span.begin).line, std::string(related.text.german)};
}

}  // namespace

model::Finding finding_of(const diag::Diagnostic& diagnostic, const diag::Sources& sources,
                          std::string silenced_because) {
  model::Finding finding;
  finding.code = diagnostic.definition->code;
  finding.severity = diag::severity_name(diagnostic.definition->severity, german);
  finding.message = diag::message(diagnostic, german);
  finding.remedy = diag::remedy(diagnostic, german);
  finding.file = diagnostic.path;
  finding.silenced_because = std::move(silenced_because);
  if (diagnostic.span) set_place(finding, *diagnostic.span, sources);
  for (const auto& related : diagnostic.related) finding.related.push_back(place_of(related, sources));
  return finding;
}

void sort_findings(std::vector<model::Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
    return std::tie(a.file, a.line, a.column, a.code, a.message) <
           std::tie(b.file, b.line, b.column, b.code, b.message);
  });
}

}  // namespace protokollwerk::check
