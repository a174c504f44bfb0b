#include "app/release_rules.h"

#include <algorithm>

#include "app/release_definitions.h"
#include "check/entry_definitions.h"

namespace protokollwerk::app {
namespace {

void refuse_drafts(const model::Result& result, diag::Diagnostics& diagnostics) {
  for (const model::Minutes& minutes : result.minutes) {
    if (minutes.visibility != model::Visibility::open || minutes.state != model::Minutes::State::draft)
      continue;
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::draft_in_release;
    diagnostic.span = minutes.origin.span;
    diagnostics.report(std::move(diagnostic));
  }
}

bool is_unassigned(const diag::Diagnostic& item) {
  return item.definition == &check::finding::topic_without_part ||
         item.definition == &check::finding::statement_without_part;
}

void refuse_unassigned(diag::Diagnostics& diagnostics) {
  const std::vector<diag::Diagnostic> found = diagnostics.items();
  for (const diag::Diagnostic& item : found) {
    if (!is_unassigned(item)) continue;
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::unassigned_in_release;
    diagnostic.arguments = {{"befund", diag::message(item, diag::Language::german)}};
    diagnostic.span = item.span;
    diagnostics.report(std::move(diagnostic));
  }
}

void refuse_early_day(const model::Result& result, const std::string& day, diag::Diagnostics& diagnostics) {
  Date newest = result.reference_date;
  for (const model::Minutes& minutes : result.minutes) newest = std::max(newest, minutes.date);
  if (day >= to_iso_date(newest)) return;
  diag::Diagnostic diagnostic;
  diagnostic.definition = &finding::release_before_content;
  diagnostic.arguments = {{"datum", day}, {"stand", to_iso_date(newest)}};
  diagnostics.report(std::move(diagnostic));
}

}  // namespace

void check_for_release(const model::Result& result, const std::string& day, diag::Diagnostics& diagnostics) {
  refuse_early_day(result, day, diagnostics);
  refuse_drafts(result, diagnostics);
  refuse_unassigned(diagnostics);
}

}  // namespace protokollwerk::app
