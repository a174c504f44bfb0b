#include "check/check.h"

#include "check/findings.h"
#include "check/rules.h"
#include "check/silences.h"
#include "model/walk.h"

namespace protokollwerk::check {
namespace {

/// What reading and merging reported, Fehler or not; a silence may name its file.
void add_earlier_findings(Silences& silences, const diag::Sources& sources, diag::Diagnostics& diagnostics,
                          std::vector<model::Finding>& findings) {
  diagnostics.silence([&](const diag::Diagnostic& finding) { return silences.reason_for(finding, {}); });
  for (const auto& finding : diagnostics.items()) findings.push_back(finding_of(finding, sources, {}));
  for (const auto& silenced : diagnostics.silenced())
    findings.push_back(finding_of(silenced.diagnostic, sources, silenced.reason));
}

Report run_rules(const model::Result& result, const diag::Sources& sources, Completeness completeness) {
  const Facts facts(result, sources);
  Report report;
  for (const auto rule : rules()) rule(facts, report);
  if (completeness == Completeness::files_missing) return report;
  for (const auto rule : rules_about_the_whole()) rule(facts, report);
  return report;
}

/// What counts goes to the sink; everything goes to the findings.
void sort_out(const Report& report, Silences& silences, const diag::Sources& sources,
              diag::Diagnostics& diagnostics, std::vector<model::Finding>& findings) {
  for (const auto& found : report.found()) {
    const auto reason = silences.reason_for(found.diagnostic, found.places);
    findings.push_back(finding_of(found.diagnostic, sources, reason));
    findings.back().entry = found.places.at(0);
    findings.back().minutes = found.places.at(1);
    if (reason.empty())
      diagnostics.report(found.diagnostic);
    else
      diagnostics.report_silenced({found.diagnostic, reason});
  }
}

void note_places(model::Result& result, const diag::Sources& sources) {
  model::for_each_origin(result, [&](model::Origin& origin) {
    if (origin.minutes.empty()) return;
    const auto& source = sources[origin.span.source];
    origin.file = source.path();
    origin.line = source.position(origin.span.begin).line;
  });
}

}  // namespace

model::CheckedResult check(model::Result result, const diag::Sources& sources, diag::Diagnostics& diagnostics,
                           Completeness completeness) {
  std::vector<model::Finding> findings;
  Silences silences(result.project.silences, sources);
  add_earlier_findings(silences, sources, diagnostics, findings);
  sort_out(run_rules(result, sources, completeness), silences, sources, diagnostics, findings);
  Report unused;
  if (completeness == Completeness::complete) silences.report_unused(unused);
  sort_out(unused, silences, sources, diagnostics, findings);
  sort_findings(findings);
  note_places(result, sources);
  return {std::move(result), std::move(findings)};
}

}  // namespace protokollwerk::check
