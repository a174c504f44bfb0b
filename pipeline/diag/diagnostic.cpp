#include "diag/diagnostic.h"

#include <algorithm>
#include <tuple>

#include "base/contract.h"
#include "unicode/message.h"

namespace protokollwerk::diag {
namespace {

std::string fill(const Text& text, const Diagnostic& diagnostic, Language language) {
  std::vector<unicode::MessageArgument> arguments;
  arguments.reserve(diagnostic.arguments.size());
  for (const auto& argument : diagnostic.arguments) arguments.push_back({argument.name, argument.value});
  const bool german = language == Language::german;
  return unicode::format_message(german ? text.german : text.english, german ? "de" : "en", arguments);
}

/// Place in the order of the report; -1 stands before the first byte.
auto order_of(const Diagnostic& diagnostic, const Sources& sources) {
  const auto& span = diagnostic.span;
  const std::string& path = span ? sources[span->source].path() : diagnostic.path;
  return std::tuple(std::string_view(path), span ? std::int64_t{span->begin} : -1,
                    diagnostic.definition->code);
}

/// Whether a reader could not tell the two apart.
bool same(const Diagnostic& a, const Diagnostic& b) {
  return a.definition == b.definition && a.span == b.span && a.path == b.path && a.arguments == b.arguments &&
         a.detail == b.detail && std::ranges::equal(a.related, b.related, {}, &Related::span, &Related::span);
}

}  // namespace

std::string message(const Diagnostic& diagnostic, Language language) {
  ENSURE(diagnostic.definition != nullptr);
  return fill(diagnostic.definition->message, diagnostic, language);
}

std::string remedy(const Diagnostic& diagnostic, Language language) {
  ENSURE(diagnostic.definition != nullptr);
  return fill(diagnostic.definition->remedy, diagnostic, language);
}

void Diagnostics::report(Diagnostic diagnostic) {
  ENSURE(diagnostic.definition != nullptr);
  items_.push_back(std::move(diagnostic));
}

void Diagnostics::report_silenced(Silenced silenced) {
  ENSURE(silenced.diagnostic.definition != nullptr && !silenced.reason.empty());
  silenced_.push_back(std::move(silenced));
}

void Diagnostics::silence(const std::function<std::string(const Diagnostic&)>& reason_for) {
  std::vector<Diagnostic> loud;
  for (auto& item : items_) {
    auto reason = reason_for(item);
    if (reason.empty())
      loud.push_back(std::move(item));
    else
      silenced_.push_back({std::move(item), std::move(reason)});
  }
  items_ = std::move(loud);
}

void Diagnostics::append(const Diagnostics& other) {
  items_.insert(items_.end(), other.items_.begin(), other.items_.end());
  silenced_.insert(silenced_.end(), other.silenced_.begin(), other.silenced_.end());
}

std::size_t Diagnostics::count(Severity severity) const {
  const auto counts = [&](const Diagnostic& d) { return d.definition->severity == severity; };
  return static_cast<std::size_t>(std::count_if(items_.begin(), items_.end(), counts));
}

void Diagnostics::sort(const Sources& sources) {
  std::stable_sort(items_.begin(), items_.end(), [&](const Diagnostic& a, const Diagnostic& b) {
    return order_of(a, sources) < order_of(b, sources);
  });
  items_.erase(std::unique(items_.begin(), items_.end(), same), items_.end());
  std::stable_sort(silenced_.begin(), silenced_.end(), [&](const Silenced& a, const Silenced& b) {
    return order_of(a.diagnostic, sources) < order_of(b.diagnostic, sources);
  });
}

}  // namespace protokollwerk::diag
