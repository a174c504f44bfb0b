#include "merge/merge.h"

#include <algorithm>
#include <tuple>

#include "merge/definitions.h"
#include "merge/figures.h"
#include "merge/topics.h"

namespace protokollwerk::merge {
namespace {

/// By date, body, number; of two records of one meeting the higher version first, then by what they say.
bool stands_before(const model::Minutes& a, const model::Minutes& b) {
  return std::tie(a.date, a.body, a.number, b.version, a.title, a.motto, a.place, a.begin, a.end) <
         std::tie(b.date, b.body, b.number, a.version, b.title, b.motto, b.place, b.begin, b.end);
}

bool record_the_same_meeting(const model::Minutes& a, const model::Minutes& b) {
  return a.body == b.body && a.number == b.number;
}

void report_doubled(const model::Minutes& dropped, const model::Minutes& kept,
                    diag::Diagnostics& diagnostics) {
  diagnostics.report(
      {.definition = &finding::doubled_minutes,
       .arguments = {{"nummer", std::int64_t{dropped.number}}, {"gremium", dropped.body}},
       .span = dropped.origin.span,
       .path = {},
       .related = {{kept.origin.span, {"Dieses Protokoll wird verwendet.", "These minutes are used."}}},
       .detail = {}});
}

/// The record of a meeting that counts: the highest version, else the one that sorts first.
bool counts_before(const model::Minutes& a, const model::Minutes& b) {
  return a.version != b.version ? a.version > b.version : stands_before(a, b);
}

std::vector<model::Minutes> without_doubles(std::vector<model::Minutes> minutes,
                                            diag::Diagnostics& diagnostics) {
  std::sort(minutes.begin(), minutes.end(), counts_before);
  std::vector<model::Minutes> kept;
  for (auto& candidate : minutes) {
    const auto twin = std::find_if(kept.begin(), kept.end(), [&](const auto& other) {
      return record_the_same_meeting(candidate, other);
    });
    if (twin == kept.end())
      kept.push_back(std::move(candidate));
    else
      report_doubled(candidate, *twin, diagnostics);
  }
  return kept;
}

}  // namespace

model::Result merge(model::Project project, std::vector<model::Minutes> minutes, Date reference_date,
                    diag::Diagnostics& diagnostics) {
  model::Result result;
  result.project = std::move(project);
  result.reference_date = reference_date;
  result.minutes = without_doubles(std::move(minutes), diagnostics);
  std::sort(result.minutes.begin(), result.minutes.end(), stands_before);
  result.topics = topics_of(result.project, result.minutes);
  result.figures = figures_of(result);
  return result;
}

}  // namespace protokollwerk::merge
