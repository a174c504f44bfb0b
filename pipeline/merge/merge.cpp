#include "merge/merge.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "merge/courses.h"
#include "merge/definitions.h"
#include "merge/figures.h"
#include "merge/reviews.h"
#include "merge/topics.h"
#include "merge/whereabouts.h"
#include "model/walk.h"

namespace protokollwerk::merge {
namespace {

/// By date, body, number; of two records of one meeting the higher version first, then by what they say.
bool stands_before(const model::Minutes& a, const model::Minutes& b) {
  return std::tie(a.date, a.body, a.number, b.version, a.title, a.motto, a.place, a.begin, a.end) <
         std::tie(b.date, b.body, b.number, a.version, b.title, b.motto, b.place, b.begin, b.end);
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

/// By meeting; the record that counts comes first: the highest version, else the one that sorts first.
bool counts_before(const model::Minutes& a, const model::Minutes& b) {
  if (a.id != b.id) return a.id < b.id;
  return a.version != b.version ? a.version > b.version : stands_before(a, b);
}

std::set<std::string> ids_of_entries(const model::Minutes& minutes) {
  std::set<std::string> ids;
  model::for_each_entry(minutes,
                        [&](const auto&, const auto& entry) { ids.insert(model::base_of(entry).id); });
  return ids;
}

/// Entries of the earlier version that the later one neither has nor retires.
void report_lost_entries(const model::Minutes& earlier, const model::Minutes& later,
                         const model::Project& project, diag::Diagnostics& diagnostics) {
  auto known = ids_of_entries(later);
  for (const auto& retired : project.retired) known.insert(retired.id);
  model::for_each_entry(earlier, [&](const auto&, const auto& entry) {
    const auto& base = model::base_of(entry);
    if (base.id.empty() || known.contains(base.id)) return;
    diagnostics.report(
        {.definition = &finding::entry_lost_in_correction,
         .arguments = {{"kennung", base.id},
                       {"fassung", std::int64_t{earlier.version}},
                       {"neue", std::int64_t{later.version}}},
         .span = base.origin.span,
         .path = {},
         .related = {{later.origin.span, {"In dieser Fassung fehlt er.", "It is missing in this version."}}},
         .detail = {}});
  });
}

/// One record per meeting. A later version takes the place of earlier ones; two records of the same version
/// are a Fehler.
std::vector<model::Minutes> one_per_meeting(std::vector<model::Minutes> minutes,
                                            const model::Project& project, diag::Diagnostics& diagnostics) {
  std::sort(minutes.begin(), minutes.end(), counts_before);
  std::vector<model::Minutes> kept;
  for (auto& candidate : minutes) {
    if (kept.empty() || kept.back().id != candidate.id) {
      kept.push_back(std::move(candidate));
      continue;
    }
    auto& counting = kept.back();
    const int last = counting.replaced.empty() ? counting.version : counting.replaced.back().version;
    if (candidate.version == last) report_doubled(candidate, counting, diagnostics);
    if (candidate.version != counting.version) report_lost_entries(candidate, counting, project, diagnostics);
    counting.replaced.push_back({candidate.version, candidate.entries_in_file, candidate.origin});
  }
  return kept;
}

model::Account account_of(const std::vector<model::Minutes>& minutes) {
  model::Account account;
  for (const auto& meeting : minutes) {
    account.read += meeting.entries_in_file;
    for (const auto& version : meeting.replaced) {
      account.read += version.entries;
      account.replaced += version.entries;
    }
  }
  return account;
}

}  // namespace

model::Result merge(model::Project project, std::vector<model::Minutes> minutes, Date reference_date,
                    diag::Diagnostics& diagnostics, std::vector<model::ReviewRound> reviews) {
  model::Result result;
  result.project = std::move(project);
  result.reference_date = reference_date;
  result.minutes = one_per_meeting(std::move(minutes), result.project, diagnostics);
  std::sort(result.minutes.begin(), result.minutes.end(), stands_before);
  result.topics = topics_of(result.project, result.minutes);
  result.reviews = joined_reviews(std::move(reviews));
  result.courses = courses_of(result.minutes);
  result.whereabouts = whereabouts_of(result);
  result.account = account_of(result.minutes);
  result.figures = figures_of(result);
  return result;
}

}  // namespace protokollwerk::merge
